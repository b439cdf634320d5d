using Workbook.Methods;
using static System.FormattableString;

namespace Workbook.Memo.Players;

/// <summary>A resource and those who share it, United States against China.</summary>
/// <param name="Id">Short identifier.</param>
/// <param name="Title">The resource, for readers.</param>
/// <param name="Holder">Who shares it.</param>
/// <param name="Gap">The gap taken apart.</param>
public sealed record ResourceMeasure(string Id, string Title, string Holder, ResourceGap Gap)
{
    /// <summary>Number of holders in China.</summary>
    public int InChina { get; private init; }

    /// <summary>Number of holders in the United States.</summary>
    public int InUnitedStates { get; private init; }

    /// <summary>The measure in a few words.</summary>
    public string InWords => Invariant($"{Title}: United States {Gap.Total:0.0} times the total, {Gap.Holders:0.0} times the {Holder}, {Gap.Each:0.0} times for each");

    /// <summary>
    /// The part of the gap that numbers account for, over the exact interval of the ratio of holders, totals as they are; <see langword="null"/> where there is
    /// no gap to account for.
    /// </summary>
    public (double Low, double High)? Explained
    {
        get
        {
            if (Gap.ExplainedByNumber is null)
            {
                return null;
            }

            CountRatio ratio = CountRatio.Of(InChina, InUnitedStates);
            return (Part(ratio.Low), ratio.High is double high ? Part(high) : 1);
        }
    }

    // For each American holder so many Chinese: with no more of them, or with no gap, numbers account for nothing.
    private double Part(double ratio) => ratio <= 1 || Gap.Total * ratio <= 1 ? 0 : Math.Min(1, Math.Log(ratio) / Math.Log(Gap.Total * ratio));

    /// <summary>Every measure that the evidence and its choice of a vintage allow.</summary>
    public static IReadOnlyList<ResourceMeasure> All(PlayersEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return [.. evidence.Compared.Select(OfCompute).Prepend(OfFunded(evidence, "quid-nominal")).OfType<ResourceMeasure>()];

        ResourceMeasure? OfCompute(ModelVintage vintage)
        {
            DeveloperField Field(string country) => DeveloperField.InYearTo(evidence.Day, evidence.On(vintage), country);
            return Compute(vintage, Field("United States"), Field("China"));
        }
    }

    /// <summary>The measures that a verdict rests on, one a family: private money, and training compute on the list chosen.</summary>
    public static IReadOnlyList<ResourceMeasure> Deciding(PlayersEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ModelVintage list = evidence.ChosenVintage;
        DeveloperField leader = evidence.FieldOn(list, "United States"), follower = evidence.FieldOn(list, "China");
        string series = evidence.Choices.Text("dilution.money");
        ResourceMeasure? money = evidence.Choices.Text("dilution.holders") == "funded"
            ? OfFunded(evidence, series) : OfDevelopers(evidence, series, leader.Developers, follower.Developers);
        return [.. new[] { money, Compute(list, leader, follower) }.OfType<ResourceMeasure>()];
    }

    private static ResourceMeasure? Compute(ModelVintage vintage, DeveloperField leader, DeveloperField follower) => Of(
        $"compute-{vintage.Month}", $"training compute{(vintage.OnlyNotable ? " of notable models" : "")}, {vintage.Title}", "developers",
        leader.Compute, leader.DevelopersWithCompute, follower.Compute, follower.DevelopersWithCompute);

    /// <summary>Private money of a year over companies newly funded in it; the money also goes to companies funded before, on both sides.</summary>
    private static ResourceMeasure? OfFunded(PlayersEvidence evidence, string series) => evidence.NewlyFunded() is (int year, int china, int unitedStates)
        ? Of("money", Invariant($"private AI investment {year}"), "companies newly funded", Money(evidence, series, "United States", year), unitedStates, Money(evidence, series, "China", year), china)
        : null;

    /// <summary>Private money of the newest year that the series has for both, over developers of models.</summary>
    private static ResourceMeasure? OfDevelopers(PlayersEvidence evidence, string series, int unitedStates, int china)
    {
        int? year = Years(evidence, series, "United States").Intersect(Years(evidence, series, "China")).Order().Cast<int?>().LastOrDefault();
        return year is int of
            ? Of("money", Invariant($"private AI investment {of}"), "developers", Money(evidence, series, "United States", of), unitedStates, Money(evidence, series, "China", of), china)
            : null;
    }

    private static IEnumerable<int> Years(PlayersEvidence evidence, string series, string economy) =>
        evidence.Investments.Where(row => row.Series == series && row.Economy == economy).Select(row => row.Year);

    private static double Money(PlayersEvidence evidence, string series, string economy, int year) =>
        evidence.Investments.Where(row => row.Series == series && row.Economy == economy && row.Year == year).Sum(row => row.UsdMillion);

    private static ResourceMeasure? Of(string id, string title, string holder, double leader, int leaders, double follower, int followers) =>
        leader <= 0 || leaders == 0 || follower <= 0 || followers == 0 ? null
            : new ResourceMeasure(id, title, holder, ResourceGap.Of(leader, leaders, follower, followers)) { InChina = followers, InUnitedStates = leaders };
}

using static System.FormattableString;

namespace Workbook.Memo.Players;

/// <summary>A resource and those who share it, United States against China.</summary>
/// <param name="Id">Short identifier.</param>
/// <param name="Title">The resource, for readers.</param>
/// <param name="Holder">Who shares it.</param>
/// <param name="Gap">The gap taken apart.</param>
public sealed record ResourceMeasure(string Id, string Title, string Holder, ResourceGap Gap)
{
    /// <summary>The measure in a few words.</summary>
    public string InWords => Invariant($"{Title}: United States {Gap.Total:0.0} times the total, {Gap.Holders:0.0} times the {Holder}, {Gap.Each:0.0} times for each");

    /// <summary>Every measure that the evidence and its choice of a vintage allow.</summary>
    public static IReadOnlyList<ResourceMeasure> All(PlayersEvidence evidence)
    {
        return [.. evidence.Compared.Select(OfCompute).Prepend(OfMoney(evidence)).OfType<ResourceMeasure>()];

        ResourceMeasure? OfCompute(ModelVintage vintage)
        {
            DeveloperField Field(string country) => DeveloperField.InYearTo(evidence.Day, evidence.On(vintage), country);
            (DeveloperField leader, DeveloperField follower) = (Field("United States"), Field("China"));
            string title = $"training compute{(vintage.OnlyNotable ? " of notable models" : "")}, {vintage.Title}";
            return Of($"compute-{vintage.Month}", title, "developers", leader.Compute, leader.DevelopersWithCompute, follower.Compute, follower.DevelopersWithCompute);
        }
    }

    /// <summary>Private money of a year over companies newly funded in it; the money also goes to companies funded before, on both sides.</summary>
    private static ResourceMeasure? OfMoney(PlayersEvidence evidence)
    {
        if (evidence.NewlyFunded() is not (int year, int china, int unitedStates))
        {
            return null;
        }

        double Money(string economy) => evidence.Investments.Where(row => row.Series == "quid-nominal" && row.Economy == economy && row.Year == year).Sum(row => row.UsdMillion);
        return Of("money", Invariant($"private AI investment {year}"), "companies newly funded", Money("United States"), unitedStates, Money("China"), china);
    }

    private static ResourceMeasure? Of(string id, string title, string holder, double leader, int leaders, double follower, int followers) =>
        leader <= 0 || leaders == 0 || follower <= 0 || followers == 0 ? null : new ResourceMeasure(id, title, holder, ResourceGap.Of(leader, leaders, follower, followers));
}

using Workbook.Methods;

namespace Workbook.Memo.Players;

/// <summary>One way of counting who builds AI, in China and in the United States.</summary>
/// <param name="Id">Short identifier.</param>
/// <param name="Title">What is counted, for readers.</param>
/// <param name="China">China's count.</param>
/// <param name="UnitedStates">The United States' count.</param>
/// <param name="CountsDevelopers">Developers of models are counted, as the claim says; otherwise funded companies or models stand in for them.</param>
public sealed record CountComparison(string Id, string Title, int China, int UnitedStates, bool CountsDevelopers)
{
    /// <summary>The key of its sources in <see cref="PlayersEvidence.Sources"/>.</summary>
    public string Source { get; private init; } = "";

    /// <summary>China's count over the United States'.</summary>
    public double Ratio => (double)China / UnitedStates;

    /// <summary>The ratio with its exact interval, both counts taken as Poisson.</summary>
    public CountRatio WithInterval() => CountRatio.Of(China, UnitedStates);

    /// <summary>Every comparison that the evidence allows: developers on each of its vintages in the twelve months to its day unless the title says otherwise.</summary>
    public static IReadOnlyList<CountComparison> All(PlayersEvidence evidence)
    {
        var comparisons = new List<CountComparison?>
        {
            evidence.Uses(ModelVintage.Notable) ? OfDevelopers("latest", ModelVintage.Notable, "notable models, latest year", false, Last(evidence.Notable)) : null,
            OfFunding(evidence),
            OfModels("clsa", "Large language models, CLSA", "large language models", "CLSA"),
            OfModels("ai-index-2025", "Notable models of 2024, AI Index 2025", "notable models", "AI Index 2025"),
            OfModels("ai-index-2026", "Notable models of 2025, AI Index 2026", "notable models", "AI Index 2026"),
        };
        return [.. evidence.Compared.SelectMany(OnList).Concat(comparisons).OfType<CountComparison>()];

        IEnumerable<CountComparison?> OnList(ModelVintage vintage)
        {
            yield return OfDevelopers(vintage.Month, vintage, vintage.Models, false);
            yield return vintage.OnlyNotable ? null : OfDevelopers($"{vintage.Month}-language", vintage, "language models", true);
        }

        CountComparison? OfDevelopers(string id, ModelVintage vintage, string what, bool languageOnly, DateOnly? day = null)
        {
            int Count(string country) => DeveloperField.InYearTo(day ?? evidence.Day, evidence.On(vintage), country, languageOnly).Developers;
            return Pair(id, $"Developers, {what}{(day is null ? $", {vintage.MonthInWords}" : "")}", Count("China"), Count("United States"), true, vintage.Month);
        }

        CountComparison? OfModels(string id, string title, string what, string countedBy)
        {
            List<CountClaim> rows = [.. evidence.Counts.Where(row => row.What == what && row.CountedBy == countedBy)];
            return Pair(id, title, Of(rows, "China"), Of(rows, "United States"), false, "count-claims");
        }
    }

    /// <summary>The counts that a verdict rests on, one a family: developers on the list chosen, companies newly funded, and the newest published count of models.</summary>
    public static IReadOnlyList<CountComparison> Deciding(PlayersEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        bool language = evidence.Choices.Text("players.models") == "language";
        ModelVintage list = evidence.ChosenVintage;
        string what = language ? "language models" : list.Models;
        return [.. evidence.Choices.Words("players.counts").Select(family => family switch
        {
            "developers" => Pair(
                list.Month, FormattableString.Invariant($"Developers, {what}, {list.Title}, year to {evidence.YearEnd(list):d MMMM yyyy}"),
                evidence.FieldOn(list, "China", language).Developers, evidence.FieldOn(list, "United States", language).Developers, true, list.Month),
            "funded" => OfFunding(evidence),
            _ => OfPublished(evidence),
        }).OfType<CountComparison>()];
    }

    /// <summary>The newest count of models that somebody published for both countries.</summary>
    private static CountComparison? OfPublished(PlayersEvidence evidence) => evidence.Counts
        .GroupBy(row => (row.CountedBy, row.What)).OrderByDescending(group => group.Max(row => row.KnownFrom))
        .Select(group => Pair(
            "published", $"{group.Key.CountedBy}: {group.Key.What}", Of(group, "China"), Of(group, "United States"), false, "count-claims"))
        .FirstOrDefault(count => count is not null);

    private static int Of(IEnumerable<CountClaim> rows, string economy) =>
        (int)Math.Round(rows.Where(row => row.Economy == economy).Sum(row => row.Models ?? 0), MidpointRounding.AwayFromZero);

    private static DateOnly Last(IEnumerable<DevelopedModel> models) => models.Select(model => model.Date).DefaultIfEmpty(PolicyMemo.Date).Max();

    private static CountComparison? OfFunding(PlayersEvidence evidence) => evidence.NewlyFunded() is (int year, int china, int unitedStates)
        ? Pair("funded", FormattableString.Invariant($"AI companies newly funded in {year}"), china, unitedStates, false, "funded-companies")
        : null;

    private static CountComparison? Pair(string id, string title, int china, int unitedStates, bool countsDevelopers, string source) =>
        china == 0 || unitedStates == 0 ? null : new CountComparison(id, title, china, unitedStates, countsDevelopers) { Source = source };
}

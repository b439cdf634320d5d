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
    /// <summary>The key of its sources in <see cref="PlayersEvidence.Cite"/>.</summary>
    public string Source { get; private init; } = "";

    /// <summary>China's count over the United States'.</summary>
    public double Ratio => (double)China / UnitedStates;

    /// <summary>The ratio with its exact interval, both counts taken as Poisson.</summary>
    public CountRatio WithInterval() => CountRatio.Of(China, UnitedStates);

    /// <summary>Every comparison that the evidence allows: developers on its lists in the twelve months to its day unless the title says otherwise.</summary>
    public static IReadOnlyList<CountComparison> All(PlayersEvidence evidence)
    {
        var comparisons = new List<CountComparison?>
        {
            OfDevelopers("then", "Developers, all models, vintage 2024-09", ModelList.Then, evidence.Then, false),
            OfDevelopers("then-language", "Developers, language models, vintage 2024-09", ModelList.Then, evidence.Then, true),
            OfDevelopers("wide", "Developers, all models, vintage 2025-06", ModelList.Wide, evidence.Wide, false),
            OfDevelopers("wide-language", "Developers, language models, vintage 2025-06", ModelList.Wide, evidence.Wide, true),
            OfDevelopers("notable", "Developers, notable models, vintage 2026-07", ModelList.Notable, evidence.Notable, false),
            OfDevelopers("latest", "Developers, notable models, latest year", ModelList.Notable, evidence.Notable, false, Last(evidence.Notable)),
            OfFunding(evidence),
            OfModels("clsa", "Large language models, CLSA", evidence, "large language models"),
            OfModels("ai-index", "Notable models of 2024, AI Index", evidence, "notable models"),
        };
        return [.. comparisons.OfType<CountComparison>()];

        CountComparison? OfDevelopers(string id, string title, ModelList list, IEnumerable<DevelopedModel> models, bool languageOnly, DateOnly? day = null)
        {
            int Count(string country) => DeveloperField.InYearTo(day ?? evidence.Day, models, country, languageOnly).Developers;
            return evidence.Uses(list) ? Pair(id, title, Count("China"), Count("United States"), true, list.Key()) : null;
        }
    }

    private static DateOnly Last(IEnumerable<DevelopedModel> models) => models.Select(model => model.Date).DefaultIfEmpty(PolicyMemo.Date).Max();

    private static CountComparison? OfFunding(PlayersEvidence evidence) => evidence.NewlyFunded() is (int year, int china, int unitedStates)
        ? Pair("funded", FormattableString.Invariant($"AI companies newly funded in {year}"), china, unitedStates, false, "funded-companies")
        : null;

    private static CountComparison? OfModels(string id, string title, PlayersEvidence evidence, string what)
    {
        int Of(string economy) => (int)Math.Round(evidence.Counts.Where(row => row.What == what && row.Economy == economy).Sum(row => row.Models ?? 0), MidpointRounding.AwayFromZero);
        return Pair(id, title, Of("China"), Of("United States"), false, "count-claims");
    }

    private static CountComparison? Pair(string id, string title, int china, int unitedStates, bool countsDevelopers, string source) =>
        china == 0 || unitedStates == 0 ? null : new CountComparison(id, title, china, unitedStates, countsDevelopers) { Source = source };
}

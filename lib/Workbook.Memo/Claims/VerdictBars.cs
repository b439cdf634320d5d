using System.Collections.Immutable;
using Plotly.NET;
using Workbook.Charts;
using Workbook.Publishing;

namespace Workbook.Memo.Claims;

/// <summary>Counts of claims by verdict as stacked bars, in the order that verdicts have everywhere and the hues of the report.</summary>
public static class VerdictBars
{
    private static readonly ImmutableArray<string> Colours = ["#2f9460", "#b07612", "#cf5044", "#8a63c9", "#4a86c8", "#7d8590", "#5f6770"];

    private static readonly Theme Coloured = Theme.Standard with
    {
        Entities = Theme.Standard.Entities.SetItems(StandingText.Labels.Zip(Colours, (label, colour) => KeyValuePair.Create(label, colour))),
    };

    /// <summary>Counts claims.</summary>
    /// <param name="entries">The claims.</param>
    /// <param name="category">What a claim's bar is.</param>
    /// <param name="at">Which of a verdict's two dates.</param>
    /// <returns>One bar for each category and verdict that occurs, categories in the order of the claims and verdicts in theirs.</returns>
    public static IReadOnlyList<Bar> Count(IEnumerable<LedgerEntry> entries, Func<LedgerEntry, string> category, Func<Verdict, Assessment> at) =>
        [.. from own in entries.GroupBy(category)
            from label in StandingText.Labels
            let count = own.Count(entry => StandingText.Label(entry.Verdict is null ? null : at(entry.Verdict)) == label)
            where count > 0
            select new Bar(own.Key, label, count)];

    /// <summary>Draws the counts, a bar a category.</summary>
    /// <exception cref="ArgumentException">There are no bars.</exception>
    public static GenericChart Draw(IEnumerable<Bar> bars, string category) => BarChart.Draw(
        bars, category, new Axis("Claims") { TickFormat = "d" }, "d", horizontal: true, series: StandingText.Labels, stacked: true, theme: Coloured);

    /// <summary>The counts as sentences, for alternative text.</summary>
    public static string InWords(IEnumerable<Bar> bars) => string.Join(
        " ", bars.GroupBy(bar => bar.Category).Select(own => $"{own.Key}: {string.Join(", ", own.Select(bar => FormattableString.Invariant($"{bar.Value:0} {bar.Series.ToLowerInvariant()}")))}."));
}

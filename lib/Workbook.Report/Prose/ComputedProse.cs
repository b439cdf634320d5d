using Workbook.Publishing;
using Workbook.Report.Reading;

namespace Workbook.Report.Prose;

/// <summary>
/// Puts the computed value in the place of every number in commentary that is bound to a fact. Where premises are changed it stands behind the number
/// that was written: the sentence around it was written for the memo's own, and may name their day.
/// </summary>
internal static class ComputedProse
{
    public static Site In(Site site)
    {
        Dictionary<string, BundledFact> all = site.Facts.ToDictionary(pair => pair.Key, pair => pair.Value.Fact, StringComparer.Ordinal);
        return site with { Pages = [.. site.Pages.Select(page => In(page, all, site))] };
    }

    private static Page In(Page page, Dictionary<string, BundledFact> all, Site site)
    {
        bool changed = site.Input.ChangedChoices.Count > 0 || site.Pages.Any(other => other.Changed.Count > 0);

        // What the page itself computed comes first.
        var facts = new Dictionary<string, BundledFact>(all, StringComparer.Ordinal);
        foreach (BundledFact fact in page.Facts)
        {
            facts[fact.Id] = fact;
        }

        return page with
        {
            Cells = [.. page.Cells.Select(cell => cell is MarkdownCell ? cell with { Source = Computed(cell.Source) } : cell)],
        };

        string Computed(string markdown) => ProseCheck.Fix(markdown, ProseCheck.Check(markdown, facts, site.Claim)
            .Select(problem => changed && problem.Fix is { } fix ? fix with { Text = $"{markdown.AsSpan(fix.Start, fix.Length)} (here {fix.Text})" } : problem.Fix));
    }
}

using Workbook.Publishing;
using Workbook.Report.Reading;

namespace Workbook.Report.Prose;

/// <summary>Puts the computed value in the place of every number in commentary that is bound to a fact: what a page says follows a changed premise.</summary>
internal static class ComputedProse
{
    public static Site In(Site site)
    {
        Dictionary<string, BundledFact> all = site.Facts.ToDictionary(pair => pair.Key, pair => pair.Value.Fact, StringComparer.Ordinal);
        return site with { Pages = [.. site.Pages.Select(page => In(page, all, site))] };
    }

    private static Page In(Page page, Dictionary<string, BundledFact> all, Site site)
    {
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

        string Computed(string markdown) => ProseCheck.Fix(markdown, ProseCheck.Check(markdown, facts, site.Claim).Select(problem => problem.Fix));
    }
}

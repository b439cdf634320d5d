using Workbook.Publishing;
using Workbook.Report.Markup;
using Workbook.Report.Reading;

namespace Workbook.Report.Files;

/// <summary><c>facts.json</c>: every published value, sorted by id.</summary>
internal static class FactsFile
{
    public static byte[] Render(Site site) => Json.File(
        [.. site.Facts.Values.OrderBy(published => published.Fact.Id, StringComparer.Ordinal).Select(published => Row(published.Page, published.Fact))],
        FilesContext.Default.ImmutableArrayFactRow);

    private static FactRow Row(Page page, BundledFact fact) => new(
        fact.Id, fact.Label, fact.Value, fact.Unit, fact.Low, fact.High, fact.Interval, fact.N, fact.Seed, fact.Draws, page.Slug, fact.Sources);
}

using Workbook.Publishing;
using Workbook.Report.Commentary;
using Workbook.Report.Markup;
using Workbook.Report.Reading;

namespace Workbook.Report.Blocks;

/// <summary>
/// The findings that open a report: the table of the commentary cell tagged <c>findings</c>, a row for each claim, whose first cell names the claim and links to a
/// figure. How the claim stands, how firmly, and a small picture of the figure are added.
/// </summary>
internal static class FindingsBlock
{
    /// <summary>The findings of the first page that has some; null where none does.</summary>
    public static CommentaryTable? Of(Site site) => site.Pages.SelectMany(page => page.Cells).OfType<MarkdownCell>()
        .Where(cell => cell.Tags.Contains("findings")).Select(cell => CommentaryTable.Of(cell.Source)).FirstOrDefault(table => table is not null);

    public static Html Render(Site site, CommentaryTable findings) => Html.Of(
        $"""
        <div class="findings"><table>
        <thead><tr>{findings.Head.Skip(1).Select(column => Html.Of($"<th scope=\"col\">{column}</th>"))}<th scope="col">Evidence</th></tr></thead>
        <tbody>
        {findings.Rows.Select(row => Row(site, findings, row))}
        </tbody></table></div>
        """);

    private static Html Row(Site site, CommentaryTable findings, CommentaryRow row)
    {
        IEnumerable<Html> cells = row.Cells.Skip(1).Select((cell, i) => i == 0
            ? Html.Of($"<th scope=\"row\">{cell}{Standing(site, row)}</th>")
            : Html.Of($"<td data-label=\"{findings.Head[i + 1]}\">{cell}</td>"));
        return Html.Of($"<tr>{cells}<td class=\"small\">{Evidence(site, row)}</td></tr>");
    }

    private static Html Standing(Site site, CommentaryRow row) => site.Verdicts.GetValueOrDefault(row.Key) is { Verdict: { } verdict, Page: { } page }
        ? Html.Of($" <span class=\"stands\"><a class=\"chip\" href=\"{page.File}#verdict-{row.Key}\" aria-label=\"Verdict on {row.Key}\">{row.Key}</a> {VerdictBlock.Chip(verdict.Now.Standing)}{RuleBlock.Mark(verdict)}</span>")
        : Html.Empty;

    private static Html Evidence(Site site, CommentaryRow row)
    {
        string[] target = row.Target?.Split('#', 2) ?? [];
        FigureBundle? figure = target is [var file, var id] ? site.Pages.FirstOrDefault(page => page.File == file)?.Figures.FirstOrDefault(figure => figure.Id == id) : null;
        return figure is null ? Html.Empty : Html.Of($"<a href=\"{row.Target}\" aria-label=\"Figure: {figure.Title}\">{Sparkline.Of(figure)}<span class=\"what\">{figure.Title}</span></a>");
    }
}

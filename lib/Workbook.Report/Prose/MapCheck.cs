using Workbook.Report.Commentary;
using Workbook.Report.Input;
using Workbook.Report.Reading;

namespace Workbook.Report.Prose;

/// <summary>Holds the maps in commentary to what a reader who does not see them needs.</summary>
public static class MapCheck
{
    /// <summary>Checks the Mermaid diagrams of every notebook.</summary>
    /// <param name="input">The executed notebooks.</param>
    /// <returns>The problems, in reading order; none when every map says in words what it shows.</returns>
    /// <exception cref="ReportException">A notebook is malformed or contradicts another.</exception>
    public static IReadOnlyList<ProseProblem> Check(ReportInput input) =>
        [.. Site.Read(input).Pages.SelectMany(page => page.Cells.OfType<MarkdownCell>().SelectMany(cell => ArgumentMap.In(cell.Source)
            .SelectMany(Problems, (map, message) => new ProseProblem(page.Slug, cell.Number, map.Line, message, null))))];

    private static IEnumerable<string> Problems(ArgumentMap map)
    {
        if (map.Title is null)
        {
            yield return "the map has no name. Add a line 'accTitle: …' after the diagram's first line.";
        }

        if (map.Description is null)
        {
            yield return "the map has no text alternative. Add a line 'accDescr: …' that says in words what it shows.";
        }
    }
}

using Workbook.Report.Commentary;
using Workbook.Report.Markup;
using Workbook.Report.Reading;

namespace Workbook.Report.Blocks;

/// <summary>The words that a report explains: the table of the commentary cell tagged <c>glossary</c>, a word and its meaning in each row.</summary>
internal static class Glossary
{
    /// <summary>Its words with the address of each and what it means.</summary>
    public static IReadOnlyList<(string Term, string Address, string Meaning)> Terms(Site site)
    {
        foreach (Page page in site.Pages)
        {
            if (page.Cells.OfType<MarkdownCell>().FirstOrDefault(cell => cell.Tags.Contains("glossary")) is { } cell && CommentaryTable.Of(cell.Source) is { } table)
            {
                return [.. table.Rows.Where(row => row.Cells.Count > 1).Select(row => (row.Key, $"{page.File}#{CommentaryRenderer.TermAnchor(row.Key)}", row.Words[1]))];
            }
        }

        return [];
    }

    /// <summary>Where it stands; null where the report has none.</summary>
    public static string? Of(Site site)
    {
        foreach (Page page in site.Pages)
        {
            if (page.Cells.OfType<MarkdownCell>().FirstOrDefault(cell => cell.Tags.Contains("glossary")) is { } cell)
            {
                return CommentaryTable.Of(cell.Source)?.Heading is string heading ? $"{page.File}#{Names.Slug(heading)}" : page.File;
            }
        }

        return null;
    }
}

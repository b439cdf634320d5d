using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Workbook.Report.Markup;

namespace Workbook.Report.Commentary;

/// <summary>A cell of commentary that is a table with words above it.</summary>
/// <param name="Heading">The heading above, or null.</param>
/// <param name="Lead">The paragraphs above.</param>
/// <param name="Head">Names of the columns.</param>
/// <param name="Rows">The rows below the head.</param>
internal sealed record CommentaryTable(string? Heading, Html Lead, IReadOnlyList<Html> Head, IReadOnlyList<CommentaryRow> Rows)
{
    /// <summary>Reads it; null where the cell has no table.</summary>
    public static CommentaryTable? Of(string markdown)
    {
        MarkdownDocument document = CommentaryRenderer.Read(markdown);
        return document.OfType<Table>().FirstOrDefault() is { } table && table.OfType<TableRow>().ToList() is [var head, .. var rows]
            ? new(
                document.OfType<HeadingBlock>().Select(heading => PageHeading.TextOf(heading.Inline)).FirstOrDefault(),
                Html.Lines(document.OfType<ParagraphBlock>().Select(CommentaryRenderer.RenderInline)),
                Cells(head),
                [.. rows.Select(row => new CommentaryRow(Cells(row), Target(row), WordsOf(row), [.. row.OfType<TableCell>().Select(cell => string.Join(' ', cell.Descendants<ParagraphBlock>().Select(paragraph => PageHeading.TextOf(paragraph.Inline))))]))])
            : null;
    }

    private static List<Html> Cells(TableRow row) => [.. row.OfType<TableCell>().Select(CommentaryRenderer.RenderInline)];

    private static string? Target(TableRow row) => row.Descendants<LinkInline>().Select(link => Link.FromCommentary(link.Url)).FirstOrDefault();

    /// <summary>The words of a row's first cell.</summary>
    public static string WordsOf(TableRow row) => row.OfType<TableCell>().Take(1).SelectMany(cell => cell.Descendants<ParagraphBlock>())
        .Select(paragraph => PageHeading.TextOf(paragraph.Inline)).FirstOrDefault() ?? "";
}

/// <summary>A row.</summary>
/// <param name="Cells">Its cells.</param>
/// <param name="Target">The address, within the report, that its first link leads to; null where it has none.</param>
/// <param name="Key">The words of its first cell.</param>
/// <param name="Words">The words of each cell, without marks.</param>
internal sealed record CommentaryRow(IReadOnlyList<Html> Cells, string? Target, string Key, IReadOnlyList<string> Words);

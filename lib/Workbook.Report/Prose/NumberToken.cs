namespace Workbook.Report.Prose;

/// <summary>A number as it stands in commentary.</summary>
/// <param name="Start">Offset of its first character in the cell's source.</param>
/// <param name="Text">The number as written, with its sign.</param>
internal sealed record NumberToken(int Start, string Text)
{
    public int End => Start + Text.Length;
}

namespace Workbook.Report.Prose;

/// <summary>The numbers in a text that could come from data, as <see cref="ProseCheck"/> sees them.</summary>
public static class FiguresInText
{
    /// <summary>The numbers as written, in order; years, days of a month and parts of names are none.</summary>
    public static IEnumerable<string> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return NumberScanner.Scan(text, 0).Select(number => number.Text);
    }
}

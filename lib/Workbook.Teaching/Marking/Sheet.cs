using System.Globalization;
using System.Text;
using Workbook.Files;

namespace Workbook.Teaching.Marking;

/// <summary>A table as CSV that spreadsheets open: what a student wrote stays text in them, never a formula.</summary>
internal static class Sheet
{
    public static string Of(IEnumerable<string> columns, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var text = new StringBuilder();
        CsvLine.Append(text, columns);
        foreach (IReadOnlyList<object?> row in rows)
        {
            CsvLine.Append(text, row.Select(cell => cell is string words ? Harmless(words) : Convert.ToString(cell, CultureInfo.InvariantCulture) ?? ""));
        }

        return text.ToString();
    }

    private static string Harmless(string text) => text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
}

using System.Text;

namespace Workbook.Files;

/// <summary>Writes lines of CSV: RFC 4180, LF.</summary>
public static class CsvLine
{
    /// <summary>One line, quoted where RFC 4180 asks for it, with its line end.</summary>
    public static void Append(StringBuilder text, IEnumerable<string> cells)
    {
        string separator = "";
        foreach (string cell in cells)
        {
            text.Append(separator);
            if (cell.AsSpan().ContainsAny(",\"\n\r"))
            {
                text.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
            }
            else
            {
                text.Append(cell);
            }

            separator = ",";
        }

        text.Append('\n');
    }
}

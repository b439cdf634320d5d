using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Workbook.Publishing;
using Workbook.Report.Markup;

namespace Workbook.Report.Files;

/// <summary>The data of a figure as CSV: RFC 4180 with LF, numbers in full, empty where there is none, units beside the columns' names.</summary>
internal static class FigureCsv
{
    public static byte[] Render(BundledTable table)
    {
        StringBuilder csv = new();
        Line(csv, table.Columns.Select(Heading));
        foreach (ImmutableArray<JsonElement> row in table.Rows)
        {
            Line(csv, row.Select(Text));
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    /// <summary>A column's name, with its unit in brackets where it has one.</summary>
    public static string Heading(BundledColumn column) => column.Unit is null ? column.Name : $"{column.Name} [{column.Unit}]";

    private static void Line(StringBuilder csv, IEnumerable<string> values) => csv.AppendJoin(',', values.Select(Quoted)).Append('\n');

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => CanonicalJson.Number(value),
        _ => value.ToString(),
    };

    private static string Quoted(string value) =>
        value.AsSpan().IndexOfAny(",\"\n\r") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

using System.Collections.Immutable;
using System.Text.Json;
using Workbook.Publishing;
using Workbook.Report.Markup;

namespace Workbook.Report.Files;

/// <summary>The table behind a figure: its head and rows lie beside the page, which fills them in when the fold is opened; the whole table is in the download.</summary>
internal static class FigureTable
{
    /// <summary>Rows that a page shows.</summary>
    public const int MostRows = 100;

    /// <summary>Columns as name, unit and whether they hold numbers; rows as the words of their cells.</summary>
    public static void Write(Utf8JsonWriter json, BundledTable table)
    {
        json.WriteStartObject();
        json.WriteStartArray("columns");
        foreach (BundledColumn column in table.Columns)
        {
            json.WriteStartArray();
            json.WriteStringValue(column.Title);
            json.WriteStringValue(column.Unit);
            json.WriteBooleanValue(column.Type is BundledType.Number or BundledType.Integer);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (ImmutableArray<JsonElement> row in table.Rows.Take(MostRows))
        {
            json.WriteStartArray();
            for (int i = 0; i < row.Length; i++)
            {
                json.WriteStringValue(Text(row[i], table.Columns[i].Type));
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Text(JsonElement value, BundledType type) => type switch
    {
        BundledType.Number => Numbers.InTable(value),
        BundledType.Boolean => value.ValueKind switch { JsonValueKind.True => "yes", JsonValueKind.False => "no", _ => Numbers.Shown(value, null) },
        _ => Numbers.Shown(value, null),
    };
}

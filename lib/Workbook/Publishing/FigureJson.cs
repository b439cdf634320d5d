using System.Text.Encodings.Web;
using System.Text.Json;
using Newtonsoft.Json;
using Plotly.NET;
using Workbook.Data;

namespace Workbook.Publishing;

/// <summary>A figure as JSON for front ends: its words, sources and data, and the chart in Plotly's form.</summary>
internal static class FigureJson
{
    private static readonly JsonWriterOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Whole(Figure figure)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Format))
        {
            json.WriteStartObject();
            json.WriteString("id", figure.Text.Id);
            json.WriteString("title", figure.Text.Title);
            json.WriteString("caption", figure.Text.Caption);
            json.WriteString("alt", figure.Text.Alternative);
            json.WritePropertyName("sources");
            CitationJson.Write(json, figure.Sources);
            json.WriteString("notes", figure.Notes);
            json.WritePropertyName("plotly");
            json.WriteRawValue(Chart(figure.Plot.Chart));
            WriteTable(json, figure.Plot.Table);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    public static string Chart(GenericChart chart)
    {
        string data = JsonConvert.SerializeObject(GenericChart.getTraces(chart), Globals.JSON_CONFIG);
        string layout = JsonConvert.SerializeObject(GenericChart.getLayout(chart), Globals.JSON_CONFIG);
        return $$"""{"data":{{data}},"layout":{{layout}}}""";
    }

    private static void WriteTable(Utf8JsonWriter json, FigureTable table)
    {
        json.WriteStartObject("table");
        json.WriteStartArray("columns");
        for (int i = 0; i < table.Columns.Length; i++)
        {
            TableColumn column = table.Columns[i];
            json.WriteStartObject();
            json.WriteString("name", column.Name);
            json.WriteString("title", column.Title);
            json.WriteString("unit", column.Unit);
            json.WriteString("type", TypeOf(table.Rows.Select(row => row[i]).FirstOrDefault(cell => cell is not null)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (IReadOnlyList<object?> row in table.Rows)
        {
            json.WriteStartArray();
            foreach (object? cell in row)
            {
                WriteCell(json, cell);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCell(Utf8JsonWriter json, object? cell)
    {
        switch (Cells.Plain(cell))
        {
            case null: json.WriteNullValue(); break;
            case double number: json.WriteNumberValue(number); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case bool truth: json.WriteBooleanValue(truth); break;
            case string text: json.WriteStringValue(text); break;
            default: throw new ArgumentException($"A figure's table cannot hold a {cell!.GetType().Name}.");
        }
    }

    private static string TypeOf(object? cell) => cell switch
    {
        double => "number",
        int or long => "integer",
        bool => "boolean",
        DateOnly => "date",
        _ => "string",
    };
}

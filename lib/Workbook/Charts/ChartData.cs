using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.FSharp.Core;
using Plotly.NET;

namespace Workbook.Charts;

/// <summary>
/// The data behind a chart. The workbook's own charts carry their table in the layout's <c>meta</c>, which Plotly leaves to its users and which stays
/// when a chart is styled; any other chart gives what its traces draw.
/// </summary>
/// <param name="Table">The data.</param>
/// <param name="Traces">How many traces draw them: a chart combined with another draws more than this table holds.</param>
internal sealed record ChartData(FigureTable Table, int Traces)
{
    /// <summary>The layout's member.</summary>
    public const string Member = "meta";

    private static readonly string[] Days = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm:ss"];

    /// <summary>The table that a chart of the workbook carries; null for any other.</summary>
    public static FigureTable? CarriedBy(GenericChart chart) =>
        GenericChart.getLayout(chart).TryGetTypedPropertyValue<ChartData>(Member) is FSharpOption<ChartData> { Value: ChartData data }
        && data.Traces == GenericChart.getTraces(chart).Length
            ? data.Table
            : null;

    /// <summary>What the traces draw: one row a point, with the series' name where there are several; a pie's labels and values; what a histogram counts.</summary>
    /// <exception cref="ArgumentException">The traces hold no points.</exception>
    public static FigureTable Drawn(JsonArray traces, TableColumn x, TableColumn y)
    {
        List<Points> all = [.. traces.OfType<JsonObject>().Select(Read)];
        List<Points> series = [.. all.Where(one => one.Count > 0)];
        if (series.Count == 0)
        {
            throw new ArgumentException(
                all.Exists(one => one.IsKnown)
                    ? "The chart has no points: no row was left to draw. Choose rows that there are, or pass table."
                    : "The chart draws something else than points, a pie or a histogram, so that its data cannot be read from it. Pass table.",
                nameof(traces));
        }

        bool[] kept =
        [
            series.Count > 1 && series.TrueForAll(one => one.Name is not null),
            series.Exists(one => one.Xs is { Count: > 0 }),
            series.Exists(one => one.Ys is { Count: > 0 }),
            series.Exists(one => one.Texts is not null),
        ];
        TableColumn[] columns = series.TrueForAll(one => one.IsPie)
            ? [new("series", "Series"), new("label", "Label"), new("value", "Value"), new("text", "Text")]
            : [new("series", "Series"), x, y, new("text", "Text")];
        List<object?[]> rows =
            [.. series.SelectMany(one => Enumerable.Range(0, one.Count).Select(i => new[] { one.Name, Cell(one.Xs, i), Cell(one.Ys, i), Cell(one.Texts, i) }))];
        Widen(rows, 1);
        Widen(rows, 2);
        return new FigureTable(columns.Where((_, column) => kept[column]), rows.Select(row => row.Where((_, column) => kept[column]).ToArray()));
    }

    // A column with one broken number holds no whole ones.
    private static void Widen(List<object?[]> rows, int column)
    {
        if (rows.Exists(row => row[column] is double))
        {
            rows.ForEach(row => row[column] = row[column] is long whole ? (double)whole : row[column]);
        }
    }

    private static Points Read(JsonObject trace)
    {
        bool isPie = (string?)trace["type"] is "pie";
        if (trace.ContainsKey("z"))
        {
            return new Points(null, null, null, null, false); // a heat map: its data are a matrix
        }

        return new Points((string?)trace["name"], trace[isPie ? "labels" : "x"] as JsonArray, trace[isPie ? "values" : "y"] as JsonArray, trace["text"] as JsonArray, isPie);
    }

    /// <summary>What a trace draws; a histogram has one axis only, a pie labels and values for axes.</summary>
    private sealed record Points(string? Name, JsonArray? Xs, JsonArray? Ys, JsonArray? Texts, bool IsPie)
    {
        public bool IsKnown => Xs is not null || Ys is not null;

        public int Count => Ys is { Count: > 0 } ? Ys.Count : Xs?.Count ?? 0;
    }

    private static object? Cell(JsonArray? cells, int i) => i < cells?.Count ? Cell(cells[i]) : null;

    /// <summary>A cell of a trace as the data table holds it.</summary>
    public static object? Cell(JsonNode? cell) => cell?.GetValueKind() switch
    {
        JsonValueKind.Number when cell.AsValue().TryGetValue(out long whole) => whole,
        JsonValueKind.Number => cell.GetValue<double>(),
        JsonValueKind.True or JsonValueKind.False => cell.GetValue<bool>(),
        JsonValueKind.String => DateOnly.TryParseExact(cell.GetValue<string>(), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : cell.GetValue<string>(),
        _ => null,
    };
}

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

    /// <summary>What the traces draw: one row a point, with the series' name where there are several.</summary>
    /// <exception cref="ArgumentException">The traces hold no points.</exception>
    public static FigureTable Drawn(JsonArray traces, TableColumn x, TableColumn y)
    {
        List<(string? Name, JsonArray Xs, JsonArray Ys, JsonArray? Texts)> series = [.. traces.OfType<JsonObject>().Select(Read).Where(one => one.Ys.Count > 0)];
        bool named = series.Count > 1 && series.All(one => one.Name is not null);
        bool labelled = series.Exists(one => one.Texts is not null);
        List<object?[]> rows = [.. series.SelectMany(one => one.Ys.Select((value, i) => new[] { one.Name, Cell(one.Xs, i), Cell(value), Cell(one.Texts, i) }))];
        Widen(rows, 1);
        Widen(rows, 2);
        int[] kept = [.. named ? [0] : Array.Empty<int>(), 1, 2, .. labelled ? [3] : Array.Empty<int>()];
        TableColumn[] columns = [new("series", "Series"), x, y, new("text", "Text")];
        return rows.Count == 0
            ? throw new ArgumentException("The chart draws no points along two axes, so that its data cannot be shown. Pass table.", nameof(traces))
            : new FigureTable(kept.Select(column => columns[column]), rows.Select(row => kept.Select(column => row[column]).ToArray()));
    }

    // A column with one broken number holds no whole ones.
    private static void Widen(List<object?[]> rows, int column)
    {
        if (rows.Exists(row => row[column] is double))
        {
            rows.ForEach(row => row[column] = row[column] is long whole ? (double)whole : row[column]);
        }
    }

    private static (string? Name, JsonArray Xs, JsonArray Ys, JsonArray? Texts) Read(JsonObject trace)
    {
        JsonArray xs = trace["x"] as JsonArray ?? [], ys = trace["y"] as JsonArray ?? [];
        return ((string?)trace["name"], xs, ys, trace["text"] as JsonArray);
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

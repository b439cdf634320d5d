using System.Text.Json.Nodes;
using Plotly.NET;
using Workbook.Charts;
using Workbook.Data;
using Workbook.Drawing;

namespace Workbook.Publishing;

/// <summary>From a chart to a figure.</summary>
public static class ChartFigures
{
    /// <summary>
    /// Makes a figure of any Plotly.NET chart: of the workbook's own chart functions, which bring theme and data with them, or of Plotly.NET's, which get the
    /// theme's colours by the name of each trace and whose data are read from the traces. Where a chart does not say what it shows under the pointer, it says
    /// there whose point it is, where it stands and what it measures, with the unit.
    /// </summary>
    /// <param name="chart">The chart.</param>
    /// <param name="id">Lower-case words joined by hyphens, unique in the workbook.</param>
    /// <param name="title">What the figure shows: a finding, not a variable name.</param>
    /// <param name="caption">How to read it: what is drawn, units, uncertainty, n. White space is folded, so that a raw string may break its lines.</param>
    /// <param name="alternative">What a reader who cannot see it should learn from it.</param>
    /// <param name="sources">Where the data come from; repeats are dropped.</param>
    /// <param name="notes">A note on n, method or missing data, shown beside the caption.</param>
    /// <param name="x">Title, unit and range of the horizontal axis, for a chart made with Plotly.NET itself.</param>
    /// <param name="y">The same of the vertical axis.</param>
    /// <param name="table">The data, where they are others than the points of the traces.</param>
    /// <param name="theme">Colours; the standard theme where none is given.</param>
    /// <exception cref="ArgumentException">A text is empty, the identifier has another form, there is no source, or the chart draws no points.</exception>
    public static Figure ToFigure(
        this GenericChart chart, string id, string title, string caption, string alternative, IEnumerable<Citation> sources, string? notes = null,
        Axis? x = null, Axis? y = null, FigureTable? table = null, Theme? theme = null)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var text = new FigureText(id, title, caption, alternative);
        string? note = notes is null ? null : FigureText.Fold(notes);
        if (ChartData.CarriedBy(chart) is FigureTable carried)
        {
            JsonObject own = JsonNode.Parse(ChartJson.Of(chart))!.AsObject();
            HoverWords.Add(own, hasIntervals: true);
            return new Figure(text, sources, own.ToJsonString(), table ?? carried, note);
        }

        JsonObject themed = ChartJson.Themed(chart, x, y, theme ?? Theme.Standard);
        HoverWords.Add(themed, hasIntervals: false);
        FigureTable drawn = table ?? ChartData.Drawn(themed["data"]!.AsArray(), Column("x", themed, x), Column("y", themed, y));
        return new Figure(text, sources, themed.ToJsonString(), drawn, note);
    }

    private static TableColumn Column(string name, JsonObject chart, Axis? axis) => axis is null
        ? new TableColumn(name, (string?)chart["layout"]![name + "axis"]!["title"]?["text"] ?? name)
        : new TableColumn(name, axis.Title, axis.Unit);
}

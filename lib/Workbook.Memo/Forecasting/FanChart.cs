using Plotly.NET;
using Workbook.Charts;

namespace Workbook.Memo.Forecasting;

/// <summary>A value at a place on the horizontal axis.</summary>
/// <param name="X">A number or a <see cref="DateOnly"/>.</param>
/// <param name="Value">The value.</param>
public sealed record FanPoint(object X, double Value);

/// <summary>A forecast at a place on the horizontal axis.</summary>
/// <param name="X">A number or a <see cref="DateOnly"/>.</param>
/// <param name="Prediction">The forecast.</param>
public sealed record FanForecast(object X, Prediction Prediction);

/// <summary>One panel: what was known, what was forecast from it, and what came.</summary>
public sealed record FanPanel
{
    /// <summary>Creates the panel.</summary>
    /// <param name="title">What is forecast, with its unit where panels differ in it.</param>
    /// <param name="history">Values that the forecast was made from.</param>
    /// <param name="forecasts">The forecasts.</param>
    /// <param name="outcomes">Values that came afterwards; empty for a scenario.</param>
    public FanPanel(string title, IEnumerable<FanPoint> history, IEnumerable<FanForecast> forecasts, IEnumerable<FanPoint> outcomes)
    {
        Title = title;
        History = [.. history];
        Forecasts = [.. forecasts];
        Outcomes = [.. outcomes];
    }

    /// <summary>What is forecast.</summary>
    public string Title { get; init; }

    /// <summary>Values that the forecast was made from.</summary>
    public IReadOnlyList<FanPoint> History { get; init; }

    /// <summary>The forecasts.</summary>
    public IReadOnlyList<FanForecast> Forecasts { get; init; }

    /// <summary>Values that came afterwards.</summary>
    public IReadOnlyList<FanPoint> Outcomes { get; init; }
}

/// <summary>Forecasts as fans of 50, 80 and 95 per cent intervals around the median; panels stand above one another on one horizontal axis.</summary>
public static class FanChart
{
    private const int PanelHeight = 165, Around = 95;

    // Part of a panel's height that its title takes.
    private const double TitleRoom = 0.2;

    private static readonly (double Level, double Opacity)[] Bands = [(0.95, 0.14), (0.8, 0.2), (0.5, 0.3)];

    /// <summary>Draws the panels from top to bottom.</summary>
    /// <param name="panels">The panels.</param>
    /// <param name="x">The axis that they share.</param>
    /// <param name="y">What their own axes have in common: unit, zero, format.</param>
    /// <param name="marks">References on the shared axis, for example the memo's date.</param>
    /// <param name="theme">Colours; the standard theme where none is given.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no panel.</exception>
    public static GenericChart Draw(IEnumerable<FanPanel> panels, Axis x, Axis y, IEnumerable<Mark>? marks = null, Theme? theme = null)
    {
        FanPanel[] all = [.. panels];
        ArgumentOutOfRangeException.ThrowIfZero(all.Length, nameof(panels));
        Theme colours = theme ?? Theme.Standard;
        var canvas = new Canvas(x, y, colours);
        for (int i = 0; i < all.Length; i++)
        {
            double bottom = 1 - ((i + 1.0) / all.Length), top = bottom + ((1 - TitleRoom) / all.Length);
            canvas.Panel(AxisOf(i).Insert(1, "axis"), y, bottom, top, all.Length > 1 ? all[i].Title : null);
            AddPanel(canvas, all[i], AxisOf(i), colours, legend: i == 0);
        }

        canvas.Anchor("xaxis", AxisOf(all.Length - 1));
        canvas.Set("height", Around + (all.Length == 1 ? 2 * PanelHeight : all.Length * PanelHeight));
        canvas.MarkX(marks ?? [], [.. Enumerable.Range(0, all.Length).Select(AxisOf)]);
        return canvas.ToChart(Table(all, x, y));
    }

    private static string AxisOf(int panel) => panel == 0 ? "y" : FormattableString.Invariant($"y{panel + 1}");

    private static void AddPanel(Canvas canvas, FanPanel panel, string axis, Theme colours, bool legend)
    {
        foreach ((double level, double opacity) in Bands)
        {
            var ends = panel.Forecasts.Select(forecast => (forecast.X, Ends: forecast.Prediction.Interval(level))).ToList();
            canvas.Add("scatter", new PlotlyObject
            {
                ["name"] = FormattableString.Invariant($"{100 * level:0} % interval"), ["yaxis"] = axis, ["mode"] = "lines", ["fill"] = "toself",
                ["x"] = Cells.Plain(ends.Select(end => end.X).Concat(Enumerable.Reverse(ends).Select(end => end.X))),
                ["y"] = Cells.Plain(ends.Select(end => (object?)end.Ends.High).Concat(Enumerable.Reverse(ends).Select(end => (object?)end.Ends.Low))),
                ["fillcolor"] = Theme.WithOpacity(colours.Sequence[0], opacity), ["line"] = new PlotlyObject { ["width"] = 0 }, ["hoverinfo"] = "skip", ["showlegend"] = false,
            });
        }

        AddPoints(canvas, "Known", panel.History, axis, "lines", colours.Muted, legend);
        AddPoints(canvas, "Forecast, 50, 80 and 95 %", [.. panel.Forecasts.Select(forecast => new FanPoint(forecast.X, forecast.Prediction.Median))], axis, "lines", colours.Sequence[0], legend);
        if (panel.Outcomes.Count > 0)
        {
            AddPoints(canvas, "What came", panel.Outcomes, axis, "markers", colours.Sequence[1], legend);
        }
    }

    private static void AddPoints(Canvas canvas, string name, IReadOnlyList<FanPoint> points, string axis, string mode, string colour, bool legend) => canvas.Add("scatter", new PlotlyObject
    {
        ["name"] = name, ["legendgroup"] = name, ["yaxis"] = axis, ["mode"] = mode, ["showlegend"] = legend,
        ["x"] = Cells.Plain(points.Select(point => (object?)point.X)), ["y"] = Cells.Plain(points.Select(point => (object?)point.Value)),
        ["line"] = new PlotlyObject { ["color"] = colour, ["width"] = 1.75 }, ["marker"] = new PlotlyObject { ["color"] = colour, ["size"] = 6 },
    });

    private static FigureTable Table(IReadOnlyList<FanPanel> panels, Axis x, Axis y) => new(
        [new("panel", "Series"), new("kind", "Kind"), new("x", x.Title, x.Unit), new("value", y.Title, y.Unit), .. Bands.SelectMany(band => new[]
        {
            new TableColumn(FormattableString.Invariant($"low_{100 * band.Level:0}"), FormattableString.Invariant($"{100 * band.Level:0} % low"), y.Unit),
            new TableColumn(FormattableString.Invariant($"high_{100 * band.Level:0}"), FormattableString.Invariant($"{100 * band.Level:0} % high"), y.Unit),
        })],
        panels.SelectMany(panel => panel.History.Select(point => Row(panel.Title, "known", point.X, point.Value))
            .Concat(panel.Forecasts.Select(forecast => Row(panel.Title, "forecast", forecast.X, forecast.Prediction.Median, forecast.Prediction)))
            .Concat(panel.Outcomes.Select(point => Row(panel.Title, "came", point.X, point.Value)))));

    private static IReadOnlyList<object?> Row(string panel, string kind, object x, double value, Prediction? prediction = null) =>
        [panel, kind, x, value, .. Bands.SelectMany(band => prediction?.Interval(band.Level) is var (low, high) ? new object?[] { low, high } : [null, null])];
}

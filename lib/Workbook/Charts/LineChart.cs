using Plotly.NET;

namespace Workbook.Charts;

/// <summary>Lines over time or over a number, with interval bands where points have intervals.</summary>
public static class LineChart
{
    /// <summary>Draws the lines.</summary>
    /// <param name="series">The lines; the first is drawn lowest.</param>
    /// <param name="x">The horizontal axis.</param>
    /// <param name="y">The vertical axis.</param>
    /// <param name="xMarks">References on the horizontal axis, for example the memo's date.</param>
    /// <param name="yMarks">References on the vertical axis, for example a stated range.</param>
    /// <param name="theme">Colours; the standard theme where none is given.</param>
    /// <exception cref="ArgumentException">There is no point at all.</exception>
    public static GenericChart Draw(
        IEnumerable<LineSeries> series, Axis x, Axis y, IEnumerable<Mark>? xMarks = null, IEnumerable<Mark>? yMarks = null, Theme? theme = null)
    {
        LineSeries[] lines = [.. series];
        Theme colours = theme ?? Theme.Standard;
        var canvas = new Canvas(x, y, colours);
        for (int i = 0; i < lines.Length; i++)
        {
            string colour = lines[i].Muted ? colours.Muted : colours.ColourOf(lines[i].ColourAs ?? lines[i].Name, i);
            AddBand(canvas, lines[i], colour);
            if (!lines[i].BandOnly)
            {
                AddLine(canvas, lines[i], colour);
            }
        }

        canvas.MarkX(xMarks ?? []);
        canvas.MarkY(yMarks ?? []);
        return canvas.ToChart(Table(lines, x, y));
    }

    private static void AddLine(Canvas canvas, LineSeries series, string colour) => canvas.Add("scatter", new PlotlyObject
    {
        ["name"] = series.Name, ["showlegend"] = series.InLegend ? null : false,
        ["mode"] = series.Shape == LineShape.None ? "markers" : series.Markers ? "lines+markers" : "lines",
        ["x"] = Cells.Plain(series.Points.Select(point => point.X)),
        ["y"] = Cells.Plain(series.Points.Select(point => (object?)point.Y)),
        ["text"] = series.Points.Any(point => point.Label is not null) ? series.Points.Select(point => point.Label ?? "").ToArray() : null,
        ["customdata"] = series.Points.Any(point => point.Low is not null) ? series.Points.Select(point => Cells.Interval(point.Low, point.High)).ToArray() : null,
        ["line"] = new PlotlyObject
        {
            ["color"] = colour, ["width"] = 2.25, ["dash"] = series.Dashed ? "dash" : null, ["shape"] = series.Shape == LineShape.Step ? "hv" : null,
        },
        ["marker"] = new PlotlyObject { ["color"] = colour, ["size"] = 6 },
    });

    private static void AddBand(Canvas canvas, LineSeries series, string colour)
    {
        var points = series.Points.Where(point => point.Low is not null && point.High is not null).ToList();
        if (points.Count == 0)
        {
            return;
        }

        canvas.Add("scatter", new PlotlyObject
        {
            ["name"] = series.Name + ", interval",
            ["x"] = Cells.Plain(points.Select(point => point.X).Concat(Enumerable.Reverse(points).Select(point => point.X))),
            ["y"] = Cells.Plain(points.Select(point => (object?)point.High).Concat(Enumerable.Reverse(points).Select(point => (object?)point.Low))),
            ["mode"] = "lines", ["fill"] = "toself", ["fillcolor"] = Theme.WithOpacity(colour, 0.18), ["line"] = new PlotlyObject { ["width"] = 0 },
            ["hoverinfo"] = "skip", ["showlegend"] = false,
        });
    }

    private static FigureTable Table(IReadOnlyList<LineSeries> series, Axis x, Axis y)
    {
        var all = series.SelectMany(line => line.Points).ToList();
        bool intervals = all.Any(point => point.Low is not null);
        bool labels = all.Any(point => point.Label is not null);
        List<TableColumn> columns = [new("series", "Series"), new("x", x.Title, x.Unit), new("y", y.Title, y.Unit)];
        columns.AddRange(intervals ? [new("low", "Low", y.Unit), new("high", "High", y.Unit)] : []);
        columns.AddRange(labels ? [new("label", "Point")] : []);
        return new FigureTable(columns, series.SelectMany(line => line.Points.Select(point => (IReadOnlyList<object?>)
            [line.Name, point.X, point.Y, .. intervals ? new object?[] { point.Low, point.High } : [], .. labels ? new object?[] { point.Label } : []])));
    }
}

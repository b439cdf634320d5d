using Plotly.NET;

namespace Workbook.Charts;

/// <summary>A thing with two properties.</summary>
/// <param name="Name">Name, shown on hover and in the table.</param>
/// <param name="X">First property.</param>
/// <param name="Y">Second property.</param>
/// <param name="Group">Series, for colour, symbol and legend.</param>
public sealed record ScatterPoint(string Name, double X, double Y, string Group)
{
    /// <summary>Ends of the first property where sources disagree.</summary>
    public (double Low, double High)? XRange { get; init; }

    /// <summary>Ends of the second property where sources disagree.</summary>
    public (double Low, double High)? YRange { get; init; }

    /// <summary>A short name drawn beside the point; nothing where only hover and table name it.</summary>
    public string? Label { get; init; }

    /// <summary>On which side of the point the short name stands where it covers no other point there; else it goes to the side where it covers fewest.</summary>
    public LabelSide LabelSide { get; init; }
}

/// <summary>A side of a point.</summary>
public enum LabelSide
{
    /// <summary>Above it.</summary>
    Above,

    /// <summary>Below it.</summary>
    Below,

    /// <summary>To the left.</summary>
    Left,

    /// <summary>To the right.</summary>
    Right,
}

/// <summary>A rectangle behind the points; an open side reaches to the edge of the chart.</summary>
/// <param name="Label">Name in the legend.</param>
/// <param name="XFrom">Left side.</param>
/// <param name="XTo">Right side.</param>
/// <param name="YFrom">Lower side.</param>
/// <param name="YTo">Upper side.</param>
public sealed record ScatterRegion(string Label, double? XFrom, double? XTo, double? YFrom, double? YTo);

/// <summary>Points in a plane, with bars where sources disagree, over named regions.</summary>
public static class ScatterChart
{
    private static readonly string[] Symbols = ["circle", "diamond", "square", "star", "triangle-up", "x"];

    /// <summary>Draws points over regions. Both axes need <see cref="Axis.From"/> and <see cref="Axis.To"/> where there are regions.</summary>
    /// <param name="points">The points.</param>
    /// <param name="regions">The regions, the first drawn lowest; regions of one label share a colour and a legend entry.</param>
    /// <param name="x">The axis of the first property.</param>
    /// <param name="y">The axis of the second property.</param>
    /// <param name="theme">Colours; the standard theme where none is given.</param>
    /// <exception cref="ArgumentException">There are no points, or a region is open towards an axis without bounds.</exception>
    public static GenericChart Draw(IEnumerable<ScatterPoint> points, IEnumerable<ScatterRegion> regions, Axis x, Axis y, Theme? theme = null)
    {
        ScatterPoint[] things = LabelPlaces.Freed([.. points], x, y);
        ScatterRegion[] areas = [.. regions];
        Theme colours = theme ?? Theme.Standard;
        var canvas = new Canvas(x, y, colours);
        string[] labels = [.. areas.Select(region => region.Label).Distinct()];
        foreach (ScatterRegion region in areas)
        {
            AddRegion(canvas, region, x, y, colours.Sequence[^(1 + Array.IndexOf(labels, region.Label))], region == areas.First(first => first.Label == region.Label));
        }

        string[] groups = [.. things.Select(point => point.Group).Distinct()];
        for (int i = 0; i < groups.Length; i++)
        {
            AddGroup(canvas, [.. things.Where(point => point.Group == groups[i])], groups[i], colours.ColourOf(groups[i], i), Symbols[i % Symbols.Length]);
        }

        return canvas.ToChart(Table(things, x, y));
    }

    private static void AddRegion(Canvas canvas, ScatterRegion region, Axis x, Axis y, string colour, bool legend)
    {
        (double left, double right) = (region.XFrom ?? Bound(x.From, x), region.XTo ?? Bound(x.To, x));
        (double bottom, double top) = (region.YFrom ?? Bound(y.From, y), region.YTo ?? Bound(y.To, y));
        // A filled trace instead of a shape: shapes and traces count differently on logarithmic axes, and only traces have a legend.
        canvas.Add("scatter", new PlotlyObject
        {
            ["name"] = region.Label, ["legendgroup"] = region.Label, ["showlegend"] = legend, ["mode"] = "lines", ["fill"] = "toself", ["hoverinfo"] = "skip",
            ["x"] = new[] { left, right, right, left, left }, ["y"] = new[] { bottom, bottom, top, top, bottom },
            ["fillcolor"] = Theme.WithOpacity(colour, 0.2), ["line"] = new PlotlyObject { ["color"] = Theme.WithOpacity(colour, 0.6), ["width"] = 1 },
        });
    }

    private static double Bound(object? bound, Axis axis) => bound is null
        ? throw new ArgumentException($"A region is open towards the axis '{axis.Title}', which has no From and To.")
        : Convert.ToDouble(bound, System.Globalization.CultureInfo.InvariantCulture);

    private static void AddGroup(Canvas canvas, List<ScatterPoint> points, string group, string colour, string symbol)
    {
        List<object?> barX = [], barY = [];
        foreach (ScatterPoint point in points)
        {
            if (point.XRange is (double left, double right) && left < right)
            {
                barX.AddRange([left, right, null]);
                barY.AddRange([point.Y, point.Y, null]);
            }

            if (point.YRange is (double low, double high) && low < high)
            {
                barX.AddRange([point.X, point.X, null]);
                barY.AddRange([low, high, null]);
            }
        }

        if (barX.Count > 0)
        {
            canvas.Add("scatter", new PlotlyObject
            {
                ["name"] = group + ", range", ["x"] = barX.ToArray(), ["y"] = barY.ToArray(), ["mode"] = "lines", ["hoverinfo"] = "skip", ["showlegend"] = false,
                ["line"] = new PlotlyObject { ["color"] = Theme.WithOpacity(colour, 0.7), ["width"] = 3 },
            });
        }

        canvas.Add("scatter", new PlotlyObject
        {
            ["name"] = group, ["x"] = points.Select(point => point.X).ToArray(), ["y"] = points.Select(point => point.Y).ToArray(),
            ["text"] = points.Select(point => point.Label ?? "").ToArray(), ["hovertext"] = points.Select(point => point.Name).ToArray(),
            ["mode"] = points.Exists(point => point.Label is not null) ? "markers+text" : "markers", ["textposition"] = points.Select(Position).ToArray(), ["cliponaxis"] = false,
            ["marker"] = new PlotlyObject { ["color"] = colour, ["size"] = 9, ["symbol"] = symbol },
        });
    }

    private static string Position(ScatterPoint point) => point.LabelSide switch
    {
        LabelSide.Below => "bottom center",
        LabelSide.Left => "middle left",
        LabelSide.Right => "middle right",
        _ => "top center",
    };

    private static FigureTable Table(IReadOnlyList<ScatterPoint> points, Axis x, Axis y)
    {
        bool ranges = points.Any(point => point.XRange is not null || point.YRange is not null);
        List<TableColumn> columns = [new("name", "Name"), new("group", "Series"), new("x", x.Title, x.Unit), new("y", y.Title, y.Unit)];
        columns.AddRange(ranges
            ? [new("x_low", x.Title + ", low", x.Unit), new("x_high", x.Title + ", high", x.Unit), new("y_low", y.Title + ", low", y.Unit), new("y_high", y.Title + ", high", y.Unit)]
            : []);
        return new FigureTable(columns, points.Select(point => (IReadOnlyList<object?>)
            [point.Name, point.Group, point.X, point.Y, .. ranges ? new object?[] { point.XRange?.Low, point.XRange?.High, point.YRange?.Low, point.YRange?.High } : []]));
    }
}

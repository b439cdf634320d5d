using Workbook.Charts;
using Plotly.NET;
using Workbook.Methods;

namespace Workbook.Memo.Context;

/// <summary>A rate on a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Rate">The rate with its interval.</param>
/// <param name="Label">What was counted, for hover and table.</param>
public sealed record RatePoint(DateOnly Day, Rate Rate, string Label);

/// <summary>Rates of one series.</summary>
public sealed record RateSeries
{
    /// <summary>Creates the series.</summary>
    /// <param name="name">Name in legend and table.</param>
    /// <param name="points">The rates in order of time.</param>
    public RateSeries(string name, IEnumerable<RatePoint> points)
    {
        Name = name;
        Points = [.. points];
    }

    /// <summary>Name in legend and table.</summary>
    public string Name { get; init; }

    /// <summary>The rates in order of time.</summary>
    public IReadOnlyList<RatePoint> Points { get; init; }
}

/// <summary>Rates over time with their intervals as bars. Points are not joined: nothing was counted between two texts.</summary>
public static class RateChart
{
    /// <summary>Draws the series, each a little to the side so that bars of one day do not cover one another.</summary>
    /// <param name="series">The series.</param>
    /// <param name="x">The axis of time.</param>
    /// <param name="y">The axis of the rates.</param>
    /// <param name="daysAside">Days between two series of one day.</param>
    /// <param name="marks">References on the axis of time.</param>
    /// <param name="theme">Colours; the standard theme where none is given.</param>
    /// <exception cref="ArgumentException">There is no point at all.</exception>
    public static GenericChart Draw(IEnumerable<RateSeries> series, Axis x, Axis y, int daysAside, IEnumerable<Mark>? marks = null, Theme? theme = null)
    {
        RateSeries[] all = [.. series];
        Theme colours = theme ?? Theme.Standard;
        var canvas = new Canvas(x, y with { FromZero = true }, colours);
        for (int i = 0; i < all.Length; i++)
        {
            IReadOnlyList<RatePoint> points = all[i].Points;
            int aside = ((2 * i) - all.Length + 1) * daysAside / 2;
            string colour = colours.ColourOf(all[i].Name, i);
            canvas.Add("scatter", new PlotlyObject
            {
                ["name"] = all[i].Name, ["mode"] = "markers",
                ["x"] = Cells.Plain(points.Select(point => (object?)point.Day.AddDays(aside))), ["y"] = points.Select(point => point.Rate.Value).ToArray(),
                ["text"] = points.Select(point => FormattableString.Invariant($"{point.Label}: {point.Rate.Value:0.00} ({point.Rate.Low:0.00}–{point.Rate.High:0.00}), n = {point.Rate.N}")).ToArray(),
                ["hovertemplate"] = "%{text}",
                ["marker"] = new PlotlyObject { ["color"] = colour, ["size"] = 7 },
                ["error_y"] = new PlotlyObject
                {
                    ["type"] = "data", ["symmetric"] = false, ["thickness"] = 1.2, ["width"] = 0, ["color"] = Theme.WithOpacity(colour, 0.6),
                    ["array"] = points.Select(point => point.Rate.High - point.Rate.Value).ToArray(),
                    ["arrayminus"] = points.Select(point => point.Rate.Value - point.Rate.Low).ToArray(),
                },
            });
        }

        canvas.MarkX(marks ?? []);
        return canvas.ToChart(new FigureTable(
            [new("series", "Series"), new("date", "Date"), new("text", "Text"), new("count", "Count"), new("rate", y.Title, y.Unit), new("low", "Low", y.Unit), new("high", "High", y.Unit)],
            all.SelectMany(one => one.Points.Select(point => (IReadOnlyList<object?>)
                [one.Name, point.Day, point.Label, point.Rate.N, point.Rate.Value, point.Rate.Low, point.Rate.High]))));
    }
}

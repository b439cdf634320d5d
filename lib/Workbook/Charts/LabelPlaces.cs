using System.Globalization;

namespace Workbook.Charts;

/// <summary>Puts the short names of points where they cover no other point: on the side asked for, or else on the one that covers fewest.</summary>
internal static class LabelPlaces
{
    // Of the plot on a wide page and on a phone, in pixels: one chart is drawn on both.
    private static readonly (double Width, double Height)[] Plots = [(760, 330), (300, 290)];

    // Of a letter, a line, a point and the gap between point and name, in pixels.
    private const double Letter = 7, Line = 14, Radius = 5, Gap = 6;

    /// <summary>The points, those with a name that would cover others changed in its side.</summary>
    public static ScatterPoint[] Freed(IReadOnlyList<ScatterPoint> points, Axis x, Axis y)
    {
        Func<double, double> across = Share(x, [.. points.Select(point => point.X)]), up = Share(y, [.. points.Select(point => point.Y)]);
        List<(double X, double Y, ScatterPoint Of)> spots = [.. points.Select(point => (across(point.X), up(point.Y), point))];
        List<(double X, double Y, ScatterPoint Of, LabelSide Side)> named = [];
        var freed = new ScatterPoint[points.Count];
        for (int i = 0; i < freed.Length; i++)
        {
            (double atX, double atY, ScatterPoint point) = spots[i];
            freed[i] = point;
            if (point.Label is null)
            {
                continue;
            }

            LabelSide side = Enum.GetValues<LabelSide>().OrderBy(candidate => candidate != point.LabelSide).MinBy(candidate => Covered(candidate, i));
            freed[i] = point with { LabelSide = side };
            named.Add((atX, atY, point, side));
        }

        return freed;

        int Covered(LabelSide side, int of) => Plots.Sum(plot =>
        {
            Box box = BoxOf(spots[of].X * plot.Width, spots[of].Y * plot.Height, spots[of].Of.Label!, side);
            return spots.Where((spot, i) => i != of && box.Touches(spot.X * plot.Width, spot.Y * plot.Height)).Count()
                + named.Count(other => box.Meets(BoxOf(other.X * plot.Width, other.Y * plot.Height, other.Of.Label!, other.Side)))
                + (box.Left < 0 || box.Right > plot.Width ? 1 : 0);
        });
    }

    // Heights grow upwards here.
    private static Box BoxOf(double x, double y, string label, LabelSide side)
    {
        double width = label.Length * Letter;
        return side switch
        {
            LabelSide.Below => new(x - (width / 2), x + (width / 2), y - Gap - Line, y - Gap),
            LabelSide.Left => new(x - Gap - width, x - Gap, y - (Line / 2), y + (Line / 2)),
            LabelSide.Right => new(x + Gap, x + Gap + width, y - (Line / 2), y + (Line / 2)),
            _ => new(x - (width / 2), x + (width / 2), y + Gap, y + Gap + Line),
        };
    }

    private static Func<double, double> Share(Axis axis, double[] values)
    {
        double low = Measure(axis.From is null ? values.DefaultIfEmpty(0).Min() : Convert.ToDouble(axis.From, CultureInfo.InvariantCulture));
        double high = Measure(axis.To is null ? values.DefaultIfEmpty(1).Max() : Convert.ToDouble(axis.To, CultureInfo.InvariantCulture));
        return value => high > low ? (Measure(value) - low) / (high - low) : 0.5;

        double Measure(double value) => axis.Logarithmic ? Math.Log10(value) : value;
    }

    private readonly record struct Box(double Left, double Right, double Bottom, double Top)
    {
        public bool Touches(double x, double y) => x > Left - Radius && x < Right + Radius && y > Bottom - Radius && y < Top + Radius;

        public bool Meets(Box other) => Left < other.Right && other.Left < Right && Bottom < other.Top && other.Bottom < Top;
    }
}

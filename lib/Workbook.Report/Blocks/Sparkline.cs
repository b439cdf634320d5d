using System.Globalization;
using System.Text.Json;
using Workbook.Drawing;
using Workbook.Publishing;
using Workbook.Report.Markup;

namespace Workbook.Report.Blocks;

/// <summary>The lines of a figure, small and without axes, in the figure's own colours.</summary>
internal static class Sparkline
{
    private const int Width = 150;
    private const int Height = 44;
    private const int Margin = 4;
    private const int MostLines = 3;

    /// <summary>A drawing of the figure's first lines; nothing where it has none.</summary>
    public static Html Of(FigureBundle figure)
    {
        List<Line> traces = [.. figure.Plotly.Member("data").Items().Select(Read).OfType<Line>()];
        // Where whiskers take the lines, the points between them tell the course.
        List<Line> lines = [.. traces.Where(line => line.IsDrawn).DefaultIfEmpty(traces.FirstOrDefault()).OfType<Line>().Take(MostLines)];
        if (lines.Count == 0)
        {
            return Html.Empty;
        }

        List<(double X, double Y)> all = [.. lines.SelectMany(line => line.Points)];
        (double left, double right) = (all.Min(p => p.X), all.Max(p => p.X));
        (double low, double high) = (Math.Min(0, all.Min(p => p.Y)), all.Max(p => p.Y));
        string Place((double X, double Y) point) => string.Create(
            CultureInfo.InvariantCulture, $"{Scaled(point.X, left, right, Width):0.#},{Height - Scaled(point.Y, low, high, Height):0.#}");
        return Html.Of(
            $"""
            <svg class="spark" viewBox="0 0 {Width} {Height}" width="{Width}" height="{Height}" aria-hidden="true" focusable="false"><path class="base" d="M{Margin},{Height - Margin}H{Width - Margin}"/>{lines.Select(line => Html.Of($"<polyline points=\"{string.Join(' ', line.Points.Select(Place))}\" stroke=\"{line.Colour}\"/>"))}</svg>
            """);
    }

    private static double Scaled(double value, double from, double to, int size) =>
        Margin + ((to > from ? (value - from) / (to - from) : 0.5) * (size - (2 * Margin)));

    // A trace of lines without gaps: whiskers and bands have them, or close on themselves.
    private static Line? Read(JsonElement trace)
    {
        if (trace.Member("mode").Text() is not string mode || trace.Member("fill") is not null || trace.Member("name").Text()?.EndsWith("interval", StringComparison.Ordinal) == true
            || Positions(trace.Member("x")) is not { Count: > 2 } x)
        {
            return null;
        }

        // Periods down the side and values across: turned, so that time runs to the right.
        List<double>? y = Positions(trace.Member("y"));
        (x, y) = y is null ? ([.. Enumerable.Range(0, x.Count).Select(i => (double)i)], x) : (x, y);
        if (x.Count != y.Count)
        {
            return null;
        }

        bool drawn = mode.Contains("lines", StringComparison.Ordinal);
        return new([.. x.Zip(y)], trace.Member(drawn ? "line" : "marker").Member("color").Text() ?? "currentColor", drawn);
    }

    private static List<double>? Positions(JsonElement? values)
    {
        List<double?> found = [.. values.Items().Select(value => (JsonElement?)value).Select(value => value.Number() ?? (value.Text() is string day ? Scale.Days(day) : null))];
        return found.Count > 0 && found.TrueForAll(value => value is not null) ? [.. found.OfType<double>()] : null;
    }

    private sealed record Line(IReadOnlyList<(double X, double Y)> Points, string Colour, bool IsDrawn);
}

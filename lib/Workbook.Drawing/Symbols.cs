namespace Workbook.Drawing;

/// <summary>The shapes of markers.</summary>
internal static class Symbols
{
    /// <summary>Corners of a shape around a point, or nothing where it is round.</summary>
    /// <param name="symbol">Plotly's name, without <c>-open</c>.</param>
    /// <param name="x">The point.</param>
    /// <param name="y">The point.</param>
    /// <param name="size">Diameter in pixels.</param>
    public static IReadOnlyList<(double X, double Y)> Corners(string symbol, double x, double y, double size)
    {
        double r = size / 2, wide = r * 1.3;
        return symbol switch
        {
            "square" => [(x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r)],
            "diamond" => [(x, y - wide), (x + wide, y), (x, y + wide), (x - wide, y)],
            "triangle-up" => [(x, y - wide), (x + (wide * 0.9), y + (wide * 0.6)), (x - (wide * 0.9), y + (wide * 0.6))],
            "triangle-down" => [(x, y + wide), (x + (wide * 0.9), y - (wide * 0.6)), (x - (wide * 0.9), y - (wide * 0.6))],
            "x" => Cross(x, y, r),
            "star" => Star(x, y, wide),
            _ => [],
        };
    }

    private static (double X, double Y)[] Cross(double x, double y, double r)
    {
        double arm = r * 0.45;
        return
        [
            (x - r, y - r + arm), (x - r + arm, y - r), (x, y - arm), (x + r - arm, y - r), (x + r, y - r + arm), (x + arm, y),
            (x + r, y + r - arm), (x + r - arm, y + r), (x, y + arm), (x - r + arm, y + r), (x - r, y + r - arm), (x - arm, y),
        ];
    }

    private static (double X, double Y)[] Star(double x, double y, double r) =>
        [.. Enumerable.Range(0, 10).Select(i => (x + ((i % 2 == 0 ? r : r * 0.45) * Math.Sin(i * Math.PI / 5)), y - ((i % 2 == 0 ? r : r * 0.45) * Math.Cos(i * Math.PI / 5))))];
}

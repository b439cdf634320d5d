namespace Workbook.Drawing;

/// <summary>The name of a line where it ends.</summary>
/// <param name="Lines">The name, broken where it would be too wide.</param>
/// <param name="Colour">The line's colour.</param>
/// <param name="At">Where the line ends, in the vertical axis's measure.</param>
/// <param name="Up">How far above that the name stands, in pixels, so that names do not cover one another.</param>
internal sealed record LineEnd(string[] Lines, string? Colour, double At, double Up);

/// <summary>Names of lines at their ends, in place of a legend, where there are few lines that all end at the right. What is no line stays in the legend.</summary>
internal static class LineEnds
{
    private const int Most = 6;
    private const double Widest = 140;

    // A name far from its line's end would have to be looked for.
    private const double LeastShare = 0.82;

    /// <summary>Distance of two lines of a name in pixels.</summary>
    public const double LineHeight = 16.5;

    // Names are bold.
    private const double Bold = 1.15;

    /// <summary>Room in pixels that the names take beside the plot.</summary>
    public static double Room(IReadOnlyList<LineEnd> ends) => ends.Count == 0 ? 0 : (ends.Max(end => Lettering.Width(end.Lines)) * Bold) + 12;

    /// <summary>Whether a trace is named at its end, where the lines of its chart are.</summary>
    public static bool IsLine(DrawnTrace trace) => trace.HasLines && !trace.IsFilled && trace.StackGroup is null;

    /// <summary>The names of lines from top to bottom; none where a legend reads better.</summary>
    /// <param name="named">What is to be named, lines and others.</param>
    /// <param name="x">Scale of the horizontal axis.</param>
    /// <param name="y">Scale of the vertical axis.</param>
    /// <param name="height">Height of the plot in pixels.</param>
    public static IReadOnlyList<LineEnd> Of(IReadOnlyList<DrawnTrace> named, Scale x, Scale y, double height)
    {
        List<DrawnTrace> lines = [.. named.Where(IsLine)];
        if (named.Count < 2 || lines.Count is 0 or > Most || y.Kind == ScaleKind.Category)
        {
            return [];
        }

        List<(DrawnTrace Trace, double At)> last = [];
        foreach (DrawnTrace line in lines)
        {
            int end = Enumerable.Range(0, Math.Min(line.Xs.Count, line.Ys.Count)).LastOrDefault(i => x.Measure(line.Xs[i]) is not null && y.Measure(line.Ys[i]) is not null, -1);
            if (end < 0 || x.Share(x.Measure(line.Xs[end])!.Value) is < LeastShare or > 1.01 || y.Share(y.Measure(line.Ys[end])!.Value) is < -0.01 or > 1.01)
            {
                return [];
            }

            last.Add((line, y.Measure(line.Ys[end])!.Value));
        }

        List<LineEnd> names = [.. last.OrderByDescending(end => end.At).Select(end => new LineEnd(Lettering.Wrapped(end.Trace.Name, Widest), end.Trace.Colour, end.At, 0))];
        return names.Sum(Height) > height ? [] : Spread(names, y, height);
    }

    private static double Height(LineEnd name) => name.Lines.Length * LineHeight;

    // Names that would cover one another make a block around the middle of their ends; blocks that then touch join.
    private static List<LineEnd> Spread(List<LineEnd> names, Scale y, double height)
    {
        List<(List<LineEnd> Names, double Middle)> blocks = [];
        foreach (LineEnd name in names)
        {
            blocks.Add(([name], (1 - y.Share(name.At)) * height));
            while (blocks.Count > 1 && Top(blocks[^1], height) < Top(blocks[^2], height) + blocks[^2].Names.Sum(Height))
            {
                List<LineEnd> joined = [.. blocks[^2].Names, .. blocks[^1].Names];
                blocks.RemoveRange(blocks.Count - 2, 2);
                blocks.Add((joined, joined.Average(one => (1 - y.Share(one.At)) * height)));
            }
        }

        List<LineEnd> spread = [];
        foreach ((List<LineEnd> Names, double Middle) block in blocks)
        {
            double top = Top(block, height);
            foreach (LineEnd name in block.Names)
            {
                spread.Add(name with { Up = Math.Round(((1 - y.Share(name.At)) * height) - (top + (Height(name) / 2)), 1) });
                top += Height(name);
            }
        }

        return spread;
    }

    private static double Top((List<LineEnd> Names, double Middle) block, double height)
    {
        double own = block.Names.Sum(Height);
        return Math.Clamp(block.Middle - (own / 2), 0, Math.Max(0, height - own));
    }
}

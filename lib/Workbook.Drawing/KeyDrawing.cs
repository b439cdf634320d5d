using System.Text;

namespace Workbook.Drawing;

/// <summary>The legend above a chart: a sample of each trace and its name, in as many rows as they need.</summary>
internal static class KeyDrawing
{
    private const double Row = 19, Sample = 24, Gap = 18;

    /// <summary>Writes it and says how high it is.</summary>
    public static double Write(StringBuilder svg, IReadOnlyList<DrawnTrace> traces, double top, double width)
    {
        if (traces.Count == 0)
        {
            return 0;
        }

        double x = 0, y = top + 13;
        foreach (DrawnTrace trace in traces)
        {
            string[] name = [string.Join(' ', Lettering.Lines(trace.Name))];
            double wide = Sample + 6 + Lettering.Width(name);
            if (x > 0 && x + wide > width)
            {
                (x, y) = (0, y + Row);
            }

            svg.Append(SampleOf(trace, x, y - 4)).Append(Lettering.Svg(name, x + Sample + 4, y));
            x += wide + Gap;
        }

        return y + 8 - top;
    }

    private static string SampleOf(DrawnTrace trace, double x, double y)
    {
        if (trace.IsBar || trace.IsFilled || trace.StackGroup is not null)
        {
            PathData box = new PathData().Polygon([(x + 6, y - 6), (x + 18, y - 6), (x + 18, y + 6), (x + 6, y + 6)]);
            return $"<path d=\"{box}\"{SvgColour.Attributes("fill", trace.IsBar ? trace.Colour : trace["fillcolor"].Text() ?? trace.Colour)}/>";
        }

        string line = trace.HasLines ? $"<path d=\"{new PathData().Move(x, y).Line(x + Sample, y)}\"{PointDrawing.LineLook(trace)}/>" : "";
        return trace.HasMarkers ? line + PointDrawing.Markers(trace, 0, [(x + (Sample / 2), y)]) : line;
    }
}

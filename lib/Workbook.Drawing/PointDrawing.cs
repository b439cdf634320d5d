using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Workbook.Drawing;

/// <summary>Draws what a trace of points has: its area, line, errors, markers and names. All markers of one look are one path.</summary>
internal static class PointDrawing
{
    /// <summary>Writes the trace.</summary>
    public static void Write(StringBuilder svg, Panel panel, DrawnTrace trace, IReadOnlyList<DrawnTrace> all)
    {
        (double X, double Y)?[] points = [.. trace.Xs.Zip(trace.Ys, (x, y) => panel.Point(x, y))];
        if (trace.StackGroup is not null)
        {
            points = Stacked(svg, panel, trace, all);
        }
        else if (trace.IsFilled)
        {
            svg.Append($"<path d=\"{Corners(points)}\"{SvgColour.Attributes("fill", trace["fillcolor"].Text() ?? trace.Colour, trace["fillcolor"] is null ? 0.5 : 1)}/>");
        }

        if (trace.HasLines && trace["line"].Member("width").Number() is not 0)
        {
            svg.Append($"<path d=\"{Line(points, trace["line"].Member("shape").Text() == "hv")}\"{LineLook(trace)}/>");
        }

        WriteErrors(svg, panel, trace, points);
        if (trace.HasMarkers && trace["marker"].Member("opacity").Number() is not 0)
        {
            WriteMarkers(svg, trace, points);
        }

        if (trace.HasText)
        {
            WriteNames(svg, trace, points);
        }
    }

    /// <summary>How a trace's line looks.</summary>
    public static string LineLook(DrawnTrace trace)
    {
        JsonElement? line = trace["line"];
        string dash = line.Member("dash").Text() switch { "dash" => " stroke-dasharray=\"7 5\"", "dot" => " stroke-dasharray=\"2 4\"", _ => "" };
        return string.Create(CultureInfo.InvariantCulture, $" fill=\"none\"{SvgColour.Attributes("stroke", trace.Colour)} stroke-width=\"{line.Member("width").Number() ?? 2:0.#}\" stroke-linejoin=\"round\"{dash}");
    }

    /// <summary>A marker of a trace, or several of one look.</summary>
    public static string Markers(DrawnTrace trace, int place, IEnumerable<(double X, double Y)> points)
    {
        JsonElement? marker = trace["marker"];
        string symbol = marker.Member("symbol").TextAt(place) ?? "circle", shape = symbol.Replace("-open", "", StringComparison.Ordinal);
        string? colour = marker.Member("color").TextAt(place) ?? trace.Colour;
        double size = marker.Member("size").NumberAt(place) ?? 6, opacity = marker.Member("opacity").Number() ?? 1;
        bool open = shape.Length < symbol.Length;
        var path = new PathData();
        foreach ((double x, double y) in points)
        {
            _ = Symbols.Corners(shape, x, y, size) is { Count: > 0 } corners ? path.Polygon(corners) : path.Dot(x, y);
        }

        bool round = Symbols.Corners(shape, 0, 0, 1).Count == 0;
        string look = round
            ? string.Create(CultureInfo.InvariantCulture, $"{SvgColour.Attributes("stroke", colour, opacity)} stroke-width=\"{size:0.#}\" stroke-linecap=\"round\"")
            : open ? $" fill=\"none\" stroke-width=\"2\"{SvgColour.Attributes("stroke", colour, opacity)}" : SvgColour.Attributes("fill", colour, opacity);
        string ring = round && open ? string.Create(CultureInfo.InvariantCulture, $"<path d=\"{path}\" stroke=\"var(--paper,#fff)\" stroke-width=\"{Math.Max(1, size - 4):0.#}\" stroke-linecap=\"round\"/>") : "";
        return $"<path d=\"{path}\"{look}/>{ring}";
    }

    private static void WriteMarkers(StringBuilder svg, DrawnTrace trace, (double X, double Y)?[] points)
    {
        JsonElement? marker = trace["marker"];
        IEnumerable<IGrouping<(string?, string?, double?), int>> looks = Enumerable.Range(0, points.Length).Where(i => points[i] is not null)
            .GroupBy(i => (marker.Member("symbol").TextAt(i), marker.Member("color").TextAt(i), marker.Member("size").NumberAt(i)));
        foreach (IGrouping<(string?, string?, double?), int> look in looks)
        {
            svg.Append(Markers(trace, look.First(), look.Select(i => points[i]!.Value)));
        }
    }

    private static void WriteErrors(StringBuilder svg, Panel panel, DrawnTrace trace, (double X, double Y)?[] points)
    {
        JsonElement? errors = trace["error_y"];
        var path = new PathData();
        for (int i = 0; i < points.Length && errors is not null; i++)
        {
            if (points[i] is (double x, double) && ((JsonElement?)trace.Ys[i]).Number() is double y && errors.Member("array").NumberAt(i) is double up)
            {
                path.Move(x, panel.AtY(y + up)).Line(x, panel.AtY(y - (errors.Member("arrayminus").NumberAt(i) ?? up)));
            }
        }

        if (!path.IsEmpty)
        {
            svg.Append($"<path d=\"{path}\"{SvgColour.Attributes("stroke", errors.Member("color").Text() ?? trace.Colour)} stroke-width=\"1.2\"/>");
        }
    }

    private static void WriteNames(StringBuilder svg, DrawnTrace trace, (double X, double Y)?[] points)
    {
        double away = ((trace["marker"].Member("size").NumberAt(0) ?? 0) / 2) + 4;
        for (int i = 0; i < points.Length; i++)
        {
            if (points[i] is (double x, double y) && trace["text"].TextAt(i) is { Length: > 0 } text)
            {
                string side = trace["textposition"].TextAt(i) ?? "middle center";
                string anchor = side.EndsWith("right", StringComparison.Ordinal) ? "start" : side.EndsWith("left", StringComparison.Ordinal) ? "end" : "middle";
                double down = side.StartsWith("top", StringComparison.Ordinal) ? -away : side.StartsWith("bottom", StringComparison.Ordinal) ? away + 9 : 4;
                svg.Append(Lettering.Svg(Lettering.Lines(text), x + (anchor == "start" ? away : anchor == "end" ? -away : 0), y + down, anchor, size: 12));
            }
        }
    }

    private static (double X, double Y)?[] Stacked(StringBuilder svg, Panel panel, DrawnTrace trace, IReadOnlyList<DrawnTrace> all)
    {
        double?[] across = [.. trace.Xs.Select(x => panel.X.Measure(x) is double measure ? panel.AtX(measure) : (double?)null)];
        (double X, double Y)?[] Edge(IReadOnlyList<double> heights) => [.. across.Select((x, i) => x is double at ? (at, panel.AtY(heights[i])) : ((double, double)?)null)];
        (double X, double Y)?[] top = Edge(StackedAreas.Tops(all, trace)), bottom = Edge(StackedAreas.Bottoms(all, trace));
        svg.Append($"<path d=\"{Corners([.. top, .. bottom.Reverse()])}\"{SvgColour.Attributes("fill", trace["fillcolor"].Text() ?? trace.Colour, trace["fillcolor"] is null ? 0.5 : 1)}/>");
        return top;
    }

    private static PathData Corners((double X, double Y)?[] points)
    {
        var path = new PathData();
        List<(double X, double Y)> part = [];
        foreach ((double X, double Y)? point in points.Append(null))
        {
            if (point is (double, double) corner)
            {
                part.Add(corner);
            }
            else if (part.Count > 0)
            {
                path.Polygon(part);
                part.Clear();
            }
        }

        return path;
    }

    private static PathData Line((double X, double Y)?[] points, bool steps)
    {
        var path = new PathData();
        (double X, double Y)? before = null;
        foreach ((double X, double Y)? point in points)
        {
            if (point is (double x, double y))
            {
                _ = before is not (double, double) last ? path.Move(x, y) : steps ? path.Line(x, last.Y).Line(x, y) : path.Line(x, y);
            }

            before = point;
        }

        return path;
    }
}

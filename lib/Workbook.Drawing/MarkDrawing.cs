using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Workbook.Drawing;

/// <summary>Draws what stands behind and beside the data: shapes and annotations.</summary>
internal static class MarkDrawing
{
    private const double Size = 12, LineHeight = 15;

    /// <summary>Writes a line or a rectangle.</summary>
    /// <param name="svg">The drawing.</param>
    /// <param name="shape">The shape in the layout.</param>
    /// <param name="panels">The plots.</param>
    /// <param name="whole">The plots' place together, with the scales of the first.</param>
    public static void WriteShape(StringBuilder svg, JsonElement shape, IReadOnlyList<Panel> panels, Panel whole)
    {
        if (Across(shape.Member("x0"), shape, whole) is not double left || Across(shape.Member("x1"), shape, whole) is not double right
            || Up(shape.Member("y0"), shape, panels, whole) is not double bottom || Up(shape.Member("y1"), shape, panels, whole) is not double top)
        {
            return;
        }

        JsonElement? line = shape.Member("line");
        double width = line.Member("width").Number() ?? 2;
        string look = width == 0 ? ""
            : string.Create(CultureInfo.InvariantCulture, $"{SvgColour.Attributes("stroke", line.Member("color").Text())} stroke-width=\"{width:0.#}\"{(line.Member("dash").Text() is null ? "" : " stroke-dasharray=\"2 4\"")}");
        if (shape.Member("type").Text() == "line")
        {
            svg.Append($"<path d=\"{new PathData().Move(left, bottom).Line(right, top)}\"{look}/>");
            return;
        }

        PathData box = new PathData().Polygon([(left, bottom), (right, bottom), (right, top), (left, top)]);
        svg.Append($"<path d=\"{box}\"{SvgColour.Attributes("fill", shape.Member("fillcolor").Text())}{look}/>");
    }

    /// <summary>Writes a note.</summary>
    public static void WriteNote(StringBuilder svg, JsonElement note, IReadOnlyList<Panel> panels, Panel whole)
    {
        if (note.Member("text").Text() is not { Length: > 0 } text || Place(note, "x", panels, whole) is not double x || Place(note, "y", panels, whole) is not double y)
        {
            return;
        }

        string[] lines = Lettering.Lines(text);
        double height = (lines.Length * LineHeight) + 2, width = Lettering.Width(lines, Size);
        x += note.Member("xshift").Number() ?? note.Member("ax").Number() ?? 0;
        y += -note.Member("yshift").Number() ?? note.Member("ay").Number() ?? 0;
        string anchor = note.Member("xanchor").Text() switch { "left" => "start", "right" => "end", _ => "middle" };

        // A note that would leave the drawing ends at its edge.
        if (anchor == "start" && x + width > whole.Right + 14)
        {
            (anchor, x) = ("end", note.Member("xref").Text() == "x" ? x - (2 * (note.Member("xshift").Number() ?? 0)) : whole.Right);
        }

        double first = note.Member("yanchor").Text() switch { "top" => y + 12, "bottom" => y - height + 12, _ => y - (height / 2) + 12 };
        svg.Append(Lettering.Svg(lines, x, first, anchor, Lettering.IsBold(text) ? " font-weight=\"700\"" : "", Size));
    }

    private static double? Across(JsonElement? at, JsonElement shape, Panel whole) =>
        shape.Member("xref").Text() is "paper" or "x domain" ? whole.Left + (at.Number() * (whole.Right - whole.Left)) : whole.X.Measure(at) is double measure ? whole.AtX(measure) : null;

    private static double? Up(JsonElement? at, JsonElement shape, IReadOnlyList<Panel> panels, Panel whole)
    {
        string reference = shape.Member("yref").Text() ?? "y";
        Panel panel = Named(reference.Split(' ')[0], panels, whole);
        return reference.EndsWith(" domain", StringComparison.Ordinal) || reference == "paper" ? panel.Bottom - (at.Number() * (panel.Bottom - panel.Top))
            : panel.Y.Measure(at) is double measure ? panel.AtY(measure) : null;
    }

    private static double? Place(JsonElement note, string letter, IReadOnlyList<Panel> panels, Panel whole)
    {
        JsonElement? at = note.Member(letter);
        string reference = note.Member(letter + "ref").Text() ?? letter;
        Panel panel = letter == "y" ? Named(reference.Split(' ')[0], panels, whole) : whole;
        if (reference == "paper" || reference.EndsWith(" domain", StringComparison.Ordinal))
        {
            return letter == "x" ? panel.Left + (at.Number() * (panel.Right - panel.Left)) : panel.Bottom - (at.Number() * (panel.Bottom - panel.Top));
        }

        return letter == "x" ? panel.X.Placed(at) is double across ? panel.AtX(across) : null : panel.Y.Placed(at) is double up ? panel.AtY(up) : null;
    }

    private static Panel Named(string reference, IReadOnlyList<Panel> panels, Panel whole) =>
        reference == "paper" ? whole : panels.FirstOrDefault(panel => panel.Name == reference.Replace("y", "yaxis", StringComparison.Ordinal)) ?? panels[0];
}

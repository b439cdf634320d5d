using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Workbook.Drawing;

/// <summary>Draws the bars of a trace, with their numbers where there is room.</summary>
internal static partial class BarDrawing
{
    private const double TextSize = 12;

    /// <summary>Writes the bars.</summary>
    public static void Write(StringBuilder svg, Panel panel, DrawnTrace trace, BarPlaces places)
    {
        (double from, double to) = places.Across(trace);
        Scale across = trace.IsHorizontal ? panel.Y : panel.X;
        foreach (IGrouping<string?, int> colour in Enumerable.Range(0, Math.Min(BarPlaces.Values(trace).Count, BarPlaces.Places(trace).Count))
            .Where(i => across.Measure(BarPlaces.Places(trace)[i]) is not null).GroupBy(i => trace["marker"].Member("color").TextAt(i)))
        {
            var path = new PathData();
            List<string> numbers = [];
            foreach (int i in colour)
            {
                double place = across.Measure(BarPlaces.Places(trace)[i])!.Value;
                (double start, double end) = places.Along(trace, i);
                (double X, double Y) one = At(panel, trace, start, place + from), other = At(panel, trace, end, place + to);
                path.Polygon([(one.X, one.Y), (other.X, one.Y), (other.X, other.Y), (one.X, other.Y)]);
                if (Number(trace, i) is string number)
                {
                    numbers.Add(Written(trace, i, number, one, other, end < start));
                }
            }

            svg.Append($"<path d=\"{path}\"{SvgColour.Attributes("fill", colour.Key ?? trace.Colour, trace["marker"].Member("opacity").Number() ?? 1)}/>").AppendJoin("", numbers);
        }
    }

    private static (double X, double Y) At(Panel panel, DrawnTrace trace, double along, double across) =>
        trace.IsHorizontal ? (panel.AtX(along), panel.AtY(across)) : (panel.AtX(across), panel.AtY(along));

    private static string? Number(DrawnTrace trace, int i) =>
        trace["texttemplate"].Text() is not string template ? trace["text"].TextAt(i)
        : ((JsonElement?)BarPlaces.Values(trace)[i]).Number() is double value
            ? Value().Replace(template, found => NumberFormat.Of(value, found.Groups[1].Success ? found.Groups[1].Value : null)) : null;

    private static string Written(DrawnTrace trace, int i, string number, (double X, double Y) one, (double X, double Y) other, bool negative)
    {
        (double x, double y) = ((one.X + other.X) / 2, (one.Y + other.Y) / 2);
        string[] lines = Lettering.Lines(number);
        if (trace["textposition"].Text() == "outside")
        {
            return trace.IsHorizontal
                ? Lettering.Svg(lines, other.X + (negative ? -4 : 4), y + 4, negative ? "end" : "start", size: TextSize)
                : Lettering.Svg(lines, x, other.Y + (negative ? 14 : -4), "middle", size: TextSize);
        }

        // What does not fit is left to the table.
        return Lettering.Width(lines, TextSize) + 4 > Math.Abs(other.X - one.X) || Math.Abs(other.Y - one.Y) < TextSize
            ? "" : Lettering.Svg(lines, x, y + 4, "middle", SvgColour.On(trace["marker"].Member("color").TextAt(i) ?? trace.Colour), TextSize);
    }

    [GeneratedRegex(@"%\{[xy](?::([^}]*))?\}")]
    private static partial Regex Value();
}

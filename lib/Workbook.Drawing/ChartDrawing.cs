using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Workbook.Drawing;

/// <summary>
/// A chart as a picture that needs no script, no browser and no network: the same bytes on every machine. It draws what the workbook's charts are made of
/// (points, lines, areas, bars and errors on one horizontal axis); a chart of anything else has no picture.
/// </summary>
/// <remarks>Colours are variables of the page with the chart's own as the value without one, so that a picture in a page follows its theme.</remarks>
internal sealed record ChartDrawing
{
    /// <summary>Elements of an SVG picture.</summary>
    public required string Content { get; init; }

    /// <summary>Width in pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Height in pixels.</summary>
    public required int Height { get; init; }

    /// <summary>Height in pixels of the live chart on a phone, where names along the side stand above their rows or in several lines.</summary>
    public required int NarrowHeight { get; init; }

    /// <summary>Names of lines at their ends; none where there is a legend.</summary>
    public required IReadOnlyList<LineEnd> Ends { get; init; }

    /// <summary>Height in pixels of a chart that asks for none.</summary>
    public const int UsualHeight = 420;

    private const int Edge = 8, TickGap = 8;
    private const double MostNames = 0.32;

    private static readonly string[] Known = ["scatter", "bar"];

    /// <summary>The picture; null where the chart has something that it cannot draw.</summary>
    /// <param name="chart">The chart in Plotly's form.</param>
    /// <param name="width">Width in pixels.</param>
    /// <param name="namesAxis">Whether the vertical axis's title stands above the plot, or the page has it.</param>
    public static ChartDrawing? Of(JsonElement chart, int width, bool namesAxis)
    {
        List<DrawnTrace> traces = [.. chart.Member("data").Items().Where(trace => trace.Member("visible").Truth() != false).Select(trace => new DrawnTrace(trace))];
        return traces.Count == 0 || traces.Exists(trace => !Known.Contains(trace.Type) || trace.XAxis != "xaxis") ? null
            : new ChartDrawer(chart.Member("layout"), traces, width, namesAxis).Draw();
    }

    /// <summary>The picture as an element of a page, which says itself what it shows.</summary>
    /// <param name="attributes">Other attributes of the element.</param>
    public string Inline(string attributes) => string.Create(
        CultureInfo.InvariantCulture,
        $"<svg {attributes} width=\"{Width}\" height=\"{Height}\" viewBox=\"0 0 {Width} {Height}\" font-size=\"{Lettering.Size}\" fill=\"var(--ink,currentColor)\" aria-hidden=\"true\">{Content}</svg>");

    private sealed class ChartDrawer(JsonElement? layout, IReadOnlyList<DrawnTrace> traces, int width, bool namesAxis)
    {
        private readonly StringBuilder svg = new();
        private readonly BarPlaces bars = new(traces, layout);
        private readonly int height = (int)(layout.Member("height").Number() is double asked and > 100 and < 3000 ? asked : UsualHeight);

        public ChartDrawing Draw()
        {
            string[] axes = [.. traces.Select(trace => trace.YAxis).Distinct().Order(StringComparer.Ordinal)];
            Scale x = ScaleReader.Of(layout.Member("xaxis"), "x", traces, bars);
            Scale[] ys = [.. axes.Select(axis => ScaleReader.Of(layout.Member(axis), "y", [.. traces.Where(trace => trace.YAxis == axis)], bars))];
            List<DrawnTrace> named = Named();
            string yTitle = axes.Length == 1 && namesAxis ? Title(layout.Member(axes[0])) : "";
            double top = Edge + (axes.Length > 1 ? 16 : 0);
            if (yTitle.Length > 0)
            {
                svg.Append(Lettering.Svg(Lettering.Lines(yTitle), 0, 13, attributes: Muted));
                top += 18;
            }

            string[] xTitle = Lettering.Wrapped(Title(layout.Member("xaxis")), width * 0.8);
            IReadOnlyList<Tick> across = AxisTicks.Of(x, layout.Member("xaxis"), 8, Math.Max(60, (width * 0.85 / Math.Max(1, x.Categories.Count)) - 8));
            double bottom = height - 10 - (across.Select(tick => tick.Lines.Length).DefaultIfEmpty(0).Max() * 15) - (xTitle.Length * 16);
            IReadOnlyList<LineEnd> ends = axes.Length == 1 ? LineEnds.Of(named, x, ys[0], bottom - top) : [];
            top += KeyDrawing.Write(svg, ends.Count == 0 ? named : named.FindAll(trace => !LineEnds.IsLine(trace)), top - Edge, width);

            IReadOnlyList<Tick>[] up = [.. axes.Select((axis, i) => Hidden(axis) ? [] : AxisTicks.Of(ys[i], layout.Member(axis), axes.Length == 1 ? 6 : 4, width * MostNames))];
            double left = up.SelectMany(ticks => ticks).Select(tick => Lettering.Width(tick.Lines)).DefaultIfEmpty(0).Max() + TickGap;
            var whole = new Panel("paper", left, width - 14 - LineEnds.Room(ends), top, bottom, x, ys[0]);
            List<Panel> panels = [.. axes.Select((axis, i) => Placed(axis, whole, ys[i]))];
            for (int i = 0; i < panels.Count; i++)
            {
                WriteGrid(panels[i], across, up[i]);
            }

            WriteMarksAndTraces(panels, whole);
            WriteAxis(whole, across, xTitle, up, panels);
            foreach (LineEnd end in ends)
            {
                double y = panels[0].AtY(end.At) - end.Up - (end.Lines.Length * LineEnds.LineHeight / 2) + 12;
                svg.Append(Lettering.Svg(end.Lines, whole.Right + 8, y, attributes: SvgColour.Attributes("fill", end.Colour) + " font-weight=\"600\""));
            }

            return new ChartDrawing { Content = svg.ToString(), Width = width, Height = height, NarrowHeight = NarrowHeight(ys), Ends = ends };
        }

        // As the script of the report's charts makes it.
        private int NarrowHeight(Scale[] ys)
        {
            const int Letters = 16;
            if (ys is not [{ Kind: ScaleKind.Category, Categories: { Count: > 0 } names }])
            {
                return height;
            }

            int lines = names.Max(name => WrappedText.Lines(WrappedText.At(name, Letters))), named = traces.Count(trace => trace["showlegend"].Truth() != false);
            return Math.Max(height, traces.Any(trace => trace.IsBar) ? (names.Count * (10 + (14 * lines))) + 70 + (20 * named) : (names.Count * 42) + 110);
        }

        private static string Muted => " fill=\"var(--muted,currentColor)\"";

        private List<DrawnTrace> Named()
        {
            if (layout.Member("showlegend").Truth() == false || (traces.Count == 1 && traces[0]["showlegend"].Truth() != true))
            {
                return [];
            }

            List<DrawnTrace> named = [.. traces.Where(trace => trace.IsShownInLegend).DistinctBy(trace => trace["legendgroup"].Text() is string group ? group + "\n" + trace.Name : trace.Name + "\n" + trace.Type)];
            if (layout.Member("legend").Member("traceorder").Text() == "reversed")
            {
                named.Reverse();
            }

            return named;
        }

        private bool Hidden(string axis) => layout.Member(axis).Member("visible").Truth() == false || layout.Member(axis).Member("showticklabels").Truth() == false;

        private static string Title(JsonElement? axis) => axis.Member("title").Text() ?? axis.Member("title").Member("text").Text() ?? "";

        private Panel Placed(string axis, Panel whole, Scale y)
        {
            IReadOnlyList<JsonElement> domain = layout.Member(axis).Member("domain").Items();
            double low = domain.Count == 2 ? ((JsonElement?)domain[0]).Number() ?? 0 : 0, high = domain.Count == 2 ? ((JsonElement?)domain[1]).Number() ?? 1 : 1;
            double room = whole.Bottom - whole.Top;
            return whole with { Name = axis, Top = whole.Bottom - (high * room), Bottom = whole.Bottom - (low * room), Y = y };
        }

        private void WriteGrid(Panel panel, IReadOnlyList<Tick> across, IReadOnlyList<Tick> up)
        {
            var grid = new PathData();
            foreach (Tick tick in panel.X.Kind == ScaleKind.Category ? [] : across)
            {
                grid.Move(panel.AtX(tick.At), panel.Top).Line(panel.AtX(tick.At), panel.Bottom);
            }

            foreach (Tick tick in panel.Y.Kind == ScaleKind.Category && traces.All(trace => trace.IsBar) ? [] : up)
            {
                grid.Move(panel.Left, panel.AtY(tick.At)).Line(panel.Right, panel.AtY(tick.At));
            }

            var zero = new PathData();
            if (panel.Y is { Kind: ScaleKind.Linear, From: <= 0, To: > 0 } && up.Count > 0)
            {
                zero.Move(panel.Left, panel.AtY(0)).Line(panel.Right, panel.AtY(0));
            }

            if (panel.X is { Kind: ScaleKind.Linear, From: <= 0, To: > 0 })
            {
                zero.Move(panel.AtX(0), panel.Top).Line(panel.AtX(0), panel.Bottom);
            }

            svg.Append($"<path d=\"{grid}\" stroke=\"var(--grid,#808b964d)\"/>").Append(zero.IsEmpty ? "" : $"<path d=\"{zero}\" stroke=\"var(--axis,#8d959d)\"/>");
        }

        private void WriteMarksAndTraces(List<Panel> panels, Panel whole)
        {
            IReadOnlyList<JsonElement> shapes = layout.Member("shapes").Items();
            foreach (JsonElement shape in shapes.Where(shape => shape.Member("layer").Text() == "below"))
            {
                MarkDrawing.WriteShape(svg, shape, panels, whole);
            }

            foreach (Panel panel in panels)
            {
                List<DrawnTrace> own = [.. traces.Where(trace => trace.YAxis == panel.Name)];
                bool leaves = own.Exists(trace => trace.Ys.Any(cell => panel.Y.Measure(cell) is double at && panel.Y.Share(at) is < -0.001 or > 1.001));
                svg.Append(leaves ? Clip(panel) : "");
                foreach (DrawnTrace trace in own)
                {
                    if (trace.IsBar)
                    {
                        BarDrawing.Write(svg, panel, trace, bars);
                    }
                    else
                    {
                        PointDrawing.Write(svg, panel, trace, traces);
                    }
                }

                svg.Append(leaves ? "</svg>" : "");
            }

            foreach (JsonElement shape in shapes.Where(shape => shape.Member("layer").Text() != "below"))
            {
                MarkDrawing.WriteShape(svg, shape, panels, whole);
            }

            foreach (JsonElement note in layout.Member("annotations").Items())
            {
                MarkDrawing.WriteNote(svg, note, panels, whole);
            }
        }

        // A picture within the picture shows nothing of what leaves it, and needs no name that must be unique on a page.
        private static string Clip(Panel panel) => string.Create(
            CultureInfo.InvariantCulture,
            $"<svg x=\"{panel.Left:0.#}\" y=\"{panel.Top:0.#}\" width=\"{panel.Right - panel.Left:0.#}\" height=\"{panel.Bottom - panel.Top:0.#}\" viewBox=\"{panel.Left:0.#} {panel.Top:0.#} {panel.Right - panel.Left:0.#} {panel.Bottom - panel.Top:0.#}\">");

        private void WriteAxis(Panel whole, IReadOnlyList<Tick> across, string[] title, IReadOnlyList<Tick>[] up, List<Panel> panels)
        {
            svg.Append($"<g{Muted} text-anchor=\"middle\">");
            double last = double.MinValue;
            foreach (Tick tick in across)
            {
                double half = Lettering.Width(tick.Lines) / 2, x = Math.Min(whole.AtX(tick.At), width - half);
                if (x - half > last + 4)
                {
                    svg.Append(Lettering.Svg(tick.Lines, x, whole.Bottom + 16));
                    last = x + half;
                }
            }

            if (title.Length > 0)
            {
                svg.Append(Lettering.Svg(title, (whole.Left + whole.Right) / 2, height - 6 - ((title.Length - 1) * 15.6)));
            }

            svg.Append($"</g><g{Muted} text-anchor=\"end\">");
            for (int i = 0; i < panels.Count; i++)
            {
                foreach (Tick tick in up[i])
                {
                    svg.Append(Lettering.Svg(tick.Lines, whole.Left - TickGap + 2, panels[i].AtY(tick.At) + 4 - ((tick.Lines.Length - 1) * 7.5)));
                }
            }

            svg.Append("</g>");
        }
    }
}

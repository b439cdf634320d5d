using Microsoft.FSharp.Collections;
using Plotly.NET;
using Workbook.Drawing;

namespace Workbook.Charts;

/// <summary>Collects traces and layout of one chart and turns them into Plotly.NET's own objects.</summary>
internal sealed class Canvas
{
    private readonly List<Trace> traces = [];
    private readonly List<PlotlyObject> shapes = [];
    private readonly List<PlotlyObject> annotations = [];
    private readonly Layout layout = new();
    private readonly Theme theme;
    private readonly Axis x;
    private readonly Axis y;

    public Canvas(Axis x, Axis y, Theme theme)
    {
        (this.x, this.y, this.theme) = (x, y, theme);
        layout.SetProperty("xaxis", x.ToPlotly());
        layout.SetProperty("yaxis", y.ToPlotly());
        layout.SetProperty("paper_bgcolor", ThemedChart.Clear);
        layout.SetProperty("plot_bgcolor", ThemedChart.Clear);
        layout.SetProperty("hovermode", "closest");
    }

    public void Set(string property, object value) => layout.SetProperty(property, value);

    public void Add(string type, PlotlyObject properties)
    {
        var trace = new Trace(type);
        foreach ((string name, object value) in properties)
        {
            trace.SetProperty(name, value);
        }

        traces.Add(trace);
    }

    /// <param name="marks">The references.</param>
    /// <param name="panels">Vertical axes of the panels that they cross, without the titles between; the whole height where none is given.</param>
    public void MarkX(IEnumerable<Mark> marks, IReadOnlyList<string>? panels = null)
    {
        foreach (Mark mark in marks)
        {
            foreach (string across in panels?.Select(axis => axis + " domain") ?? ["paper"])
            {
                AddShape(mark, ("x0", "x1", "x"), ("y0", "y1", across));
            }

            annotations.Add(new PlotlyObject
            {
                ["x"] = LabelPlace(x, mark.From), ["xref"] = "x", ["y"] = mark.LabelAt, ["yref"] = "paper", ["text"] = mark.Label,
                ["showarrow"] = false, ["xanchor"] = "left", ["yanchor"] = "top", ["xshift"] = 4, ["align"] = "left",
            });
        }
    }

    public void MarkY(IEnumerable<Mark> marks)
    {
        foreach (Mark mark in marks)
        {
            AddShape(mark, ("y0", "y1", "y"), ("x0", "x1", "paper"));
            annotations.Add(new PlotlyObject
            {
                ["y"] = LabelPlace(y, mark.To ?? mark.From), ["yref"] = "y", ["x"] = mark.LabelAt, ["xref"] = "paper", ["text"] = mark.Label,
                ["showarrow"] = false, ["xanchor"] = mark.LabelAt < 0.5 ? "left" : "right", ["yanchor"] = mark.To is null ? "bottom" : "top",
            });
        }
    }

    public void Annotate(object x, object y, string text, string anchor, int shiftX = 0, int shiftY = 0) => annotations.Add(new PlotlyObject
    {
        ["x"] = Cells.Plain(x), ["y"] = Cells.Plain(y), ["text"] = text, ["showarrow"] = false, ["xanchor"] = anchor,
        ["xshift"] = shiftX, ["yshift"] = shiftY,
    });

    /// <summary>One of several plots above one another: its own vertical axis between two heights, 0 at the bottom and 1 at the top, and its title above it.</summary>
    public void Panel(string name, Axis axis, double bottom, double top, string? title)
    {
        PlotlyObject props = axis.ToPlotly();
        props["domain"] = new[] { bottom, top };
        layout.SetProperty(name, props);
        if (title is not null)
        {
            props.Remove("title");
            annotations.Add(new PlotlyObject
            {
                ["x"] = 0, ["xref"] = "paper", ["y"] = top, ["yref"] = "paper", ["text"] = $"<b>{title}</b>", ["showarrow"] = false, ["xanchor"] = "left", ["yanchor"] = "bottom",
            });
        }
    }

    /// <summary>Puts the horizontal axis below a panel.</summary>
    public void Anchor(string name, string panel)
    {
        PlotlyObject props = x.ToPlotly();
        props["anchor"] = panel;
        layout.SetProperty(name, props);
    }

    /// <summary>An arrow with two heads between two points, for a distance that a figure is about.</summary>
    public void Distance(object fromX, object toX, object y, string text)
    {
        shapes.Add(new PlotlyObject
        {
            ["type"] = "line", ["x0"] = Cells.Plain(fromX), ["x1"] = Cells.Plain(toX), ["y0"] = y, ["y1"] = y,
            ["line"] = new PlotlyObject { ["color"] = theme.Accent, ["width"] = 3 },
        });
        annotations.Add(new PlotlyObject
        {
            ["x"] = Cells.Plain(fromX), ["y"] = y, ["text"] = text, ["showarrow"] = false, ["xanchor"] = "left", ["yanchor"] = "bottom", ["xshift"] = 6, ["yshift"] = 3,
        });
    }

    /// <summary>The chart, with the data that it draws.</summary>
    public GenericChart ToChart(FigureTable table)
    {
        layout.SetProperty(ChartData.Member, new ChartData(table, traces.Count));
        PlaceMarks(layout);
        return GenericChart.NewMultiChart(ListModule.OfSeq(traces), layout, new Config(), new DisplayOptions());
    }

    /// <summary>Sets the references in a layout, in place of its own.</summary>
    public void PlaceMarks(Layout target)
    {
        if (shapes.Count > 0)
        {
            target.SetProperty("shapes", shapes);
        }

        if (annotations.Count > 0)
        {
            target.SetProperty("annotations", annotations);
        }
    }

    // On a logarithmic axis Plotly takes shapes by their value but annotations by its exponent.
    private static object? LabelPlace(Axis axis, object value) =>
        axis.Logarithmic ? Math.Log10(Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture)) : Cells.Plain(value);

    private void AddShape(Mark mark, (string From, string To, string Ref) along, (string From, string To, string Ref) across) => shapes.Add(new PlotlyObject
    {
        ["type"] = mark.To is null ? "line" : "rect",
        ["layer"] = "below",
        [along.From] = Cells.Plain(mark.From),
        [along.To] = Cells.Plain(mark.To ?? mark.From),
        [along.Ref + "ref"] = along.Ref,
        [across.From] = 0,
        [across.To] = 1,
        [across.From[..1] + "ref"] = across.Ref,
        ["fillcolor"] = mark.To is null ? null : Theme.WithOpacity(theme.Accent, 0.14),
        ["line"] = mark.To is null
            ? new PlotlyObject { ["color"] = theme.Accent, ["width"] = 1.5, ["dash"] = "dot" }
            : new PlotlyObject { ["width"] = 0 },
    });
}

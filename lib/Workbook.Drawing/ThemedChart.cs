using System.Text.Json.Nodes;

namespace Workbook.Drawing;

/// <summary>A chart that somebody made, in a theme: its colours where it has none of its own, on no ground of its own, with the axes asked for.</summary>
internal static class ThemedChart
{
    /// <summary>No ground of its own: the page's shows.</summary>
    public const string Clear = "rgba(0,0,0,0)";

    private const int MarkerSize = 9;

    /// <param name="chart">The chart in Plotly's form; it is changed.</param>
    /// <param name="x">What its axes across are to have; nothing more where not given.</param>
    /// <param name="y">The same for axes upwards.</param>
    /// <param name="colourOf">The colour for the name and the number of a series.</param>
    /// <param name="isName">Whether a value is a name, not a number or a day.</param>
    public static JsonObject Of(JsonObject chart, JsonObject? x, JsonObject? y, Func<string, int, string> colourOf, Func<JsonNode?, bool> isName)
    {
        JsonObject layout = chart["layout"]!.AsObject();
        layout.Remove("template");
        RemoveUnaskedSize(layout);
        layout["paper_bgcolor"] = Clear;
        layout["plot_bgcolor"] = Clear;
        layout["hovermode"] ??= "closest";
        Arrange(layout, "xaxis", x);
        Arrange(layout, "yaxis", y);
        List<JsonObject> traces = [.. chart["data"]!.AsArray().OfType<JsonObject>()];
        Name(layout, traces, "x", isName);
        Name(layout, traces, "y", isName);
        for (int i = 0; i < traces.Count; i++)
        {
            Colour(traces[i], colourOf((string?)traces[i]["name"] ?? "", i));
            bool needsNames = traces.Count > 1 || (string?)traces[i]["type"] is "pie";
            traces[i]["showlegend"] = needsNames && (bool?)traces[i]["showlegend"] != false;
        }

        return chart;
    }

    /// <summary>Plotly.NET gives each chart a square; where it is shown there is room to say better.</summary>
    private static void RemoveUnaskedSize(JsonObject layout)
    {
        const int unasked = 600;
        if ((int?)layout["width"] == unasked && (int?)layout["height"] == unasked)
        {
            layout.Remove("width");
            layout.Remove("height");
        }
    }

    private static void Arrange(JsonObject layout, string name, JsonObject? asked)
    {
        JsonObject axis = layout[name] as JsonObject ?? [];
        layout[name] = axis;
        foreach ((string member, JsonNode? value) in asked ?? [])
        {
            axis[member] = value?.DeepClone();
        }

        axis["automargin"] = true;
    }

    // Plotly would read the name "50 %" as a number.
    private static void Name(JsonObject layout, List<JsonObject> traces, string axis, Func<JsonNode?, bool> isName)
    {
        List<JsonNode?> cells = [.. traces.SelectMany(trace => trace[axis] as JsonArray ?? [])];
        if (cells.Exists(cell => isName(cell)) && layout[axis + "axis"] is JsonObject names)
        {
            names["type"] ??= "category";
        }
    }

    private static void Colour(JsonObject trace, string colour)
    {
        string part = ((string?)trace["mode"])?.Contains("lines", StringComparison.Ordinal) == true ? "line" : "marker";
        JsonObject style = trace[part] as JsonObject ?? [];
        trace[part] = style;
        style["color"] ??= colour;
        if (part == "marker" && (string?)trace["type"] is "scatter" or "scattergl")
        {
            style["size"] ??= MarkerSize;
        }

        if (part == "line" && trace["marker"] is JsonObject marker)
        {
            marker["color"] ??= style["color"]!.DeepClone();
        }
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Newtonsoft.Json;
using Plotly.NET;

namespace Workbook.Charts;

/// <summary>A chart in Plotly's form.</summary>
internal static class ChartJson
{
    /// <summary>No ground of its own: the page's shows.</summary>
    public const string Clear = "rgba(0,0,0,0)";

    private const int MarkerSize = 9;

    /// <summary>The chart as it was made, without the data that it carries.</summary>
    public static string Of(GenericChart chart)
    {
        Layout layout = GenericChart.getLayout(chart);
        if (layout.GetPropertyNames(true).Contains(ChartData.Member))
        {
            var bare = new Layout();
            layout.ShallowCopyDynamicPropertiesTo(bare, null);
            bare.RemoveProperty(ChartData.Member);
            layout = bare;
        }

        string data = JsonConvert.SerializeObject(GenericChart.getTraces(chart), Globals.JSON_CONFIG);
        return $$"""{"data":{{data}},"layout":{{JsonConvert.SerializeObject(layout, Globals.JSON_CONFIG)}}}""";
    }

    /// <summary>A chart made with Plotly.NET itself in the workbook's theme: its colours on no ground of its own, with the axes asked for.</summary>
    public static JsonObject Themed(GenericChart chart, Axis? x, Axis? y, Theme theme)
    {
        JsonObject themed = JsonNode.Parse(Of(chart))!.AsObject();
        JsonObject layout = themed["layout"]!.AsObject();
        layout.Remove("template");
        RemoveUnaskedSize(layout);
        layout["paper_bgcolor"] = Clear;
        layout["plot_bgcolor"] = Clear;
        layout["hovermode"] ??= "closest";
        Arrange(layout, "xaxis", x);
        Arrange(layout, "yaxis", y);
        List<JsonObject> traces = [.. themed["data"]!.AsArray().OfType<JsonObject>()];
        Name(layout, traces, "x");
        Name(layout, traces, "y");
        for (int i = 0; i < traces.Count; i++)
        {
            Colour(traces[i], theme.ColourOf((string?)traces[i]["name"] ?? "", i));
            bool needsNames = traces.Count > 1 || (string?)traces[i]["type"] is "pie";
            traces[i]["showlegend"] = needsNames && (bool?)traces[i]["showlegend"] != false;
        }

        return themed;
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

    private static void Arrange(JsonObject layout, string name, Axis? asked)
    {
        JsonObject axis = layout[name] as JsonObject ?? [];
        layout[name] = axis;
        foreach ((string member, JsonNode? value) in asked is null ? [] : JsonNode.Parse(JsonConvert.SerializeObject(asked.ToPlotly()))!.AsObject().ToList())
        {
            axis[member] = value?.DeepClone();
        }

        axis["automargin"] = true;
    }

    // Plotly would read the name "50 %" as a number.
    private static void Name(JsonObject layout, List<JsonObject> traces, string axis)
    {
        List<JsonNode?> cells = [.. traces.SelectMany(trace => trace[axis] as JsonArray ?? [])];
        if (cells.Exists(cell => cell?.GetValueKind() == JsonValueKind.String && ChartData.Cell(cell) is string) && layout[axis + "axis"] is JsonObject names)
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

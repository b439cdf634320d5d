using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Workbook.Drawing;

/// <summary>
/// A figure's chart as a notebook's front end draws it: on any background, in a width from 390 to 1280 pixels. The published figure keeps the chart
/// as it was made, because the report has colours and room of its own.
/// </summary>
internal sealed class ShownChart
{
    // Reads on white and on black; the front end does not say which it has.
    private const string Ink = "#808b96";
    private const string Lines = "rgba(128,139,150,0.3)";
    private const string Clear = "rgba(0,0,0,0)";

    // Without the first, Plotly's own font or Verdana takes up to a fifth more room, and the words are wrapped for this one.
    private const string Fonts = "system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif";

    private const int Narrow = 390;
    private const int Margins = 50; // that front ends set around an output
    private const int InACell = 240; // beside the prompts of Jupyter Notebook, on the same screen
    private const int Right = 16;
    private const int Edge = 8;
    private const int LegendLine = 19;

    // Around the legend. Where there is too little room above, Plotly makes some, and misplaces the legend when the page changes its width.
    private const int LegendEdge = 26;
    private const int Panels = 24;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly CaptionedChart chart;
    private readonly JsonArray data;
    private readonly JsonObject layout;

    private ShownChart(CaptionedChart chart)
    {
        this.chart = chart;
        JsonObject plotly = JsonNode.Parse(chart.Json)!.AsObject();
        data = plotly["data"]!.AsArray();
        layout = plotly["layout"]!.AsObject();
        List<JsonObject> axes = [.. layout.Where(member => member.Key.Contains("axis", StringComparison.Ordinal)).Select(member => member.Value).OfType<JsonObject>()];
        axes.ForEach(Colour);
        layout["paper_bgcolor"] = Clear;
        layout["plot_bgcolor"] = Clear;
        layout["font"] = new JsonObject { ["family"] = Fonts, ["size"] = WrappedText.Size, ["color"] = Ink };
        layout["modebar"] = new JsonObject { ["bgcolor"] = Clear, ["color"] = Ink, ["activecolor"] = Ink };
    }

    /// <summary>The chart alone, for a page that has words, sources and data around it.</summary>
    public static string Bare(CaptionedChart chart) => new ShownChart(chart).Arrange(words: false);

    /// <summary>The chart with title, caption, note and sources in it: front ends that draw charts themselves show nothing else.</summary>
    public static string WithWords(CaptionedChart chart) => new ShownChart(chart).Arrange(words: true);

    /// <summary>As with words, on white paper.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="width">Width in pixels.</param>
    public static string OnPaper(CaptionedChart chart, int width)
    {
        var shown = new ShownChart(chart);
        shown.layout["paper_bgcolor"] = "#fff";
        shown.layout["font"]!["color"] = "#24292f";
        shown.layout["width"] = width;
        return shown.Arrange(words: true, width);
    }

    private string Arrange(bool words, int width = Narrow)
    {
        CategoryAxis.WrapNames(data, layout, "y", 22);
        CategoryAxis.WrapNames(data, layout, "x", 14);
        int panels = layout.ContainsKey("yaxis2") ? Panels : 0;
        string title = words ? WrappedText.Of(chart.Title, WrappedText.TitleSize, width - Margins) : "";
        string below = words ? Below(width - Margins) : "";
        int left = Math.Max(64, CategoryAxis.Width(data, layout, "y") + 14);

        if (layout["xaxis"]?["title"] is JsonObject across && (string?)across["text"] is string name)
        {
            // It stands under the middle of the plot, which is narrower than the page.
            across["text"] = WrappedText.In(name, width - left - Right);
        }

        int lines = Legend.Wrap(data, layout, (words ? width : InACell) - left - Right);
        int legend = lines > 0 ? (lines * LegendLine) + LegendEdge : Edge + 4;

        // Names side by side are turned where they do not fit.
        int ticks = Math.Max(26, CategoryAxis.Width(data, layout, "x") + 36) + WrappedText.Height(AxisTitle("xaxis"), WrappedText.Size) + 18;
        int top = (words ? WrappedText.Height(title, WrappedText.TitleSize) + 16 : 0) + legend + panels;
        int bottom = ticks + (words ? WrappedText.Height(below, WrappedText.Size) + Edge : 0);
        int plot = Math.Max(Math.Max(220, ((int?)layout["height"] ?? 420) - 110), CategoryAxis.Height(layout, "y"));
        layout["height"] = plot + top + bottom;
        layout["margin"] = new JsonObject { ["l"] = left, ["r"] = Right, ["t"] = top, ["b"] = bottom };
        Place(layout["legend"], new JsonObject
        {
            ["orientation"] = "h", ["x"] = 0, ["xanchor"] = "left", ["y"] = 1 + ((panels + 4.0) / plot), ["yanchor"] = "bottom", ["bgcolor"] = Clear,
        });
        if (words)
        {
            // Plotly puts the first of several lines above the place, and a single one below it.
            int first = Edge + (WrappedText.Lines(title) > 1 ? 12 : 0);
            layout["title"] = new JsonObject
            {
                ["text"] = $"<b>{title}</b>", ["font"] = new JsonObject { ["size"] = WrappedText.TitleSize }, ["x"] = 0, ["xref"] = "container", ["xanchor"] = "left",
                ["y"] = 1, ["yref"] = "container", ["yanchor"] = "top", ["pad"] = new JsonObject { ["l"] = Edge, ["t"] = first },
            };
            JsonArray annotations = (layout["annotations"] ??= new JsonArray()).AsArray();
            annotations.Add(new JsonObject
            {
                ["text"] = below, ["align"] = "left", ["showarrow"] = false, ["x"] = 0, ["xref"] = "paper", ["xanchor"] = "left", ["xshift"] = Edge - left,
                ["y"] = 0, ["yref"] = "paper", ["yanchor"] = "top", ["yshift"] = -ticks,
            });
        }

        // Two amounts in dollars are no formula.
        var config = new JsonObject { ["responsive"] = true, ["displaylogo"] = false, ["typesetMath"] = false };
        return new JsonObject { ["data"] = data.DeepClone(), ["layout"] = layout.DeepClone(), ["config"] = config }.ToJsonString(Readable);
    }

    private string Below(int width) => string.Join("<br>", chart.Below.OfType<string>().Select(text => WrappedText.Of(text, WrappedText.Size, width)));

    private string AxisTitle(string axis) => (string?)layout[axis]?["title"]?["text"] ?? "";

    private void Place(JsonNode? own, JsonObject places)
    {
        foreach ((string name, JsonNode? value) in own?.AsObject() ?? [])
        {
            places[name] = value?.DeepClone();
        }

        layout["legend"] = places;
    }

    private static void Colour(JsonObject axis)
    {
        foreach (string line in (string[])["gridcolor", "zerolinecolor", "linecolor", "tickcolor"])
        {
            axis[line] = Lines;
        }

        axis["automargin"] = true;
        if (axis["title"] is JsonObject title)
        {
            title["font"] = new JsonObject { ["size"] = WrappedText.Size };
        }
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Newtonsoft.Json;
using Plotly.NET;
using Workbook.Drawing;

namespace Workbook.Charts;

/// <summary>A chart in Plotly's form.</summary>
internal static class ChartJson
{
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
    public static JsonObject Themed(GenericChart chart, Axis? x, Axis? y, Theme theme) => ThemedChart.Of(
        JsonNode.Parse(Of(chart))!.AsObject(), Plain(x), Plain(y), theme.ColourOf, cell => cell?.GetValueKind() == JsonValueKind.String && ChartData.Cell(cell) is string);

    private static JsonObject? Plain(Axis? axis) => axis is null ? null : JsonNode.Parse(JsonConvert.SerializeObject(axis.ToPlotly()))!.AsObject();
}

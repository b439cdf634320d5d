using Newtonsoft.Json;
using Plotly.NET;

namespace Workbook.Publishing;

/// <summary>A chart in Plotly's form.</summary>
internal static class ChartJson
{
    public static string Of(GenericChart chart)
    {
        string data = JsonConvert.SerializeObject(GenericChart.getTraces(chart), Globals.JSON_CONFIG);
        string layout = JsonConvert.SerializeObject(GenericChart.getLayout(chart), Globals.JSON_CONFIG);
        return $$"""{"data":{{data}},"layout":{{layout}}}""";
    }
}

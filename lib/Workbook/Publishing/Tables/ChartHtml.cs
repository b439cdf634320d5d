using System.Security.Cryptography;
using System.Text;
using Plotly.NET;
using Workbook.Charts;
using Workbook.Drawing;

namespace Workbook.Publishing.Tables;

/// <summary>A chart alone as HTML, for front ends that do not know Plotly's MIME type. Drawn as figures are, without a network.</summary>
internal static class ChartHtml
{
    public static string Of(GenericChart chart, ChartScript script)
    {
        string json = ChartJson.Of(chart);

        // The same chart has the same id, so that running a notebook again changes nothing.
        string id = "chart-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)))[..12];
        return $$"""
            <div><div data-chart="{{id}}"><p>A chart. It is drawn where the page may run scripts.</p></div>
            {{script.Drawing(id, json)}}
            </div>
            """;
    }
}

using System.Security.Cryptography;
using System.Text;
using Plotly.NET;

namespace Workbook.Publishing.Tables;

/// <summary>A chart alone as HTML, for front ends that do not know Plotly's MIME type. Drawn as figures are, without a network.</summary>
internal static class ChartHtml
{
    public static string Of(GenericChart chart)
    {
        string json = ChartJson.Of(chart).Replace("<", "\\u003c", StringComparison.Ordinal);

        // The same chart has the same id, so that running a notebook again changes nothing.
        string id = "chart-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)))[..12];
        string drawing = ChartScript.OfThisProcess.For(id);
        return $$"""
            <div><div data-chart="{{id}}"><p>A chart. It is drawn where the page may run scripts.</p></div>
            <script>(window.workbookCharts ??= []).push({ id: "{{id}}", chart: {{json}} });</script>{{(drawing.Length > 0 ? $"\n<script>{drawing}</script>" : "")}}
            </div>
            """;
    }
}

using System.Security.Cryptography;
using System.Text;
using Plotly.NET;

namespace Workbook.Publishing.Tables;

/// <summary>A chart alone as HTML, for front ends that do not know Plotly's MIME type.</summary>
internal static class ChartHtml
{
    private const string PlotlyAddress = "https://cdn.plot.ly/plotly-2.28.0.min.js";

    public static string Of(GenericChart chart)
    {
        string json = ChartJson.Of(chart).Replace("<", "\\u003c", StringComparison.Ordinal);

        // The same chart has the same id, so that running a notebook again changes nothing.
        string id = "chart-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)))[..12];
        return $$"""
            <div id="{{id}}"></div>
            <script>
            (() => {
              const chart = {{json}};
              const place = document.getElementById("{{id}}");
              const draw = plotly => plotly.newPlot(place, chart.data, chart.layout, { responsive: true });
              const describe = () => { place.textContent = "The chart could not be drawn, because plotly.js did not load."; };
              if (window.Plotly) { draw(window.Plotly); return; }
              if (typeof define === "function" && define.amd) { require(["{{PlotlyAddress}}"], draw, describe); return; }
              const script = document.createElement("script");
              script.src = "{{PlotlyAddress}}";
              script.onload = () => draw(window.Plotly);
              script.onerror = describe;
              document.head.append(script);
            })();
            </script>
            """;
    }
}

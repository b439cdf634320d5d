using System.Net;

namespace Workbook.Publishing;

/// <summary>A figure as HTML for front ends that know neither the workbook's nor Plotly's MIME type.</summary>
internal static class FigureHtml
{
    // The version whose layout attributes the charts use; the report carries the same one and loads nothing.
    private const string PlotlyHost = "cdn.plot.ly";
    private const string PlotlyAddress = $"https://{PlotlyHost}/plotly-2.28.0.min.js";

    public static string Whole(Figure figure)
    {
        string id = "figure-" + figure.Text.Id;
        string chart = ChartJson.Of(figure.Plot.Chart).Replace("<", "\\u003c", StringComparison.Ordinal);
        return $$"""
            <figure>
            <p><strong>{{Escape(figure.Text.Title)}}</strong></p>
            <div id="{{id}}" role="img" aria-label="{{Escape(figure.Text.Alternative)}}"></div>
            <script>
            (() => {
              const chart = {{chart}};
              const place = () => document.getElementById("{{id}}");
              // The title stands above the chart, and the axes make room for themselves; a legend above leaves a narrow page its width.
              const layout = {
                ...chart.layout, margin: { l: 8, r: 16, t: 36, b: 8, ...chart.layout.margin },
                legend: { orientation: "h", x: 0, y: 1.02, yanchor: "bottom", ...chart.layout.legend },
              };
              const draw = plotly => plotly.newPlot(place(), chart.data, layout, { responsive: true });
              const describe = () => { place().textContent = `The chart could not be drawn, because plotly.js did not load from {{PlotlyHost}}. ${place().getAttribute("aria-label")}`; };
              if (window.Plotly) { draw(window.Plotly); return; }
              // Where pages load modules, as in Jupyter Notebook, plotly.js is one and does not show up in the window.
              if (typeof define === "function" && define.amd) { require(["{{PlotlyAddress}}"], draw, describe); return; }
              const script = document.createElement("script");
              script.src = "{{PlotlyAddress}}";
              script.onload = () => draw(window.Plotly);
              script.onerror = describe;
              document.head.append(script);
            })();
            </script>
            <figcaption>{{Escape(figure.Text.Caption)}} {{Escape(string.Join("; ", figure.Sources.Select(source => source.Text)))}}</figcaption>
            </figure>
            """;
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}

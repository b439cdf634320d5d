using System.IO.Compression;
using System.Text.Json;

namespace Workbook.Drawing;

/// <summary>
/// The script that draws charts in pages without a renderer for them, with plotly.js in it: such a page needs no network. It is large (a third of a
/// megabyte compressed, 1.1 MB where a chart needs every trace type), so that one figure of a session carries it for all; saved with the notebook it draws
/// them again.
/// </summary>
internal sealed class ChartScript
{
    // The page's charts wait in a list until the script comes, in whatever order outputs are shown. Then each goes to the first place of its name that
    // is still without a chart: a cell that ran again has a new one.
    private const string Draw = """
        (() => {
          const charts = window.QUEUE ??= [];
          if (charts.push !== Array.prototype.push) { return; }
          const draw = (plotly, { id, chart }, tries) => {
            const place = [...document.querySelectorAll(`[data-chart="${id}"]`)].find(one => !one.hasAttribute("data-drawn"));
            if (!place) { if (tries > 0) { requestAnimationFrame(() => draw(plotly, { id, chart }, tries - 1)); } return; }
            place.setAttribute("data-drawn", "");
            place.replaceChildren();
            const table = place.parentElement.querySelector("details");
            if (table) { table.open = false; }
            // Below this a chart's words lie over each other: a phone moves it under the finger.
            const plot = document.createElement("div");
            plot.style.minWidth = "26em";
            place.style.overflowX = "auto";
            place.append(plot);
            plotly.newPlot(plot, chart.data, chart.layout, chart.config);
          };
          charts.push = () => 0;
          const bytes = Uint8Array.from(atob("SCRIPT"), letter => letter.charCodeAt(0));
          const waiting = charts.splice(0);
          charts.push = chart => waiting.push(chart);
          new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text().then(source => {
            // A page with modules, as Jupyter Notebook, would take plotly.js for one of them; a page's own stays in its place.
            const own = window.Plotly, script = document.createElement("script");
            script.textContent = `(function (define, module, exports) {${source}\n}).call(window);`;
            document.head.append(script);
            const plotly = window.Plotly;
            if (own) { window.Plotly = own; }
            charts.push = chart => draw(plotly, chart, 600);
            waiting.forEach(charts.push);
          });
        })();
        """;

    private const string BasicQueue = "workbookCharts", WholeQueue = "workbookWholeCharts";

    private static readonly Lazy<string> Basic = new(() => Packed(BasicQueue, PlotlyScript.Basic)), Whole = new(() => Packed(WholeQueue, PlotlyScript.Whole));

    /// <summary>One for the process, which runs one notebook at a time: a figure that an F# cell shows finds the script that a C# cell brought.</summary>
    public static ChartScript OfThisProcess { get; } = new();

    private string? basicCarrier, wholeCarrier;

    /// <summary>From now on another page is written, which has no script yet.</summary>
    public void StartAnew() => basicCarrier = wholeCarrier = null;

    /// <summary>The elements that have a chart drawn in the page's place of its name, <c>data-chart</c>. The first chart carries the script, and again whenever it is shown anew.</summary>
    /// <param name="id">The name.</param>
    /// <param name="chart">The chart in Plotly's JSON.</param>
    public string Drawing(string id, string chart)
    {
        bool whole = PlotlyScript.NeedsWhole(JsonElement.Parse(chart));
        string script = whole ? Carried(ref wholeCarrier, id, Whole) : Carried(ref basicCarrier, id, Basic);
        string queue = $$"""<script>(window.{{(whole ? WholeQueue : BasicQueue)}} ??= []).push({ id: "{{id}}", chart: {{chart.Replace("<", "\\u003c", StringComparison.Ordinal)}} });</script>""";
        return script.Length > 0 ? $"{queue}\n<script>{script}</script>" : queue;
    }

    private static string Carried(ref string? carrier, string figure, Lazy<string> script) =>
        (Interlocked.CompareExchange(ref carrier, figure, null) ?? figure) == figure ? script.Value : "";

    private static string Packed(string queue, Func<Stream> plotly) =>
        Draw.Replace("QUEUE", queue, StringComparison.Ordinal).Replace("SCRIPT", Compressed(plotly), StringComparison.Ordinal);

    private static string Compressed(Func<Stream> plotly)
    {
        using var packed = new MemoryStream();
        using (Stream script = plotly())
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            script.CopyTo(gzip);
        }

        return Convert.ToBase64String(packed.GetBuffer(), 0, (int)packed.Length);
    }
}

using Microsoft.Playwright;
using Workbook.Charts;
using Workbook.Data;
using Workbook.Drawing;
using Workbook.Publishing;
using Workbook.Testing;

namespace Workbook.Jupyter.Tests.Clients;

/// <summary>Figures in a front end that shows them as HTML, in a real browser without a network.</summary>
[Trait("Needs", "Debian")]
public sealed class FigureTests
{
    private static readonly string[] Countries = ["China", "United States", "Rest of the world, preliminary"];
    private static readonly ChartScript Script = new();
    private static readonly string Carrier = FigureHtml.Whole(Figure("robots-first"), Script);
    private static readonly string Other = FigureHtml.Whole(Figure("robots-second"), Script);

    [Fact]
    public async Task Figures_OfASavedNotebook_AreDrawnWhicheverOfThemComesFirst()
    {
        await using ChromiumBrowser browser = await ChromiumBrowser.StartAsync();

        foreach (string page in (string[])[Carrier + Other, Other + Carrier])
        {
            await DrawnAsync(await ShowAsync(browser, page), 2);
        }
    }

    [Fact]
    public async Task Figure_WhoseCellRunsAgain_IsDrawnAgain()
    {
        await using ChromiumBrowser browser = await ChromiumBrowser.StartAsync();
        IPage page = await ShowAsync(browser, $"<main>{Carrier}</main>");
        await DrawnAsync(page, 1);

        foreach (string again in (string[])[Carrier, Other])
        {
            // As Jupyter puts an output in place of the earlier one: scripts run while their element is nowhere yet.
            await page.EvaluateAsync(
                """
                html => {
                  const output = document.createElement("div");
                  output.innerHTML = html;
                  for (const script of output.querySelectorAll("script")) { window.eval(script.textContent); }
                  document.querySelector("main").replaceChildren(output);
                }
                """,
                again);
            await DrawnAsync(page, 1);
        }
    }

    [Fact]
    public async Task Figure_InAPageThatLoadsModules_IsDrawnAndLeavesThePageItsOwn()
    {
        await using ChromiumBrowser browser = await ChromiumBrowser.StartAsync();
        IPage page = await ShowAsync(browser, """
            <script>window.Plotly = "the page's own"; window.define = () => { throw new Error("not a module of the page"); }; window.define.amd = {};</script>
            """ + Carrier);

        await DrawnAsync(page, 1);
        Assert.Equal("the page's own", await page.EvaluateAsync<string>("window.Plotly"));
    }

    [Fact]
    public async Task Figure_WhereNothingCarriesTheScript_ShowsItsPictureAndItsData()
    {
        await using ChromiumBrowser browser = await ChromiumBrowser.StartAsync();
        IPage page = await ShowAsync(browser, Other);

        Assert.True(await page.GetByRole(AriaRole.Img, new() { Name = "A line that rises." }).Locator("img").IsVisibleAsync());
        Assert.True(await page.GetByRole(AriaRole.Cell, new() { Name = "290.25" }).First.IsVisibleAsync());
    }

    // As nbconvert lays out a saved notebook: the prompt beside the output, in a table as wide as what is in it.
    [Fact]
    public async Task Figure_OnATelephone_ScrollsItsChartAlone()
    {
        await using ChromiumBrowser browser = await ChromiumBrowser.StartAsync();
        IPage page = await ShowAsync(browser, $"<div style='overflow: auto; font-size: 14px'><div style='display: table'><div style='display: table-cell; min-width: 70px'>Out[1]:</div><div style='display: table-cell'>{Carrier}</div></div></div>");
        await page.SetViewportSizeAsync(390, 844);
        await DrawnAsync(page, 1);

        string[] beyond = await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('figure p, figcaption, summary')].filter(words => words.getBoundingClientRect().right > innerWidth).map(words => words.textContent)");

        Assert.Equal([], beyond);
        Assert.True(await page.EvaluateAsync<bool>("(chart => chart.scrollWidth > chart.clientWidth)(document.querySelector('[data-chart]'))"));
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Chart_DrawnByTheFrontEnd_ShowsAllItsWordsOneBesideTheOther(int width)
    {
        await using ChromiumBrowser browser = await ChromiumBrowser.StartAsync();
        IPage page = await ShowAsync(browser, Carrier);
        await DrawnAsync(page, 1);
        await page.SetViewportSizeAsync(width, 900);

        string[] faults = await page.EvaluateAsync<string[]>(WordsOfChart, ShownChart.WithWords(Figure("robots-third").Captioned));

        Assert.Equal([], faults);
    }

    // Draws the chart over the whole page, as VS Code and JupyterLab do, with the plotly.js that drew the figure; answers with what is cut or covered.
    private const string WordsOfChart = """
        async json => {
          const chart = JSON.parse(json), page = document.createElement("div");
          document.body.style.margin = 0;
          document.body.replaceChildren(page);
          await Plotly.newPlot(page, chart.data, chart.layout, chart.config);
          const whole = page.getBoundingClientRect();
          const parts = [".g-gtitle", ".legend", ".g-xtitle", ".xaxislayer-above", ".annotation-text-g"]
            .map(name => ({ name, box: page.querySelector(name)?.getBoundingClientRect() }));
          const faults = parts.filter(({ box }) => !box?.width || box.left < 0 || box.right > whole.width || box.top < whole.top || box.bottom > whole.bottom)
            .map(({ name, box }) => `${name} is cut: ${JSON.stringify(box)}`);
          for (const [i, one] of parts.entries()) for (const other of parts.slice(i + 1)) {
            if (one.box.bottom > other.box.top + 1 && other.box.bottom > one.box.top + 1) { faults.push(`${one.name} lies over ${other.name}`); }
          }
          return faults;
        }
        """;

    private static Figure Figure(string id) => LineChart.Draw(
        Countries.Select(name => new LineSeries(name, [new LinePoint(2021, 268), new LinePoint(2022, 290.25)])),
        new Axis("Year of installation, as the federation's yearbooks count it"), new Axis("Robots", "thousand"))
        .ToFigure(
            id, "Installations of industrial robots in China doubled within four years, and those of the rest of the world hardly moved",
            "Robots installed a year in factories of all kinds, in thousands. The last year is preliminary, and what is missing was not reported.", "A line that rises.",
            [new Citation("robots", "installations", null, "World Robotics", "IFR (2024), 'World Robotics: industrial robots', with executive summaries of earlier years.", "https://example.org/ifr", "CC-BY-4.0", "00")]);

    private static async Task DrawnAsync(IPage page, int figures) => await page.WaitForFunctionAsync(
        "figures => { const charts = [...document.querySelectorAll('[data-chart]')]; return charts.length === figures && charts.every(chart => chart.querySelector('.main-svg')); }", figures);

    private static async Task<IPage> ShowAsync(ChromiumBrowser browser, string html)
    {
        IPage page = await browser.NewPageAsync();
        await page.RouteAsync("**/*", route => route.AbortAsync());
        await page.SetContentAsync(html);
        return page;
    }
}

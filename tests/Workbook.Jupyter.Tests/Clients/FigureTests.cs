using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.Playwright;
using Workbook.Charts;
using Workbook.Publishing;
using Workbook.Data;
using Workbook.Testing;

namespace Workbook.Jupyter.Tests.Clients;

/// <summary>A figure in a front end that shows it as HTML, in a real browser.</summary>
[Trait("Needs", "Debian")]
public sealed class FigureTests
{
    private static readonly Figure Figure = new(
        new FigureText("robots-installed", "Installations doubled", "Robots a year.", "A line that rises."),
        [new Citation("robots", "installations", null, "World Robotics", "IFR (2024).", "https://example.org/ifr", "CC-BY-4.0", "00")],
        LineChart.Draw([new LineSeries("China", [new LinePoint(2021, 268), new LinePoint(2022, 290)])], new Axis("Year"), new Axis("Robots", "thousand")));

    [Fact]
    public async Task Figure_WherePlotlyLoads_IsDrawn()
    {
        await using ChromiumBrowser browser = await ChromiumBrowser.StartAsync();

        IPage page = await ShowAsync(browser, PlotlyScript.ServeAsync);

        await page.Locator("figure .main-svg").First.WaitForAsync();
    }

    [Fact]
    public async Task Figure_WherePlotlyDoesNotLoad_IsDescribed()
    {
        await using ChromiumBrowser browser = await ChromiumBrowser.StartAsync();

        IPage page = await ShowAsync(browser, PlotlyScript.CutAsync);

        await page.GetByText("The chart could not be drawn, because plotly.js did not load from cdn.plot.ly. A line that rises.").WaitForAsync();
    }

    private static async Task<IPage> ShowAsync(ChromiumBrowser browser, Func<IPage, Task> network)
    {
        IPage page = await browser.NewPageAsync();
        await network(page);
        await page.SetContentAsync(Figure.ToDisplayString("text/html"));
        return page;
    }
}

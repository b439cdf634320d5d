using Microsoft.Playwright;
using Workbook.Testing;

namespace Workbook.Report.Tests;

/// <summary>Pages on paper.</summary>
[Trait("Needs", "Debian")]
public sealed class PrintTests : IAsyncLifetime
{
    private const string Argument = "02-measuring-the-gap.html";

    private readonly RenderedSite site = new("two-arguments");
    private SiteInspector browser = null!;

    public async ValueTask InitializeAsync() => browser = await SiteInspector.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        site.Dispose();
    }

    [Fact]
    public async Task CodeAndTables_ArePrintedWhereTheAddressAsksForThem()
    {
        string usual = string.Join(' ', (await browser.PrintAsync(site.Page(Argument))).Pages), all = string.Join(' ', (await browser.PrintAsync(site.Page(Argument), "?print=all")).Pages);

        Assert.DoesNotContain("Datasets.Load", usual, StringComparison.Ordinal);
        Assert.Contains("Datasets.Load", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CodeThatAReaderUnfolded_IsPrinted()
    {
        IPage page = await PrintedAsync(Argument, async shown => await shown.Locator("details.code > summary").First.ClickAsync());

        Assert.True(await page.Locator("details.code pre").First.IsVisibleAsync());
        Assert.False(await page.Locator("details.code pre").Last.IsVisibleAsync());
    }

    [Fact]
    public async Task Figures_ArePrintedAsTheirStillPictures()
    {
        IPage page = await PrintedAsync(Argument, async shown =>
        {
            await shown.Locator(".chart").First.ScrollIntoViewIfNeededAsync();
            await shown.Locator(".chart[data-drawn]").First.WaitForAsync();
        });

        Assert.Equal(3, await page.Locator(".still:visible").CountAsync());
        Assert.Equal(0, await page.Locator(".chart:visible").CountAsync());
    }

    [Fact]
    public async Task Ledger_HasItsReasonsAcrossThePage()
    {
        IPage page = await PrintedAsync("claims.html", _ => Task.CompletedTask);

        double share = await page.EvaluateAsync<double>("document.querySelector('.ledger td details').getBoundingClientRect().width / document.querySelector('.ledger table').getBoundingClientRect().width");

        Assert.InRange(share, 0.95, 1);
        Assert.True(await page.Locator(".ledger td details p").First.IsVisibleAsync());
    }

    [Fact]
    public async Task Squares_KeepTheirColours()
    {
        IPage page = await PrintedAsync("index.html", _ => Task.CompletedTask);

        string[] ways = await page.Locator(".squares a:not(.none)").EvaluateAllAsync<string[]>("squares => squares.map(one => { const style = getComputedStyle(one); return `${style.printColorAdjust} ${style.backgroundColor}`; })");

        Assert.NotEmpty(ways);
        Assert.All(ways, way => Assert.Matches(@"^exact rgb\(", way));
    }

    // The page as a printer has it: the width of A4 without margins.
    private async Task<IPage> PrintedAsync(string file, Func<IPage, Task> before)
    {
        IPage page = await browser.OpenAsync(site.Page(file), new Viewing(1280, Dark: false));
        await before(page);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.SetViewportSizeAsync(688, 1000);
        return page;
    }
}

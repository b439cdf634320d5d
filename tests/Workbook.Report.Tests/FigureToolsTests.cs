using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Workbook.Drawing;
using Workbook.Testing;
using static Microsoft.Playwright.Assertions;

namespace Workbook.Report.Tests;

/// <summary>What a reader can do with a figure, and what is seen of it before its chart.</summary>
[Trait("Needs", "Debian")]
public sealed partial class FigureToolsTests
{
    private const string Argument = "02-measuring-the-gap.html";
    private static readonly Viewing Desktop = new(1280, false), Phone = new(390, false);

    [Fact]
    public async Task Cite_GivesTitleNumberAddressAndSources()
    {
        using var site = new RenderedSite("two-arguments");
        await using SiteInspector browser = await SiteInspector.StartAsync();
        IPage page = await browser.OpenAsync(site.Page(Argument), Desktop);

        await page.GetByRole(AriaRole.Button, new() { Name = "Cite figure 1" }).ClickAsync();

        ILocator said = page.Locator(".tools output").First;
        await Expect(said).ToContainTextAsync("Figure 1 of “");
        await Expect(said).ToContainTextAsync(".html#");
        await Expect(said).ToContainTextAsync("Source");
    }

    [Fact]
    public async Task Embed_ShowsThePictureThatLiesBesideThePage()
    {
        using var site = new RenderedSite("two-arguments");
        await using SiteInspector browser = await SiteInspector.StartAsync();
        IPage page = await browser.OpenAsync(site.Page(Argument), Desktop);

        await page.GetByRole(AriaRole.Button, new() { Name = "Embed figure 1" }).ClickAsync();

        ILocator code = page.Locator(".tools output code").First;
        await Expect(code).ToContainTextAsync("<img src=");
        string picture = Picture().Match((await code.TextContentAsync())!).Groups[1].Value;
        Assert.True(File.Exists(new Uri(picture).LocalPath), picture);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Png_IsMadeInThePage(bool beforeTheChart)
    {
        using var site = new RenderedSite("two-arguments");
        await using SiteInspector browser = await SiteInspector.StartAsync();
        IPage page = await browser.OpenAsync(site.Page(Argument), Desktop);
        if (!beforeTheChart)
        {
            await page.Locator(".chart").First.ScrollIntoViewIfNeededAsync();
            await Expect(page.Locator(".chart[data-drawn]").First).ToBeVisibleAsync();
        }

        IDownload saved = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "PNG of figure 1" }).ClickAsync());

        byte[] content = await File.ReadAllBytesAsync((await saved.PathAsync())!, TestContext.Current.CancellationToken);
        Assert.Equal("89504e470d0a1a0a", Convert.ToHexStringLower(content[..8]));
        Assert.True(content.Length > 10_000, $"{content.Length} bytes");
        Assert.EndsWith(".png", saved.SuggestedFilename, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Charts_TakeThePlaceOfTheirStillPictures_WithoutMovingThePage(int width)
    {
        using var site = new RenderedSite("two-arguments");
        await using SiteInspector browser = await SiteInspector.StartAsync();
        IPage page = await browser.OpenAsync(site.Page(Argument), width == Phone.Width ? Phone : Desktop);
        await page.EvaluateAsync("window.shift = 0; new PerformanceObserver(list => { for (const entry of list.getEntries()) window.shift += entry.value; }).observe({ type: 'layout-shift', buffered: true })");

        foreach (ILocator chart in await page.Locator(".chart").AllAsync())
        {
            await chart.EvaluateAsync("chart => chart.closest('figure').scrollIntoView({ block: 'start' })");
            await Expect(chart).ToHaveAttributeAsync("data-drawn", "");
        }

        double shift = await page.EvaluateAsync<double>("window.shift");
        Assert.True(shift < 0.02, $"{shift}");
    }

    /// <summary>WCAG's three conditions for what appears under a pointer (1.4.13): it can be rested on, it stays, and Escape takes it away.</summary>
    [Fact]
    public async Task WordsUnderThePointer_CanBeRestedOn_AndGoOnEscape()
    {
        using var site = new RenderedSite("two-arguments");
        await using SiteInspector browser = await SiteInspector.StartAsync();
        (IPage page, ILocator figure, ILocator words) = await PointAtABarAsync(browser, site);
        string said = await words.First.TextContentAsync() ?? "";
        for (int tries = 1; !await RestsOnAsync(page, figure, words); tries++)
        {
            Assert.True(tries < 10, "The words never stay under the pointer.");
            await PointAsync(figure);
        }

        await Expect(words.First).ToHaveTextAsync(said);

        await page.Keyboard.PressAsync("Escape");
        await Expect(words).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task WordsUnderThePointer_GoWhenItLeavesThem()
    {
        using var site = new RenderedSite("two-arguments");
        await using SiteInspector browser = await SiteInspector.StartAsync();
        (_, ILocator figure, ILocator words) = await PointAtABarAsync(browser, site);
        await words.First.HoverAsync(new() { Force = true });

        await figure.Locator(".figure-title").HoverAsync();

        await Expect(words).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Colours_OfPicturesThatLeaveThePage_AreThoseOfItsLightTheme()
    {
        using var site = new RenderedSite("two-arguments");
        await using SiteInspector browser = await SiteInspector.StartAsync();
        IPage page = await browser.OpenAsync(site.Page(Argument), Desktop);

        foreach ((string name, string value) in FigurePicture.Colours)
        {
            Assert.Equal((name, value), (name, await page.EvaluateAsync<string>("name => { const c = getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim(); return c; }", name)));
        }
    }

    private static async Task<(IPage Page, ILocator Figure, ILocator Words)> PointAtABarAsync(SiteInspector browser, RenderedSite site)
    {
        IPage page = await browser.OpenAsync(site.Page("07-robotics.html"), Desktop);
        ILocator figure = page.Locator("#growth-bars");
        await figure.Locator(".chart").ScrollIntoViewIfNeededAsync();
        await Expect(figure.Locator(".chart[data-drawn]")).ToBeVisibleAsync();
        await PointAsync(figure);
        return (page, figure, figure.Locator(".hovertext"));
    }

    private static async Task PointAsync(ILocator figure)
    {
        await figure.Locator(".figure-title").HoverAsync();
        await figure.Locator(".points path").First.HoverAsync(new() { Force = true });
        await Expect(figure.Locator(".chart.rests")).ToHaveCountAsync(1);
    }

    // Where the machine is busy, the chart may hear of the way to its words before it has heard that the pointer stayed: then it is tried again, as a reader does.
    private static async Task<bool> RestsOnAsync(IPage page, ILocator figure, ILocator words)
    {
        TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        if (await words.CountAsync() == 0 || await words.First.BoundingBoxAsync() is not { } box)
        {
            return false;
        }

        await page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2), new() { Steps = 8 });
        try
        {
            await Expect(figure.Locator(".hovertext:hover")).ToHaveCountAsync(1, new() { Timeout = 2000 });
            return true;
        }
        catch (PlaywrightException)
        {
            return false;
        }
    }

    [GeneratedRegex("src=\"([^\"]+)\"")]
    private static partial Regex Picture();
}

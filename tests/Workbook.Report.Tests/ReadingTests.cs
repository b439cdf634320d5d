using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Workbook.Testing;
using static Microsoft.Playwright.Assertions;

namespace Workbook.Report.Tests;

/// <summary>What a reader can do with a page.</summary>
[Trait("Needs", "Debian")]
public sealed class ReadingTests
{
    private const string Argument = "02-measuring-the-gap.html";
    private static readonly Viewing Desktop = new(1280, false);

    [Fact]
    public async Task ThemeButton_TurnsPageAndChartsDark_AndIsRemembered()
    {
        using var site = new RenderedSite("two-arguments");
        await using SiteInspector browser = await SiteInspector.StartAsync();
        IPage page = await browser.OpenAsync(site.Page(Argument), Desktop);
        await page.Locator(".chart").First.ScrollIntoViewIfNeededAsync();
        ILocator number = page.Locator(".chart .xtick text").First;
        string light = await Fill(number);

        await page.GetByRole(AriaRole.Button, new() { Name = "Dark" }).ClickAsync();

        await Expect(page.Locator("html.dark")).ToHaveCountAsync(1);
        await Expect(number).Not.ToHaveCSSAsync("fill", light);
        await page.ReloadAsync();
        await Expect(page.Locator("html.dark")).ToHaveCountAsync(1);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Light" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Theme_InTheSystemsColours_IsTheSystemsWhateverWasChosen()
    {
        using var site = new RenderedSite("two-arguments");
        await using SiteInspector browser = await SiteInspector.StartAsync();
        IPage page = await browser.OpenAsync(site.Page(Argument), new(1280, Dark: true), colours: ForcedColors.Active);
        await page.EvaluateAsync("localStorage.setItem('theme', 'light')");

        await page.ReloadAsync();

        await Expect(page.Locator("html.dark")).ToHaveCountAsync(1);
        await Expect(page.Locator("button.theme")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Search_ForWordsOfAFigure_LeadsToIt()
    {
        using var site = new RenderedSite("two-arguments");
        await using SiteInspector browser = await SiteInspector.StartAsync();
        IPage page = await browser.OpenAsync(site.Page("index.html"), Desktop);

        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await page.GetByRole(AriaRole.Searchbox).FillAsync("answer LENS");

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("found");
        await page.GetByRole(AriaRole.Link, new() { Name = "The answer depends on the lens" }).ClickAsync();
        Assert.EndsWith("02-measuring-the-gap.html#lag-by-lens", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutScripts_StillPictureAndDataStandInForTheChart()
    {
        using var site = new RenderedSite("two-arguments");
        await using SiteInspector browser = await SiteInspector.StartAsync();

        IPage page = await browser.OpenAsync(site.Page(Argument), Desktop, scripts: false);

        await Expect(page.Locator(".chart").First).ToBeHiddenAsync();
        await Expect(page.Locator(".still").First).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Img).First).ToHaveAccessibleNameAsync(new Regex("."));
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "SVG of figure 1" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Cite figure 1" })).ToBeHiddenAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "All rows as CSV" }).First).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Dark" })).ToBeHiddenAsync();
    }

    /// <summary>Colours of the page and of its charts.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WithoutScripts_ThePageHasTheColoursOfTheSystemsTheme_AsWithThem(bool dark)
    {
        const string Colours = "['--paper', '--ink', '--hex-d9482b'].map(name => getComputedStyle(document.documentElement).getPropertyValue(name).trim()).concat(getComputedStyle(document.body).backgroundColor)";
        using var site = new RenderedSite("two-arguments");
        await using SiteInspector browser = await SiteInspector.StartAsync();

        IPage with = await browser.OpenAsync(site.Page(Argument), new Viewing(1280, dark)), without = await browser.OpenAsync(site.Page(Argument), new(1280, dark), scripts: false);

        string[] colours = await without.EvaluateAsync<string[]>(Colours);
        Assert.Equal(await with.EvaluateAsync<string[]>(Colours), colours);
        Assert.Equal(dark ? "rgb(20, 23, 26)" : "rgb(255, 255, 255)", colours[^1]);
    }

    [Fact]
    public async Task Switch_OnADarkSystem_MakesThePageLight()
    {
        using var site = new RenderedSite("two-arguments");
        await using SiteInspector browser = await SiteInspector.StartAsync();
        IPage page = await browser.OpenAsync(site.Page(Argument), new(1280, true));

        await page.GetByRole(AriaRole.Button, new() { Name = "Light", Exact = true }).ClickAsync();

        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
    }

    [Fact]
    public async Task FirstTab_OffersToSkipToTheContent()
    {
        using var site = new RenderedSite("two-arguments");
        await using SiteInspector browser = await SiteInspector.StartAsync();
        IPage page = await browser.OpenAsync(site.Page(Argument), Desktop);

        await page.Keyboard.PressAsync("Tab");

        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Skip to the content" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#main")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Contents_AreFoldedOnAPhoneAndOpenOnADesktop()
    {
        using var site = new RenderedSite("two-arguments");
        await using SiteInspector browser = await SiteInspector.StartAsync();

        await Expect((await browser.OpenAsync(site.Page(Argument), Desktop)).Locator(".contents details[open]")).ToHaveCountAsync(1);
        await Expect((await browser.OpenAsync(site.Page(Argument), new(390, false))).Locator(".contents details[open]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task RowNames_OnAPhone_StandInFullAboveTheirRows()
    {
        using var site = new RenderedSite("two-arguments");
        await using SiteInspector browser = await SiteInspector.StartAsync();
        IPage page = await browser.OpenAsync(site.Page(Argument), new(390, false));
        ILocator chart = page.Locator("#lag-by-lens .chart");

        await chart.ScrollIntoViewIfNeededAsync();

        await Expect(chart.Locator(".annotation-text")).ToHaveTextAsync(
            ["Capability index", "Graduate-level questions (Diamond)", "Competition mathematics, level 5", "Arena score, text", "Stated by company leaders"]);
        await Expect(chart.Locator(".yaxislayer-above .ytick")).ToHaveCountAsync(0);
    }

    private static Task<string> Fill(ILocator text) => text.EvaluateAsync<string>("element => getComputedStyle(element).fill");
}

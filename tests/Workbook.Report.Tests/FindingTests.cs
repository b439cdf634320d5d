using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Workbook.Report.Input;
using Workbook.Testing;
using static Microsoft.Playwright.Assertions;
using static Workbook.Report.Tests.Notebooks;

namespace Workbook.Report.Tests;

/// <summary>How a reader finds the way: references, anchors, cards, filters in the address, the switch for code.</summary>
[Trait("Needs", "Debian")]
public sealed class FindingTests
{
    private static readonly Viewing Desktop = new(1280, false);

    [Fact]
    public void Reference_ToAFigure_HasItsNumber_AndTheTitleOfItsPageWhereThatIsAnother()
    {
        MemoryOutput site = Build(
            Of("01-one", Figure("a"), Figure("b"), Markdown("See [Figure](#b) and [figure](02-two.ipynb#c), [here](#a).")), Of("02-two", Figure("c")));

        string page = site.Text("01-one.html");
        Assert.Contains("See <a href=\"#b\">Figure 2</a> and <a href=\"02-two.html#c\">Figure 1 of 02-two</a>, <a href=\"#a\">here</a>.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Reference_ToNoFigure_IsRefused_NamingItsCell() => Assert.Equal(
        "01-one, cell 2: [Figure](#b) leads to no figure. Expected the id of one, for instance #a. Correct the id, or use other words than 'Figure'.",
        Assert.Throws<ReportException>(() => Build(Of("01-one", Figure("a"), Markdown("See [Figure](#b).")))).Message);

    [Fact]
    public async Task ClaimInProse_OpensACardOnFocus_ThatEscapeCloses()
    {
        using var site = new RenderedSite(ReportOf(Of("01-page", Markdown("As C18 says."))) with { Ledger = [new LedgerClaim("C18", "gap", "Views reach far.", "quantity")] });
        await using SiteInspector browser = await SiteInspector.StartAsync();
        IPage page = await browser.OpenAsync(site.Page("01-page.html"), Desktop);
        ILocator claim = page.Locator("main a.chip");

        await claim.FocusAsync();

        ILocator card = page.GetByRole(AriaRole.Tooltip);
        await Expect(card).ToContainTextAsync("Views reach far.");
        await Expect(claim).ToHaveAccessibleDescriptionAsync("Views reach far. No verdict");
        await page.Keyboard.PressAsync("Escape");
        await Expect(card).ToBeHiddenAsync();
    }

    [Fact]
    public async Task WordOfTheGlossary_ShowsItsMeaningOnHover_AndStaysWhileThePointerIsOnIt()
    {
        using var site = new RenderedSite(ReportOf(
            Of("00-start", Tagged("## Glossary\n\n| word | means |\n|---|---|\n| Lag | how far behind |", "glossary")), Of("01-page", Markdown("The lag is a lag."))));
        await using SiteInspector browser = await SiteInspector.StartAsync();
        IPage page = await browser.OpenAsync(site.Page("01-page.html"), Desktop);
        await Expect(page.Locator("a.term")).ToHaveCountAsync(1);

        await page.Locator("a.term").HoverAsync();
        ILocator card = page.GetByRole(AriaRole.Tooltip);
        await Expect(card).ToContainTextAsync("how far behind");
        await card.HoverAsync();

        await Expect(card).ToBeVisibleAsync();
        await page.Locator("a.term").ClickAsync();
        await Expect(page.Locator("tr#term-lag")).ToBeInViewportAsync();
    }

    /// <summary>What appears under a pointer is dismissed without moving it, can be rested on, and stays (WCAG 1.4.13).</summary>
    [Fact]
    public async Task SquareOfAClaim_ShowsItsWordsOnHover_WhichCanBeRestedOn_AndEscapeCloses()
    {
        using var site = new RenderedSite(ReportOf(Of("01-page", Markdown("Text."))) with { Ledger = [new LedgerClaim("C18", "gap", "Views reach far.", "quantity")] });
        await using SiteInspector browser = await SiteInspector.StartAsync();
        IPage page = await browser.OpenAsync(site.Page("index.html"), Desktop);
        ILocator square = page.Locator(".squares a"), card = page.GetByRole(AriaRole.Tooltip);
        await Expect(square).Not.ToHaveAttributeAsync("title", new Regex("."));

        await square.HoverAsync();
        await Expect(card).ToContainTextAsync("C18Views reach far.");
        LocatorBoundingBoxResult under = (await square.BoundingBoxAsync())!, words = (await card.BoundingBoxAsync())!;
        Assert.Equal(under.Y + under.Height, words.Y, 0.5f);
        await card.HoverAsync();
        await Expect(card).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("Escape");
        await Expect(card).ToBeHiddenAsync();
    }

    [Fact]
    public async Task LedgerNarrowed_IsInTheAddress_AndComesBackFromIt()
    {
        using var site = new RenderedSite(ReportOf(Of("01-page", Markdown("Text."))) with
        {
            Ledger = [new LedgerClaim("C01", "gap", "One.", "quantity"), new LedgerClaim("C02", "chips", "Two.", "causal")],
        });
        await using SiteInspector browser = await SiteInspector.StartAsync();
        IPage page = await browser.OpenAsync(site.Page("claims.html"), Desktop);

        await page.Locator(".filters [name=section]").SelectOptionAsync("chips");

        await Expect(page.GetByText("1 of 2 claims")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(page.GetByText("1 of 2 claims")).ToBeVisibleAsync();
        await Expect(page.Locator("#C01")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task SearchInTheAddress_IsMadeOnOpening()
    {
        using var site = new RenderedSite("two-arguments");
        await using SiteInspector browser = await SiteInspector.StartAsync();
        IPage page = await browser.OpenAsync(site.Page("index.html"), Desktop);

        await page.GotoAsync(new Uri(site.Page("claims.html")).AbsoluteUri + "#search?q=robots");

        await Expect(page.GetByRole(AriaRole.Searchbox)).ToHaveValueAsync("robots");
        await Expect(page.Locator(".results li").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task SwitchForCode_UnfoldsAllOfIt_AndIsRememberedOnOtherPages()
    {
        using var site = new RenderedSite("two-arguments");
        await using SiteInspector browser = await SiteInspector.StartAsync();
        IPage page = await browser.OpenAsync(site.Page("02-measuring-the-gap.html"), Desktop);

        await page.GetByRole(AriaRole.Button, new() { Name = "Show all code" }).ClickAsync();

        await Expect(page.Locator("details.code:not([open])")).ToHaveCountAsync(0);
        await page.GotoAsync(new Uri(site.Page("07-robotics.html")).AbsoluteUri);
        await Expect(page.Locator("details.code:not([open])")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Fold all code" }).ClickAsync();
        await Expect(page.Locator("details.code[open]")).ToHaveCountAsync(0);
    }
}

using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Playwright;
using Workbook.Report.Input;
using Workbook.Testing;
using static Microsoft.Playwright.Assertions;
using static Workbook.Report.Tests.Notebooks;

namespace Workbook.Report.Tests;

/// <summary>The rule of a verdict, and what flips it, stand with it; so does whether somebody said it.</summary>
public sealed class RuleTests
{
    [Fact]
    public void Verdict_WithFlips_SaysUnderHowManyOtherChoicesItHolds() =>
        Assert.Equal("Same verdict under 1 of 2 other choices", Page(WithRule()).QuerySelector(".verdict .robust")?.TextContent.Trim());

    [Fact]
    public void Verdict_WithARule_SaysWhatWouldContradictIt() => Assert.Equal(
        ["Supported if", "the lag lies inside.", "Contradicted if", "it lies outside."],
        Page(WithRule()).QuerySelectorAll(".verdict .rule .evidence :is(dt, dd)").Select(part => part.TextContent));

    [Fact]
    public void Flips_StandInATable_UnderWhatWasChosen_WithBothStandings() => Assert.Equal(
        ["Least lag (chosen: 6 months)", "3 months", "Contradicted", "Open", "9 months", "Contradicted", "Contradicted"],
        Page(WithRule()).QuerySelectorAll(".verdict .flips tbody :is(th, .standing)").Select(cell => cell.TextContent.Trim()));

    [Fact]
    public void Ledger_ShowsTheMark_OfEveryVerdictWithARule()
    {
        IHtmlDocument ledger = new HtmlParser().ParseDocument(MemoryOutput.Of(
            ReportOf(Of("01-page", Showing(MimeTypes.Verdict, WithRule()))) with { Ledger = [new LedgerClaim("C18", "gap", "Views reach far.", "quantity")] }).Text("claims.html"));

        Assert.Equal("Same verdict under 1 of 2 other choices", ledger.QuerySelector("#C18 .robust")!.TextContent.Trim());
    }

    /// <summary>The other choices of the ledger are those of the flip tables, and so are the verdicts that flip.</summary>
    [Fact]
    public async Task Ledger_WithAPremiseChosenOtherwise_NamesTheVerdictsThatFlip_AndTheAddressKeepsIt()
    {
        using var site = new RenderedSite(
            ReportOf(Of("01-page", Showing(MimeTypes.Verdict, WithRule()))) with { Ledger = [new LedgerClaim("C18", "gap", "Views reach far.", "quantity")] });
        await using SiteInspector browser = await SiteInspector.StartAsync();
        IPage page = await browser.OpenAsync(site.Page("claims.html"), new Viewing(1280, false));

        await page.Locator("[name=value]").SelectOptionAsync("3 months");

        await Expect(page.Locator(".flipped li")).ToHaveTextAsync("C18 Views reach far. — at the memo “Open” becomes “Contradicted”.");
        await Expect(page.Locator("tr.flips")).ToHaveAttributeAsync("id", "C18");
        await page.ReloadAsync();
        await Expect(page.Locator(".ledger-premises .answer")).ToHaveTextAsync("Verdicts that rest on it: 1. Of these flip: 1.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Back to the values chosen" }).ClickAsync();
        await Expect(page.Locator("tr.flips")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Ledger_WithChoicesOfLongNames_DoesNotScrollSidewaysOnAPhone()
    {
        JsonObject verdict = WithRule();
        verdict["rule"]!["choices"]![0]!["title"] = string.Join(' ', Enumerable.Repeat("least lag that counts", 8));
        using var site = new RenderedSite(
            ReportOf(Of("01-page", Showing(MimeTypes.Verdict, verdict))) with { Ledger = [new LedgerClaim("C18", "gap", "Views reach far.", "quantity")] });
        await using SiteInspector browser = await SiteInspector.StartAsync();
        IPage page = await browser.OpenAsync(site.Page("claims.html"), new Viewing(390, false));

        await Expect(page.Locator("[name=value]")).ToBeVisibleAsync();

        Assert.Equal(390, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public void Verdict_ThatIsNotTestable_SaysWhy()
    {
        JsonObject verdict = WithRule();
        verdict["rule"]!["notTestable"] = "Nobody counts it.";

        Assert.Contains("Not testable: Nobody counts it.", Page(verdict).QuerySelector(".verdict .rule")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Verdict_WithoutARule_ShowsNone() => Assert.Null(Page(Verdict("C18", "open")).QuerySelector(".verdict .rule"));

    [Fact]
    public void Attribution_ShowsWhetherItWasSaid_BesideWhetherItIsSo()
    {
        JsonObject verdict = Verdict("C18", "open");
        verdict["said"] = new JsonObject { ["standing"] = "supported", ["reason"] = "A record has it." };

        IElement side = Page(verdict).QuerySelectorAll(".verdict .side")[2];

        Assert.Equal("Somebody said it apart from whether it is so", side.QuerySelector(".when")!.TextContent);
        Assert.Contains("A record has it.", side.TextContent, StringComparison.Ordinal);
    }

    private static JsonObject WithRule()
    {
        JsonObject verdict = Verdict("C18", "open");
        verdict["rule"] = new JsonObject
        {
            ["setOn"] = "2026-11-30",
            ["asks"] = "so",
            ["criterion"] = "The lag must lie in the range.",
            ["quantity"] = "months",
            ["supportedIf"] = "the lag lies inside.",
            ["contradictedIf"] = "it lies outside.",
            ["choices"] = new JsonArray(new JsonObject
            {
                ["id"] = "gap.low",
                ["kind"] = "threshold",
                ["title"] = "Least lag",
                ["value"] = "6",
                ["unit"] = "months",
                ["source"] = "The memo’s words.",
                ["alternatives"] = "3; 9",
                ["why"] = "Others say so.",
            }),
            ["flips"] = new JsonArray(Flip("3", "open"), Flip("9", "contradicted")),
            ["holdsUnder"] = 1,
        };
        return verdict;
    }

    private static JsonObject Flip(string value, string now) => new() { ["choice"] = "gap.low", ["value"] = value, ["atMemo"] = "contradicted", ["now"] = now };

    private static IHtmlDocument Page(JsonObject verdict) =>
        new HtmlParser().ParseDocument(Build(Of("01-page", Showing(MimeTypes.Verdict, verdict))).Text("01-page.html"));
}

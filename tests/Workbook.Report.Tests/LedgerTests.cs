using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Workbook.Report.Input;
using Workbook.Testing;
using static Workbook.Report.Tests.Notebooks;

namespace Workbook.Report.Tests;

/// <summary>The ledger of claims on a page.</summary>
public sealed class LedgerTests
{
    [Fact]
    [Trait("Needs", "Debian")]
    public async Task Ledger_NarrowedByVerdict_ShowsThoseClaimsOnly_AndSaysHowMany()
    {
        using var site = new RenderedSite("two-arguments");
        await using SiteInspector inspector = await SiteInspector.StartAsync();
        IPage page = await inspector.OpenAsync(site.Page("claims.html"), Viewing.All[0]);

        await page.SelectOptionAsync("select[name=now]", "open");

        string[] visible = await page.Locator(".ledger tbody tr[id]:visible").EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.now)");
        int all = await page.Locator(".ledger tbody tr[id]").CountAsync();
        Assert.NotEmpty(visible);
        Assert.All(visible, now => Assert.Equal("open", now));
        Assert.Equal($"{visible.Length} of {all} claims", await page.Locator(".shown").TextContentAsync());
    }

    [Fact]
    [Trait("Needs", "Debian")]
    public async Task Ledger_WithoutScripts_ShowsEveryClaimAndNoFilter()
    {
        using var site = new RenderedSite("two-arguments");
        await using SiteInspector inspector = await SiteInspector.StartAsync();
        IPage page = await inspector.OpenAsync(site.Page("claims.html"), Viewing.All[0], scripts: false);

        Assert.Equal(await page.Locator(".ledger tbody tr[id]").CountAsync(), await page.Locator(".ledger tbody tr[id]:visible").CountAsync());
        Assert.False(await page.Locator(".filters").IsVisibleAsync());
    }

    [Fact]
    public void Ledger_ThatContradictsTheNotebookThatArguesTheClaim_IsRefused()
    {
        ReportException error = Assert.Throws<ReportException>(() => Build(
            Of("02-gap", Showing(MimeTypes.Verdict, Verdict("C18", "open"))), Of("11-scorecard", Showing(MimeTypes.Ledger, Ledger("C18", "contradicted")))));

        Assert.Equal(
            "11-scorecard: \"C18\" is contradicted at the memo and contradicted now, but 02-gap published it as open at the memo and open now. "
            + "Expected one value for one name. Give one of them another id, or compute both from the same function.",
            error.Message);
    }

    [Fact]
    public void Ledger_InANotebook_LinksEachVerdictToItsArgument()
    {
        string page = Build(
            Of("02-gap", Showing(MimeTypes.Verdict, Verdict("C18", "open"))), Of("11-scorecard", Showing(MimeTypes.Ledger, Ledger("C18", "open")))).Text("11-scorecard.html");

        Assert.Contains("<tr id=\"C18\" data-section=\"benchmarking\" data-kind=\"quantity\" data-memo=\"open\" data-now=\"open\">", page, StringComparison.Ordinal);
        Assert.Contains("href=\"02-gap.html#verdict-C18\"", page, StringComparison.Ordinal);
    }

    private static JsonObject Ledger(string claim, string standing) => new()
    {
        ["claims"] = new JsonArray(
            new JsonObject { ["id"] = claim, ["section"] = "benchmarking", ["text"] = "Six to 24 months.", ["type"] = "quantity", ["verdict"] = Verdict(claim, standing) }),
    };
}

using System.Text;
using AngleSharp.Html.Parser;
using Workbook.Report.Input;
using Workbook.Testing;
using static Workbook.Report.Tests.Notebooks;

namespace Workbook.Report.Tests;

/// <summary>The brief: two sheets of paper.</summary>
public sealed class BriefTests
{
    private const string Findings = """
        ## What holds of a memo

        One thing **holds**.

        | claim | The memo said | Then | Now |
        |---|---|---|---|
        | [C18](01-page.ipynb#lag) | six months | **18** | **5** |
        """;

    [Fact]
    [Trait("Needs", "Debian")]
    public async Task Brief_HasTwoPages_FindingsOnTheFirstAndStandingsOnTheSecond()
    {
        using TemporaryFolder folder = new();
        await using SiteInspector browser = await SiteInspector.StartAsync();

        PrintedDocument printed = await browser.PrintAsync(folder.Write("brief.html", Text(Input)));

        Assert.Equal(2, printed.Pages.Count);
        Assert.Contains("One thing holds.", printed.Pages[0], StringComparison.Ordinal);
        Assert.Contains("six months", printed.Pages[0], StringComparison.Ordinal);
        Assert.Contains("How the memo stands now", printed.Pages[1], StringComparison.Ordinal);
        Assert.Contains("Claims that do not hold", printed.Pages[1], StringComparison.Ordinal);
        Assert.Contains("Ann Author. (2026). A test (Version 1.2) [Computer software].", printed.Pages[1], StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutAnAddress_NoLinkLeadsIntoTheReport() =>
        Assert.All(Links(Text(Input)), address => Assert.StartsWith("https://", address, StringComparison.Ordinal));

    [Fact]
    public void WithAnAddress_LinksLeadToTheReportOnTheWeb() =>
        Assert.Contains("https://example.org/report/claims.html#C18", Links(Text(Input with { SiteAddress = "https://example.org/report/" })));

    [Fact]
    public void WithoutFindings_ThereIsNoBrief() => Assert.Null(Brief.Of(ReportOf(Of("01-page", Markdown("# Page")))));

    private static ReportInput Input => ReportOf(Of("01-page", Tagged(Findings, "findings"), Showing(MimeTypes.Verdict, Verdict("C18", "contradicted")))) with
    {
        Ledger = [new("C18", "gap", "Six months behind.", "quantity")],
        Tested = new("A memo", "A. Writer", "A Council", new(2024, 9, 18), "https://example.org/memo"),
        Imprint = new("A test", ["Ann Author"], "1.2", new(2026, 11, 27), "MIT", null, "cff-version: 1.2.0\n"),
    };

    private static string Text(ReportInput input) => Encoding.UTF8.GetString(Brief.Of(input)!);

    private static IEnumerable<string> Links(string page) => new HtmlParser().ParseDocument(page).QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!);
}

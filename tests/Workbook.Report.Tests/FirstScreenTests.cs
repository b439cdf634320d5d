using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Workbook.Report.Input;
using static Workbook.Report.Tests.Notebooks;

namespace Workbook.Report.Tests;

/// <summary>The first page answers: whose memo, what was found, how firmly, on what evidence.</summary>
public sealed class FirstScreenTests
{
    private const string Findings = """
        ## What holds of a memo

        One thing **holds**.

        | claim | The memo said | Then | Now |
        |---|---|---|---|
        | [C18](01-page.ipynb#lag) | six months | **18** | **5** |
        """;

    private static readonly TestedDocument Memo = new("A memo", "A. Writer", "A Council", new(2024, 9, 18), "https://example.org/memo");

    private static readonly Imprint Imprint = new("A test & its data", ["Ann Author", "Ben Author"], "1.2", new(2026, 11, 27), "MIT", "https://example.org/repository", "cff-version: 1.2.0\n");

    [Fact]
    public void FirstPage_NamesLinksAndDatesTheDocumentItTests()
    {
        IHtmlDocument page = FirstPage(Of("01-page", Markdown("# Page")));

        IElement tested = page.QuerySelector(".tested")!;
        Assert.Equal("A test of A memo, a memo by A. Writer, A Council, 18 September 2024.", tested.TextContent);
        Assert.Equal("https://example.org/memo", tested.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void FirstPage_OpensWithTheFindingInTheWordsOfTheCommentary()
    {
        IHtmlDocument page = FirstPage(Of("01-page", Tagged(Findings, "findings")));

        Assert.Equal("What holds of a memo", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("One thing holds.", page.QuerySelector(".finding")!.TextContent);
        Assert.Equal(["The memo said", "Then", "Now", "Evidence"], page.QuerySelectorAll(".findings thead th").Select(head => head.TextContent));
    }

    [Fact]
    public void FindingWhoseFigureIsThere_ShowsItsLineAndLeadsToIt()
    {
        IHtmlDocument page = FirstPage(Of("01-page", Tagged(Findings, "findings"), Figure("lag", ["a", 1])));

        Assert.Equal("01-page.html#lag", page.QuerySelector(".findings .small a")!.GetAttribute("href"));
    }

    [Fact]
    public void FindingWhoseClaimIsNotJudged_ShowsNoStanding() =>
        Assert.Empty(FirstPage(Of("01-page", Tagged(Findings, "findings"))).QuerySelectorAll(".findings .stands"));

    [Fact]
    public void Square_LeadsToItsClaimAndSaysIt()
    {
        IHtmlDocument page = FirstPage(Of("01-page", Markdown("# Page")));

        IElement square = page.QuerySelector(".squares a")!;
        Assert.Equal("claims.html#C18", square.GetAttribute("href"));
        Assert.Equal("C18: Six months behind. No verdict.", square.GetAttribute("aria-label"));
    }

    [Fact]
    public void Report_OfSomebody_SaysHowItIsCited()
    {
        MemoryOutput report = Report(Of("01-page", Markdown("# Page")));

        Assert.Contains("author = {{Ann Author} and {Ben Author}},", report.Text("cite.bib"), StringComparison.Ordinal);
        Assert.Contains("year = {2026},", report.Text("cite.bib"), StringComparison.Ordinal);
        Assert.Contains("AU  - Ben Author\r\n", report.Text("cite.ris"), StringComparison.Ordinal);
        Assert.Equal(Imprint.Cff, report.Text("CITATION.cff"));
        Assert.Equal(
            "Ann Author & Ben Author. (2026). A test & its data (Version 1.2) [Computer software]. https://example.org/repository",
            new HtmlParser().ParseDocument(report.Text("cite.html")).QuerySelector(".lead .question")!.TextContent);
    }

    [Fact]
    public void EveryPage_LeadsToEveryOtherAndToTheGlossary()
    {
        MemoryOutput report = Report(Of("01-page", Tagged("## Words\n\n| word | means |\n|---|---|\n| lag | time |", "glossary")));

        Assert.All(["index.html", "01-page.html", "claims.html", "cite.html"], file => Assert.Equal(
            ["index.html", "01-page.html", "01-page.html#words", "sources.html"],
            new HtmlParser().ParseDocument(report.Text(file)).QuerySelectorAll(".pages a").Select(link => link.GetAttribute("href"))));
    }

    private static IHtmlDocument FirstPage(NotebookPage notebook) => new HtmlParser().ParseDocument(Report(notebook).Text("index.html"));

    private static MemoryOutput Report(NotebookPage notebook) => MemoryOutput.Of(ReportOf(notebook) with { Ledger = [new("C18", "gap", "Six months behind.", "quantity")], Tested = Memo, Imprint = Imprint });
}

using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using static Workbook.Report.Tests.Notebooks;

namespace Workbook.Report.Tests;

/// <summary>A notebook that was run with other premises than the memo's.</summary>
public sealed class ChangedPremiseTests
{
    private static readonly MemoryOutput Changed = MemoryOutput.Of(new Case("changed-premise").Input);

    [Fact]
    public void Page_WithAChangedPremise_NamesItAndWhatFollowsIt() => Assert.Equal(
        "Changed premise. Day: 1 March 2025 instead of 18 September 2024. Figures, numbers and verdicts follow it. The commentary was written for the memo’s own premises; a number that changes is followed by the new one, “(here …)”.",
        Page("02-gap.html").QuerySelector("header .premises")!.TextContent);

    [Theory]
    [InlineData("02-gap.html", "months, well within the band.")]
    [InlineData("02-gap.html", "The memo says 6 to 24 months.")]
    [InlineData("02-gap.html", "Change the day.")]
    public void Commentary_OnAChangedPage_IsMarked(string page, string text) =>
        Assert.NotNull(Paragraph(page, text).Closest(".written-before")!.QuerySelector(".before"));

    [Fact]
    public void Summary_OfAChangedPage_IsMarkedThereAndOnTheFirstPage()
    {
        Assert.NotNull(Page("02-gap.html").QuerySelector(".summary .before"));
        Assert.Contains("Day: 1 March 2025", Page("index.html").QuerySelector(".what .premises")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(Page("index.html").QuerySelector(".what .before"));
    }

    [Fact]
    public void HeadingAlone_OnAChangedPage_IsNotMarked() => Assert.Null(Page("02-gap.html").QuerySelector("#the-lag")!.Closest(".written-before"));

    [Fact]
    public void BoundNumber_OnAChangedPage_HasTheComputedOneBehindIt()
    {
        Assert.Equal("The lag was 18.2 (here 6.4) months, well within the band.", Paragraph("02-gap.html", "well within the band.").TextContent);
        Assert.EndsWith("a lag of 18.2 (here 6.4) months.", Page("02-gap.html").QuerySelector(".summary")!.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void OtherPage_ThatComputedTheSameByTheMemosPremises_KeepsItsOwnAndIsNotMarked()
    {
        Assert.Equal("On the memo's day the lag was 18.2 months.", Paragraph("11-scorecard.html", "On the memo's day").TextContent);
        Assert.Empty(Page("11-scorecard.html").QuerySelectorAll(".premises, .before, .written-before"));
    }

    [Fact]
    public void Verdict_OnAChangedPage_IsNotDatedByTheMemosDay() =>
        Assert.Equal("At the memo with the premises changed", Page("02-gap.html").QuerySelector(".verdict .when")!.TextContent);

    [Fact]
    public void Ledger_WithAVerdictOfAChangedPage_NamesThePremise() =>
        Assert.Equal("Changed premises. Measuring the gap (day: 1 March 2025 instead of 18 September 2024). Their numbers and verdicts follow them.", Page("claims.html").QuerySelector(".premises")!.TextContent);

    [Theory]
    [InlineData("int months = 6;", "months = 24;", "Months: 24 instead of 6")]
    [InlineData("var growth = 2.4;", "growth = 3.5d;", "Growth: 3.5 instead of 2.4")]
    [InlineData("double growth = Premise.Range(2.4, \"cost growth\", 1.0, 10.0);", "growth = Premise.Range(3d, \"cost growth\", 1.0, 10.0);", "Cost growth: 3 instead of 2.4")]
    [InlineData("var day = DateOnly.Parse(\"2024-09-18\"); // the memo's", "day = System.DateOnly.Parse(\"2025-03-01\");", "Day: 1 March 2025 instead of 18 September 2024")]
    [InlineData("string country = Premise.Choice(\n    \"China\", \"country of the sample\", [\"China\", \"Japan\"]);", "country = Premise.Choice(\n    \"Japan; (all)\", \"country\");", "Country of the sample: Japan; (all) instead of China")]
    [InlineData("// none here", "list = \"a\";", "List: a")]
    public void Premise_HoweverItIsWritten_IsReadWithTheMemosOwn(string declared, string injected, string expected) =>
        Assert.Contains($"Changed premise. {expected}.", Run(declared, injected), StringComparison.Ordinal);

    [Fact]
    public void Premise_SetToTheMemosOwnValue_IsNotChanged() => Assert.DoesNotContain("Changed premise", Run("int months = 6;", "months = 6;"), StringComparison.Ordinal);

    private static string Run(string declared, string injected) =>
        new HtmlParser().ParseDocument(Build(Of("01-page", Code(declared, "parameters"), Code(injected, "injected-parameters"))).Text("01-page.html")).Body!.TextContent;

    private static IHtmlDocument Page(string file) => new HtmlParser().ParseDocument(Changed.Text(file));

    private static IElement Paragraph(string file, string text) =>
        Page(file).QuerySelectorAll(".cell p").Single(paragraph => paragraph.TextContent.Contains(text, StringComparison.Ordinal));
}

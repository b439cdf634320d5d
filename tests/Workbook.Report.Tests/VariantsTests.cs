using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Workbook.Report.Input;
using static Workbook.Report.Tests.Notebooks;

namespace Workbook.Report.Tests;

/// <summary>The index of a report's variants.</summary>
public sealed class VariantsTests
{
    private static readonly MemoryOutput Site = Build();

    [Fact]
    public void Index_SaysWhatEachVariantSetsAndHowMuchItMoves() => Assert.Equal(
        [["later", "Lower end: 3 months instead of 6 months; 02-gap, first day: 1 March 2025 instead of 18 September 2024", "1", "1"], ["same", "Nothing", "0", "0"]],
        Page("variants.html").QuerySelectorAll("table")[0].QuerySelectorAll("tbody tr").Select(row => row.QuerySelectorAll("td").Select(cell => cell.TextContent).ToArray()));

    [Fact]
    public void MovedVerdict_IsShownBeforeAndAfter_WithALinkToItsPage()
    {
        IElement row = Page("variants.html").QuerySelector("#later table tbody tr")!;
        Assert.Equal(["C18 The gap is 6 to 24 months.", "Supported → Contradicted", "Supported → Contradicted"], row.QuerySelectorAll("td").Select(cell => cell.TextContent));
        Assert.Equal("later/02-gap.html#verdict-C18", row.QuerySelector("a")!.GetAttribute("href"));
        Assert.NotNull(Page("later/02-gap.html").QuerySelector("#verdict-C18"));
    }

    [Fact]
    public void VariantThatMovesNoVerdict_SaysSo() => Assert.Contains("No verdict moves.", Page("variants.html").QuerySelector("#same")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public void EveryPage_OfAVariantWithAnotherRule_SaysWhich()
    {
        MemoryOutput site = new();
        VariantsBuilder.Build(
            Input("supported", 18), [new("stricter", ["gap.low = 3"], Input("contradicted", 18) with { ChangedChoices = ["Lower end: 3 months instead of 6 months"] })], site);

        Assert.All(["index.html", "02-gap.html", "claims.html"], page =>
        {
            Assert.Contains("</b> Lower end: 3 months instead of 6 months.", site.Text($"stricter/{page}"), StringComparison.Ordinal);
            Assert.DoesNotContain("Changed rule", site.Text(page), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void EveryPage_LeadsToTheIndex()
    {
        Assert.NotNull(Page("02-gap.html").QuerySelector("nav a[href='variants.html']"));
        Assert.NotNull(Page("later/02-gap.html").QuerySelector("nav a[href='../variants.html']"));
    }

    [Fact]
    public void ReportWithoutVariants_DoesNotSpeakOfThem() =>
        Assert.DoesNotContain("variants.html", MemoryOutput.Of(Input("supported", 18)).Text("index.html"), StringComparison.Ordinal);

    [Fact]
    public void MachineForm_HoldsTheSameMoves()
    {
        JsonNode later = JsonNode.Parse(Site.Text("variants.json"))![0]!;
        Assert.Equal("contradicted", (string)later["verdicts"]![0]!["now"]!["after"]!);
        Assert.Equal((18.0, 6.0), ((double)later["facts"]![0]!["before"]!, (double)later["facts"]![0]!["after"]!));
    }

    private static MemoryOutput Build()
    {
        MemoryOutput output = new();
        VariantsBuilder.Build(
            Input("supported", 18), [new("later", ["gap.low = 3", "02 day = 2025-03-01"], Later), new("same", [], Input("supported", 18))], output);
        return output;
    }

    private static ReportInput Later => Input(
        "contradicted", 6, Code("DateOnly day = Premise.Day(\"2024-09-18\", \"first day\", from: \"2024-01-01\", to: \"2026-01-01\");", "parameters"), Code("day = System.DateOnly.Parse(\"2025-03-01\");", "injected-parameters"))
        with { ChangedChoices = ["Lower end: 3 months instead of 6 months"] };

    private static ReportInput Input(string standing, double months, params JsonObject[] premises) =>
        ReportOf(Of("02-gap", [.. premises, Fact("gap.lag", months), Showing(MimeTypes.Verdict, Verdict("C18", standing))])) with
        {
            Ledger = [new LedgerClaim("C18", "Gap", "The gap is 6 to 24 months.", "quantity")],
        };

    private static IHtmlDocument Page(string path) => new HtmlParser().ParseDocument(Site.Text(path));
}

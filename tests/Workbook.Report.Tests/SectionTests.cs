using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using static Workbook.Report.Tests.Notebooks;

namespace Workbook.Report.Tests;

/// <summary>In which order a section shows what its cells hold.</summary>
public sealed class SectionTests
{
    [Fact]
    public void Section_BeginsWithWhatACellShows_AndTheCodeBeforeItIsInOneFoldBelow()
    {
        IElement body = Body(Markdown("## The lag"), Code("var a = 1;\nvar b = 2;", "step"), Code("var c = 3;", "step"), Figure("lag"), Markdown("Commentary."));

        Assert.Equal(["h2#the-lag", "figure#lag", "details.code", "p"], Order(body));
        IElement code = body.QuerySelector("details.code")!;
        Assert.Equal("Code 4 lines", code.QuerySelector("summary")!.TextContent);
        Assert.Equal(["Code, cell 2", "Code, cell 3", "Code, cell 4"], code.QuerySelectorAll("pre").Select(cell => cell.GetAttribute("aria-label")));
    }

    [Fact]
    public void Numbers_InAFold_StandWithoutTheirCode_WhichJoinsTheNext() => Assert.Equal(
        ["h2#lag", "p", "details.data", "p", "pre", "details.code"],
        Order(Body(Markdown("## Lag\n\nWords."), Showing(MimeTypes.Facts, new JsonObject { ["facts"] = new JsonArray([.. Enumerable.Range(0, 4).Select(Number)]) }), Markdown("More."), Showing("text/plain", "2"))));

    private static JsonNode Number(int value) => new JsonObject { ["id"] = $"a.b{value}", ["label"] = "Lag", ["value"] = value, ["unit"] = "months", ["format"] = "0.0", ["sources"] = new JsonArray() };

    [Fact]
    public void Fold_BeforeASectionsFirstWords_FollowsThem() =>
        Assert.Equal(["h2#lag", "p", "details.method", "p", "details.method"], Order(Body(Markdown("## Lag"), Tagged("How.", "method"), Markdown("Words."), Markdown("More."), Tagged("How else.", "method"))));

    [Fact]
    public void Code_ThatShowsNothingToTheSectionsEnd_StaysInItsSection() =>
        Assert.Equal(["h2#one", "p", "details.code", "h2#two", "p"], Order(Body(Markdown("## One\n\nWords."), Code("var a = 1;", "step"), Markdown("## Two\n\nWords."))));

    [Fact]
    public void Premises_StandByThemselves_AboveWhatTheyShow() =>
        Assert.Equal(["details.code", "details.code"], Order(Body(Code("#r \"x.dll\"", "step"), Code("int months = 6;", "parameters"))));

    private static IElement Body(params JsonObject[] cells) => new HtmlParser().ParseDocument(Build(Of("01-page", cells)).Text("01-page.html")).QuerySelector(".body")!;

    private static IEnumerable<string> Order(IElement body) => body.QuerySelectorAll(".cell > *, .body > details").Where(part => part.ParentElement!.ParentElement!.LocalName != "details")
        .Select(part => part.LocalName + (part.LocalName is "h2" or "figure" ? $"#{part.Id}" : part.LocalName is "details" ? $".{part.ClassName}" : ""));
}

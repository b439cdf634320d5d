using System.Text.Json.Nodes;

namespace Workbook.Report.Tests;

/// <summary>Published values stand out when they are few and stay out of the way when they are many.</summary>
public sealed class FactsTests
{
    [Theory]
    [InlineData(3, "<dl class=\"facts\">")]
    [InlineData(4, "<summary>Numbers <span>4</span></summary>")]
    public void Facts_OfOneCell_AreCardsUpToThreeAndAFoldedTableBeyond(int count, string markup)
    {
        IEnumerable<JsonNode> facts = Enumerable.Range(1, count).Select(i => (JsonNode)new JsonObject
        {
            ["id"] = $"fact-{i}", ["label"] = $"Value {i}", ["value"] = i, ["unit"] = "months", ["format"] = "0.0", ["n"] = 7, ["sources"] = new JsonArray(),
        });

        string page = Notebooks.Build(Notebooks.Of("02-gap", Notebooks.Showing(MimeTypes.Facts, new JsonObject { ["facts"] = new JsonArray([.. facts]) }))).Text("02-gap.html");

        Assert.Contains(markup, page, StringComparison.Ordinal);
        Assert.Contains("id=\"fact-fact-1\"", page, StringComparison.Ordinal);
        Assert.Contains("n = 7", page, StringComparison.Ordinal);
    }
}

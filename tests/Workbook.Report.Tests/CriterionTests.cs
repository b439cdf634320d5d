using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using static Workbook.Report.Tests.Notebooks;

namespace Workbook.Report.Tests;

/// <summary>What decides a verdict stands with it.</summary>
public sealed class CriterionTests
{
    [Theory]
    [InlineData(true, "Criterion: lag is >= 6 and <= 24 — holds Values: lag = 18.2 months")]
    [InlineData(false, "Criterion: lag is >= 6 and <= 24 — does not hold Values: lag = 18.2 months")]
    public void Verdict_WithACriterion_SaysItWhetherItHoldsAndByWhichValues(bool holds, string expected)
    {
        JsonObject verdict = Verdict("C18", "open");
        verdict["criterion"] = new JsonObject { ["condition"] = "lag is >= 6 and <= 24", ["holds"] = holds, ["values"] = "lag = 18.2 months" };

        Assert.Equal(expected, Criterion(verdict));
    }

    [Fact]
    public void Verdict_WithoutACriterion_ShowsNone() => Assert.Null(Criterion(Verdict("C18", "open")));

    private static string? Criterion(JsonObject verdict) =>
        new HtmlParser().ParseDocument(Build(Of("01-page", Showing(MimeTypes.Verdict, verdict))).Text("01-page.html")).QuerySelector(".verdict .criterion")?.TextContent;
}

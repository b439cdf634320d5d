using System.Text.Json;
using Microsoft.DotNet.Interactive.Formatting;
using Workbook.Charts;
using Workbook.Data;
using Workbook.Publishing;

namespace Workbook.Tests.Publishing;

public class FormattersTests
{
    private static readonly Citation[] Sources = [new("robots", "installations", null, "World Robotics", "IFR <2024>.", "https://example.org/ifr", "CC-BY-4.0", "00")];

    [Fact]
    public void Figure_IsDisplayedForReportForJupyterForBrowsersAndAsText() => Assert.Equal(
        ["application/vnd.workbook.figure+json", "application/vnd.plotly.v1+json", "text/html", "text/plain"],
        Formatter.GetPreferredMimeTypesFor(typeof(Figure)));

    [Fact]
    public void Facts_AsJson_CarryValueIntervalSeedAndSources()
    {
        var fact = new Fact("gap.eci", "Lag", 18.25, "months", Sources) { Low = 14, High = 22, Interval = "95 % percentile bootstrap", N = 42, Seed = 7, Draws = 2000 };
        JsonElement json = JsonDocument.Parse(FactSheet.Of(fact).ToDisplayString("application/vnd.workbook.facts+json")).RootElement.GetProperty("facts")[0];

        Assert.Equal(18.25, json.GetProperty("value").GetDouble());
        Assert.Equal(7, json.GetProperty("seed").GetInt32());
        Assert.Equal("IFR <2024>.", json.GetProperty("sources")[0].GetProperty("citation").GetString());
    }

    [Fact]
    public void Verdict_AsJson_SpellsItsStandings()
    {
        var verdict = new Verdict(
            "C68", new Assessment(Standing.SupportedUnderStatedReading, "As an annual average."), new Assessment(Standing.OvertakenByEvents, "It fell.", new Measurement(10, "% a year")),
            [.. Sources], "for", "against", "another edition");
        JsonElement json = JsonDocument.Parse(verdict.ToDisplayString("application/vnd.workbook.verdict+json")).RootElement;

        Assert.Equal("supported-under-stated-reading", json.GetProperty("atMemo").GetProperty("standing").GetString());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("atMemo").GetProperty("value").ValueKind);
        Assert.Equal(10, json.GetProperty("now").GetProperty("value").GetDouble());
    }

    [Fact]
    public void Html_Texts_AreEscaped()
    {
        Figure figure = LineChart.Draw([new LineSeries("</script>", [new LinePoint(1, 1)])], new Axis("x"), new Axis("y"))
            .ToFigure("a", "<script>alert(1)</script>", "c", "\"quoted\"", Sources);
        string html = figure.ToDisplayString("text/html");

        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.DoesNotContain("\"</script>\"", html, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"&quot;quoted&quot;\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Figure_InANotebookThatIsNotTrusted_KeepsItsPictureAndAShortTable()
    {
        Figure figure = LineChart.Draw([new LineSeries("a", [.. Enumerable.Range(0, 60).Select(at => new LinePoint(at, at))])], new Axis("x"), new Axis("y"))
            .ToFigure("a", "t", "c", "alternative", Sources);
        string html = figure.ToDisplayString("text/html");

        Assert.Contains("<img style=\"max-width: 100%; height: auto\" alt=\"\" src=\"data:image/svg+xml;base64,", html, StringComparison.Ordinal);
        Assert.Contains("Data: 20 of 60 rows", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_PublishedAsJson_IsAnObject_BecauseFrontEndsLoseWhatIsNot()
    {
        object[] published = [Showing.FigureExample.Of(), FactSheet.Of(new Fact("gap.eci", "Lag", 18.25, "months", Sources)), Verdict("C18")];

        Assert.All(published, shown => Assert.All(
            Formatter.GetPreferredMimeTypesFor(shown.GetType()).Where(form => form.EndsWith("+json", StringComparison.Ordinal)),
            form => Assert.Equal(JsonValueKind.Object, JsonElement.Parse(shown.ToDisplayString(form)).ValueKind)));
    }

    [Fact]
    public void Verdict_AsHtml_SaysWhatTheClaimOfTheCatalogueSays() =>
        Assert.Contains("<strong>C18</strong> Views put China", Verdict("C18").ToDisplayString("text/html"), StringComparison.Ordinal);

    [Fact]
    public void Verdict_OnAClaimThatTheCatalogueDoesNotHave_IsShownWithoutItsWords() =>
        Assert.Contains("<p><strong>X1</strong></p>", Verdict("X1").ToDisplayString("text/html"), StringComparison.Ordinal);

    [Fact]
    public void Facts_AsHtml_HaveNumbersAtTheRightAndTextAtTheLeft_InThePagesColours()
    {
        string html = FactSheet.Of(new Fact("gap.eci", "Lag", 18.25, "months", Sources)).ToDisplayString("text/html");

        Assert.Contains("<td style=\"text-align: right\">18.25</td><td><div align=\"left\">months</div></td>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("color", html, StringComparison.Ordinal);
    }

    private static Verdict Verdict(string claim) => new(
        claim, new Assessment(Standing.Supported, "It is."), new Assessment(Standing.Open, "It may be."), [.. Sources], "for", "against", "another edition");
}

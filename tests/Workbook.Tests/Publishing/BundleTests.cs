using System.Text.Json;
using Microsoft.DotNet.Interactive.Formatting;
using Workbook.Charts;
using Workbook.Data;
using Workbook.Publishing;
using Workbook.Testing;

namespace Workbook.Tests.Publishing;

/// <summary>What the formatters write conforms to the schemas, with every optional field present and with every one absent.</summary>
public sealed class BundleTests
{
    private static readonly Citation Whole = new("robots", "installations", "2024-09", "World Robotics", "IFR <2024>.", "https://example.org/ifr", "CC-BY-4.0", "00");
    private static readonly Citation Bare = Whole with { Vintage = null, Licence = "unknown" };

    [Fact]
    public void Fact_OfAValueAlone_Conforms() => AssertConforms(MimeTypes.Facts, new Fact("gap.eci", "Lag", 18.25, "", [Bare]));

    [Fact]
    public void Facts_WithInterval_ConformInTheirOrder()
    {
        var drawn = new Fact("gap.eci", "Lag", 18.25, "months", [Whole, Bare]) { Format = "0.0", Low = 14, High = 22, Interval = "95 %", N = 42, Seed = 7, Draws = 2000 };
        JsonElement facts = AssertConforms(MimeTypes.Facts, FactSheet.Of(drawn, new Fact("a", "A", 1e25, "", [Bare]))).GetProperty("facts");

        Assert.Equal(["gap.eci", "a"], facts.EnumerateArray().Select(fact => fact.GetProperty("id").GetString()));
        Assert.Equal("1E+25", facts[1].GetProperty("value").GetRawText());
    }

    [Fact]
    public void FactSheet_OfNothing_Conforms() => AssertConforms(MimeTypes.Facts, FactSheet.Of());

    [Theory]
    [InlineData(Standing.Supported, "supported")]
    [InlineData(Standing.SupportedUnderStatedReading, "supported-under-stated-reading")]
    [InlineData(Standing.Contradicted, "contradicted")]
    [InlineData(Standing.OvertakenByEvents, "overtaken-by-events")]
    [InlineData(Standing.Open, "open")]
    [InlineData(Standing.NotTestableHere, "not-testable-here")]
    public void Verdict_OfAnyStanding_Conforms(Standing standing, string name)
    {
        var verdict = new Verdict(
            "C68", new Assessment(standing, "As an annual average."), new Assessment(standing, "It fell.", new Measurement(10, "% a year", 8, 12.5, 9)),
            [Whole], "for", "", "another edition");

        Assert.Equal(name, AssertConforms(MimeTypes.Verdict, verdict).GetProperty("now").GetProperty("standing").GetString());
    }

    [Fact]
    public void Figure_WithCellsOfEveryKind_Conforms()
    {
        TableColumn[] columns = [new("country", "Country"), new("day", "Day"), new("stock", "Stock", "robots"), new("share", "Share", "%"), new("known", "Known"), new("none", "None")];
        FigureTable table = new(columns, [["China", new DateOnly(2024, 9, 18), 290258, 0.1, true, null], [null, null, 1L, double.NaN, null, null]]);
        JsonElement figure = AssertConforms(MimeTypes.Figure, Drawn(table, "n = 2")).GetProperty("table");

        Assert.Equal(
            ["string", "date", "integer", "number", "boolean", "string"], figure.GetProperty("columns").EnumerateArray().Select(column => column.GetProperty("type").GetString()));
        Assert.Equal("""[["China","2024-09-18",290258,0.1,true,null],[null,null,1,null,null,null]]""", figure.GetProperty("rows").GetRawText());
    }

    [Fact]
    public void Figure_WithoutNotes_ConformsAndCarriesItsChartAsItWasMade()
    {
        Figure figure = Drawn(new FigureTable([new TableColumn("year", "Year")], [[2022]]), null);

        Assert.Equal(figure.Json, AssertConforms(MimeTypes.Figure, figure).GetProperty("plotly").GetRawText());
    }

    private static Figure Drawn(FigureTable table, string? notes) => new(
        new FigureText("robots-installed", "Installations 🤖 doubled", "Robots a year.", "A line that rises."), [Bare],
        """{"data":[],"layout":{}}""", table, notes);

    private static JsonElement AssertConforms(string mimeType, object shown)
    {
        JsonElement bundle = JsonElement.Parse(shown.ToDisplayString(mimeType));
        Assert.Empty(BundleSchemas.Faults(BundleSchema.FileOf(mimeType), bundle));
        return bundle;
    }
}

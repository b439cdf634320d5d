using System.Text.Json.Nodes;
using Workbook.Report.Input;
using static Workbook.Report.Tests.Notebooks;

namespace Workbook.Report.Tests;

/// <summary>Readers see under which terms data are shared.</summary>
public sealed class SourcesTests
{
    [Theory]
    [InlineData("CC-BY-4.0", "(CC-BY-4.0)")]
    [InlineData("unknown", "(single figures, cited)")]
    [InlineData("LicenseRef-IFR-copyright", "(single figures, cited)")]
    public void Source_ShowsItsLicence_OrThatOnlyFiguresWereTaken(string licence, string shown)
    {
        var source = new JsonObject
        {
            ["dataset"] = "robots", ["table"] = "stock", ["title"] = "World Robotics", ["citation"] = "IFR (2024).", ["url"] = "https://example.org/ifr",
            ["licence"] = licence, ["sha256"] = "00",
        };
        JsonObject verdict = Notebooks.Verdict("C65", "open", source);

        Assert.Contains($">World Robotics</a> {shown}", Build(Of("07-robots", Showing(MimeTypes.Verdict, verdict))).Text("07-robots.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void FiguresCollectedOneByOne_LeadToTheTableThatHasTheAddressOfEach()
    {
        var source = new JsonObject
        {
            ["dataset"] = "events", ["table"] = "events", ["title"] = "Events, collected by hand", ["citation"] = "Each row gives its address.",
            ["url"] = "data/events/events.csv", ["licence"] = "unknown", ["sha256"] = "00",
        };
        byte[] rows = "event_id,source_url\nmemo,https://example.org/a\n"u8.ToArray();
        ReportInput input = ReportOf(Of("01-context", Showing(MimeTypes.Verdict, Notebooks.Verdict("C03", "open", source)))) with
        {
            Tables = [new AddressedTable("events", "events", "data/events/events.csv", rows), new AddressedTable("robots", "stock", "data/robots/stock.csv", rows)],
        };
        MemoryOutput output = MemoryOutput.Of(input);

        Assert.Contains("<a href=\"data/events/events.csv\" download>Events, collected by hand</a>", output.Text("01-context.html"), StringComparison.Ordinal);
        Assert.Equal(rows, output.Files["data/events/events.csv"]);
        Assert.False(output.Files.ContainsKey("data/robots/stock.csv"));
    }

    [Fact]
    public void TableThatAnotherNamesAsItsSource_IsThereToo()
    {
        var source = new JsonObject
        {
            ["dataset"] = "accelerators", ["table"] = "chips", ["title"] = "Specifications", ["citation"] = "Each row gives its address.",
            ["url"] = "data/accelerators/specifications.csv", ["licence"] = "unknown", ["sha256"] = "00",
        };
        byte[] rows = "chip,source_url\nA,https://example.org/a\n"u8.ToArray();
        MemoryOutput output = MemoryOutput.Of(ReportOf(Of("01-context", Showing(MimeTypes.Verdict, Notebooks.Verdict("C03", "open", source)))) with
        {
            Tables = [new AddressedTable("accelerators", "specifications", "data/accelerators/specifications.csv", rows)],
        });

        Assert.Contains("<a href=\"data/accelerators/specifications.csv\" download>", output.Text("sources.html"), StringComparison.Ordinal);
        Assert.Equal(rows, output.Files["data/accelerators/specifications.csv"]);
    }
}

using System.Text.Json.Nodes;
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
        var source = new JsonObject { ["dataset"] = "robots", ["table"] = "stock", ["title"] = "World Robotics", ["licence"] = licence };
        var verdict = new JsonObject { ["claim"] = "C65", ["atMemo"] = Open(), ["now"] = Open(), ["sources"] = new JsonArray(source) };

        Assert.Contains($"World Robotics {shown}", Build(Of("07-robots", Showing(MimeTypes.Verdict, verdict))).Text("07-robots.html"), StringComparison.Ordinal);
    }

    private static JsonObject Open() => new() { ["standing"] = "open", ["reason"] = "Because." };
}

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
        var source = new JsonObject
        {
            ["dataset"] = "robots", ["table"] = "stock", ["title"] = "World Robotics", ["citation"] = "IFR (2024).", ["url"] = "https://example.org/ifr",
            ["licence"] = licence, ["sha256"] = "00",
        };
        JsonObject verdict = Notebooks.Verdict("C65", "open", source);

        Assert.Contains($">World Robotics</a> {shown}", Build(Of("07-robots", Showing(MimeTypes.Verdict, verdict))).Text("07-robots.html"), StringComparison.Ordinal);
    }
}

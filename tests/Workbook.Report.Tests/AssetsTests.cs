using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using static Workbook.Report.Tests.Notebooks;

namespace Workbook.Report.Tests;

/// <summary>What all reports carry.</summary>
public sealed class AssetsTests
{
    [Fact]
    public void Plotly_OfAnOrdinaryReport_IsTheBasicFormWithItsLicence()
    {
        MemoryOutput report = Build();

        Assert.StartsWith("/**\n* plotly.js (basic - minified) v2.28.0\n", Start(report, "assets/plotly-basic.min.js"), StringComparison.Ordinal);
        Assert.Contains("Licensed under the MIT license", Start(report, "assets/plotly-basic.min.js"), StringComparison.Ordinal);
        Assert.DoesNotContain("assets/plotly.min.js", report.Files.Keys);
    }

    [Fact]
    public void Plotly_OfAPageWithATraceOfAnotherType_IsTheWholeOfTheSameVersion()
    {
        JsonObject heatMap = Figure("heat", ["a", 1]);
        heatMap["outputs"]![0]!["data"]![MimeTypes.Figure]!["plotly"] = JsonNode.Parse("""{"data":[{"type":"heatmap","z":[[1,2],[3,4]]}],"layout":{}}""");

        MemoryOutput report = Build(Of("01-heat", heatMap), Of("02-lines", Figure("lines", ["a", 1])));

        Assert.StartsWith("/**\n* plotly.js v2.28.0\n", Start(report, "assets/plotly.min.js"), StringComparison.Ordinal);
        Assert.Contains("assets/plotly.min.js", report.Text("01-heat.html"), StringComparison.Ordinal);
        Assert.Contains("assets/plotly-basic.min.js", report.Text("02-lines.html"), StringComparison.Ordinal);
    }

    private static string Start(MemoryOutput report, string file) => Encoding.UTF8.GetString(report.Files[file][..300]);

    [Fact]
    public void Pages_NameNoFileThatTheReportLacks()
    {
        var output = MemoryOutput.Of(new Case("two-arguments").Input);

        foreach (string page in output.Files.Keys.Where(file => file.EndsWith(".html", StringComparison.Ordinal)))
        {
            IHtmlDocument document = new HtmlParser().ParseDocument(output.Text(page));
            IEnumerable<string> named = document.QuerySelectorAll("[href], [src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!)
                .Where(target => !target.Contains(':', StringComparison.Ordinal)).Select(target => target.Split('#', '?')[0]).Where(target => target.Length > 0);
            Assert.All(named, target => Assert.Contains(target, output.Files.Keys));
        }
    }

    [Fact]
    public void Data_OfAFigure_IsQuotedAsCsvAsksAndKeepsItsNumbers()
    {
        string csv = Build(Of("01-page", Figure("lag", ["a,\"b\"", 0.10], [null, 1e25]))).Text("data/lag.csv");

        Assert.Equal("name,value\n\"a,\"\"b\"\"\",0.1\n,1E+25\n", csv);
    }
}

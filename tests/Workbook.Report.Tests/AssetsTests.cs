using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using static Workbook.Report.Tests.Notebooks;

namespace Workbook.Report.Tests;

/// <summary>What all reports carry.</summary>
public sealed class AssetsTests
{
    [Fact]
    public void Plotly_IsTheVersionThatTheChartsWereMadeForWithItsLicence()
    {
        byte[] code = Build().Files["assets/plotly.min.js"];

        Assert.StartsWith("/**\n* plotly.js v2.28.0\n", Encoding.UTF8.GetString(code[..200]), StringComparison.Ordinal);
        Assert.Contains("Licensed under the MIT license", Encoding.UTF8.GetString(code[..300]), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_NameNoFileThatTheReportLacks()
    {
        var output = MemoryOutput.Of(new Case("two-arguments").Input);

        foreach (string page in output.Files.Keys.Where(file => file.EndsWith(".html", StringComparison.Ordinal)))
        {
            IHtmlDocument document = new HtmlParser().ParseDocument(output.Text(page));
            IEnumerable<string> named = document.QuerySelectorAll("[href], [src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!)
                .Where(target => !target.Contains(':', StringComparison.Ordinal)).Select(target => target.Split('#')[0]).Where(target => target.Length > 0);
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

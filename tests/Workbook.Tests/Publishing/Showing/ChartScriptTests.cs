using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Workbook.Publishing;

namespace Workbook.Tests.Publishing.Showing;

public partial class ChartScriptTests
{
    [Fact]
    public void Script_IsCarriedByTheFirstFigureAlone_AndAgainWhenItsCellRunsAgain()
    {
        var script = new ChartScript();

        Assert.NotEmpty(script.For("first"));
        Assert.Empty(script.For("second"));
        Assert.NotEmpty(script.For("first"));
    }

    [Fact]
    public void Script_HasThePlotlyThatTheChartingLibraryCarries_AndIsPlainAsciiWithoutAClosingTag()
    {
        string script = new ChartScript().For("first");

        using var packed = new GZipStream(new MemoryStream(Convert.FromBase64String(Packed().Match(script).Groups[1].Value)), CompressionMode.Decompress);
        using var reader = new StreamReader(packed, Encoding.UTF8);
        Assert.Contains("plotly.js v2.28.0", reader.ReadToEnd(), StringComparison.Ordinal);
        Assert.True(Ascii.IsValid(script));
        Assert.DoesNotContain("</", script, StringComparison.Ordinal);
    }

    [Fact]
    public void Script_OfAllFiguresButTheFirst_CostsNothing()
    {
        var script = new ChartScript();
        string first = FigureHtml.Whole(FigureExample.Of("first"), script), second = FigureHtml.Whole(FigureExample.Of("second"), script);

        Assert.InRange(first.Length, 1_000_000, 1_600_000);
        Assert.InRange(second.Length, 1_000, 10_000);
    }

    [GeneratedRegex("atob\\(\"([^\"]+)\"\\)")]
    private static partial Regex Packed();
}

using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Workbook.Drawing;
using Workbook.Publishing;

namespace Workbook.Tests.Publishing.Showing;

public partial class ChartScriptTests
{
    private const string Lines = """{"data":[{"type":"scatter","x":[1],"y":[2]}],"layout":{}}""", HeatMap = """{"data":[{"type":"heatmap","z":[[1]]}],"layout":{}}""";

    [Fact]
    public void Script_IsCarriedByTheFirstFigureAlone_AndAgainWhenItsCellRunsAgain()
    {
        var script = new ChartScript();

        Assert.Contains("atob", script.Drawing("first", Lines), StringComparison.Ordinal);
        Assert.DoesNotContain("atob", script.Drawing("second", Lines), StringComparison.Ordinal);
        Assert.Contains("atob", script.Drawing("first", Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Lines, "plotly.js (basic - minified) v2.28.0")]
    [InlineData(HeatMap, "plotly.js v2.28.0")]
    public void Script_HasThePlotlyThatTheChartNeeds_AndIsPlainAscii(string chart, string expected)
    {
        string script = new ChartScript().Drawing("first", chart);

        using var packed = new GZipStream(new MemoryStream(Convert.FromBase64String(Packed().Match(script).Groups[1].Value)), CompressionMode.Decompress);
        using var reader = new StreamReader(packed, Encoding.UTF8);
        Assert.Contains(expected, reader.ReadToEnd(), StringComparison.Ordinal);
        Assert.True(Ascii.IsValid(script));
    }

    [Fact]
    public void Chart_OfAnotherTrace_WaitsForTheWholeScript_WhateverTheFirstFigureBrought()
    {
        var script = new ChartScript();
        string first = script.Drawing("first", Lines), second = script.Drawing("second", HeatMap);

        Assert.Contains("(window.workbookCharts ??= []).push", first, StringComparison.Ordinal);
        Assert.Contains("(window.workbookWholeCharts ??= []).push", second, StringComparison.Ordinal);
        Assert.Contains("atob", second, StringComparison.Ordinal);
    }

    [Fact]
    public void BasicPlotly_IsTheFileThatWasPublished()
    {
        using Stream script = PlotlyScript.Basic();

        Assert.Equal("45ab2e13bc7424e25ac9ca473e229f1aa2367efdd9c93de745e9b5c89c25cf32", Convert.ToHexStringLower(SHA256.HashData(script)));
    }

    [Fact]
    public void Script_OfAllFiguresButTheFirst_CostsNothing()
    {
        var script = new ChartScript();
        string first = FigureHtml.Whole(FigureExample.Of("first"), script), second = FigureHtml.Whole(FigureExample.Of("second"), script);

        Assert.InRange(first.Length, 400_000, 520_000);
        Assert.InRange(second.Length, 1_000, 10_000);
    }

    [GeneratedRegex("atob\\(\"([^\"]+)\"\\)")]
    private static partial Regex Packed();
}

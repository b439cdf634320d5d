using System.Text.Json;
using System.Xml.Linq;
using Workbook.Drawing;

namespace Workbook.Tests.Drawing;

/// <summary>Charts as pictures, drawn without a browser.</summary>
public class ChartDrawingTests
{
    private const string TwoLines = """
        {"data":[{"type":"scatter","mode":"lines","name":"China","x":[2020,2021],"y":[1,3],"line":{"color":"#d9482b"}},
                 {"type":"scatter","mode":"lines","name":"World","x":[2020,2021],"y":[1,3],"line":{"color":"#7d8590"}}],
         "layout":{"height":300,"xaxis":{"title":{"text":"Year"}},"yaxis":{"title":{"text":"Robots (thousand)"}}}}
        """;

    [Fact]
    public void Lines_ThatEndAtTheRight_AreNamedThereInTheirColours_OneNameBelowTheOther()
    {
        List<XElement> texts = Texts(TwoLines);

        XElement china = texts.Single(text => text.Value == "China"), world = texts.Single(text => text.Value == "World");
        Assert.Equal("var(--hex-d9482b,#d9482b)", (string?)china.Attribute("fill"));
        Assert.True((double)world.Attribute("y")! - (double)china.Attribute("y")! >= 14);
    }

    [Fact]
    public void Lines_ThatEndEarlier_AreNamedInALegend()
    {
        string chart = TwoLines.Replace("""
            "x":[2020,2021],"y":[1,3],"line":{"color":"#7d8590"}
            """, """
            "x":[2010,2012],"y":[1,3],"line":{"color":"#7d8590"}
            """, StringComparison.Ordinal);

        Assert.All(["China", "World"], name => Assert.Null(Texts(chart).Single(text => text.Value == name).Attribute("fill")));
    }

    [Fact]
    public void Picture_NamesBothAxes_AndKeepsItsHeight()
    {
        ChartDrawing drawing = Drawn(TwoLines);

        Assert.Equal(300, drawing.Height);
        Assert.Contains(Texts(TwoLines), text => text.Value == "Year");
        Assert.Contains(Texts(TwoLines), text => text.Value == "Robots (thousand)");
    }

    [Fact]
    public void Bars_HaveTheirNumbersInTheFormatAskedFor()
    {
        List<XElement> texts = Texts("""
            {"data":[{"type":"bar","orientation":"h","x":[1234.56,10],"y":["Germany","Japan"],"texttemplate":"%{x:,.1f}","textposition":"outside"}],"layout":{}}
            """);

        Assert.Contains(texts, text => text.Value == "1,234.6");
        Assert.Contains(texts, text => text.Value == "Germany");
    }

    /// <summary>The number of cases behind a name.</summary>
    [Fact]
    public void LongName_IsBrokenBetweenWords_NotInABracketThatFitsInALine()
    {
        const string Name = "Developers of every language model, September 2024 (n = 161)";
        XElement name = Texts($$$"""{"data":[{"type":"bar","orientation":"h","x":[1],"y":["{{{Name}}}"]}],"layout":{}}""").Single(text => text.Value.StartsWith("Developers", StringComparison.Ordinal));

        Assert.Contains("(n = 161)", name.DescendantNodes().OfType<XText>().Select(line => line.Value).Last(), StringComparison.Ordinal);
        Assert.Equal("Developers, all<br>models<br>(n = 161)", WrappedText.At("Developers, all models (n = 161)", 15));
        Assert.Equal("models<br>(of an<br>earlier<br>year)", WrappedText.At("models (of an earlier year)", 8));
    }

    [Fact]
    public void StackedBars_StandOnOneAnother()
    {
        ChartDrawing drawing = Drawn("""
            {"data":[{"type":"bar","x":["a"],"y":[1]},{"type":"bar","x":["a"],"y":[1]}],"layout":{"barmode":"stack","yaxis":{"range":[0,2]},"height":400}}
            """);
        string[] bars = [.. Elements(drawing, "path").Select(path => (string)path.Attribute("d")!).Where(path => path.EndsWith('z'))];

        Assert.Equal(2, bars.Length);
        Assert.Equal(Top(bars[0]), Bottom(bars[1]));
    }

    [Fact]
    public void Points_OfAGap_AreNotJoined()
    {
        ChartDrawing drawing = Drawn("""{"data":[{"type":"scatter","mode":"lines","x":[1,2,3,4],"y":[1,2,null,4]}],"layout":{}}""");

        Assert.Contains(Elements(drawing, "path"), path => path.Attribute("fill")?.Value == "none" && path.Attribute("d")!.Value.Count(letter => letter == 'M') == 2);
    }

    [Theory]
    [InlineData("""{"data":[{"type":"heatmap","z":[[1]]}],"layout":{}}""")]
    [InlineData("""{"data":[{"type":"scatter","x":[1],"y":[1],"xaxis":"x2"}],"layout":{}}""")]
    [InlineData("""{"data":[],"layout":{}}""")]
    public void Chart_OfSomethingElse_HasNoPicture(string chart) => Assert.Null(ChartDrawing.Of(JsonElement.Parse(chart), 800, namesAxis: true));

    [Theory]
    [InlineData("""{"data":[{"type":"scatter"}]}""")]
    [InlineData("""{"data":[{"type":"scatter","x":[],"y":[]}],"layout":[]}""")]
    [InlineData("""{"data":[{"type":"scatter","x":"no list","y":{"a":1}}],"layout":{"shapes":[{}],"annotations":[{"text":"x"},7]}}""")]
    [InlineData("""{"data":[{"type":"scatter","x":[1,2],"y":[5,5]}],"layout":{"yaxis":{"range":[5,5]}}}""")]
    [InlineData("""{"data":[{"type":"scatter","x":["2024-01-01","9999-12-31"],"y":[1e300,-1e300]}],"layout":{"xaxis":{"range":[-1e18,1e18]}}}""")]
    [InlineData("""{"data":[{"type":"scatter","x":[0,-1],"y":[0,0]}],"layout":{"xaxis":{"type":"log"},"yaxis":{"type":"log","dtick":0}}}""")]
    [InlineData("""{"data":[{"type":"bar","x":["a","b"],"y":["one",null],"base":[1]}],"layout":{"barmode":"stack"}}""")]
    public void Chart_ThatMakesNoSense_IsDrawnAsFarAsItDoes(string chart) => Assert.NotNull(XElement.Parse(Drawn(chart).Inline("xmlns=\"http://www.w3.org/2000/svg\"")));

    [Fact]
    public void Names_AreText_WhateverMarkupTheyHold()
    {
        ChartDrawing drawing = Drawn(TwoLines.Replace("China", "<script>alert(1)</script>&lt;img src=x&gt;", StringComparison.Ordinal));

        Assert.DoesNotContain("<script", drawing.Content, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", drawing.Content, StringComparison.Ordinal);
    }

    private static ChartDrawing Drawn(string chart) => ChartDrawing.Of(JsonElement.Parse(chart), 800, namesAxis: true)!;

    private static List<XElement> Texts(string chart) => Elements(Drawn(chart), "text");

    private static List<XElement> Elements(ChartDrawing drawing, string name) => [.. XElement.Parse(drawing.Inline("")).Descendants(name)];

    private static double Top(string box) => Heights(box).Min();

    private static double Bottom(string box) => Heights(box).Max();

    private static IEnumerable<double> Heights(string box) => System.Text.RegularExpressions.Regex.Matches(box, @"[ V](\d+\.?\d*)")
        .Select(found => double.Parse(found.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));
}

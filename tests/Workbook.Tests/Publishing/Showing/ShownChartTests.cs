using System.Net;
using System.Text.Json;
using Workbook.Charts;
using Workbook.Drawing;
using Workbook.Publishing;

namespace Workbook.Tests.Publishing.Showing;

public class ShownChartTests
{
    private static readonly JsonElement Layout = LayoutOf(ShownChart.WithWords(FigureExample.Of().Captioned));

    [Fact]
    public void Chart_WithWords_HasTheTitleOnTop() => Assert.Equal("<b>Installations of industrial robots in China doubled within four years</b>", OneLine(Layout.GetProperty("title")));

    [Fact]
    public void Chart_WithWords_HasCaptionNoteAndEachSourceOnceBelow() => Assert.Equal(
        "Robots installed a year, for $1 and $2. n = 2 years. Source: IFR (2024), 'World Robotics', $5 & up.",
        WebUtility.HtmlDecode(OneLine(Layout.GetProperty("annotations").EnumerateArray().Last())));

    [Fact]
    public void Chart_WithWords_HasNoDollarsThatAPageWithMathJaxWouldTakeForAFormula() =>
        Assert.DoesNotContain('$', Layout.GetProperty("annotations").EnumerateArray().Last().GetProperty("text").GetString()!);

    [Fact]
    public void Words_AreBrokenIntoLinesOfAPhonesWidth()
    {
        IEnumerable<string> lines = new[] { Layout.GetProperty("title"), Layout.GetProperty("annotations").EnumerateArray().Last() }
            .SelectMany(part => part.GetProperty("text").GetString()!.Split("<br>"));

        Assert.All(lines, line => Assert.InRange(WebUtility.HtmlDecode(line).Length, 1, 52));
    }

    [Fact]
    public void Margins_GrowWithTheWordsInThem()
    {
        JsonElement longer = LayoutOf(ShownChart.WithWords(FigureExample.Of(notes: string.Concat(Enumerable.Repeat("Some years are missing. ", 20))).Captioned));

        Assert.True(Margin(longer, "b") > Margin(Layout, "b"));
        Assert.Equal(Margin(longer, "b") - Margin(Layout, "b"), longer.GetProperty("height").GetInt32() - Layout.GetProperty("height").GetInt32());
    }

    [Fact]
    public void Colours_AreThoseThatReadOnWhiteAndOnBlack()
    {
        Assert.Equal("#808b96", Layout.GetProperty("font").GetProperty("color").GetString());
        Assert.Equal("rgba(0,0,0,0)", Layout.GetProperty("paper_bgcolor").GetString());
        Assert.Equal("rgba(128,139,150,0.3)", Layout.GetProperty("yaxis").GetProperty("gridcolor").GetString());
    }

    [Fact]
    public void Chart_Bare_HasNoWordsOfItsOwn()
    {
        JsonElement bare = LayoutOf(ShownChart.Bare(FigureExample.Of().Captioned));

        Assert.False(bare.TryGetProperty("title", out _));
        Assert.False(bare.TryGetProperty("annotations", out _));
    }

    // Three lines of twelve pixels each, sixteen times: a plot of the height that a chart has by itself would put them over one another.
    [Fact]
    public void Names_ThatAreBrokenIntoLines_HaveRoomAboveOneAnother()
    {
        string[] names = [.. Enumerable.Range(1, 16).Select(number => $"Developers, language models, November {2000 + number} (n = 151)")];
        Figure figure = IntervalChart.Draw([.. names.Select(name => new IntervalRow(name, 1, 0.5, 2))], new Axis("Ratio"), "List")
            .ToFigure("lists", "No list shows more", "By list.", "Intervals around one.", FigureExample.Sources);
        JsonElement layout = LayoutOf(ShownChart.Bare(figure.Captioned));
        int plot = layout.GetProperty("height").GetInt32() - Margin(layout, "t") - Margin(layout, "b");

        Assert.All(layout.GetProperty("yaxis").GetProperty("ticktext").EnumerateArray(), name => Assert.Equal(3, name.GetString()!.Split("<br>").Length));
        Assert.InRange(plot, 16 * 3 * 12, 1200);
    }

    [Fact]
    public void Chart_AsItWasMade_KeepsNeitherWordsNorColoursOfAFrontEnd()
    {
        Figure figure = FigureExample.Of();
        string before = figure.Json;

        ShownChart.WithWords(figure.Captioned);

        Assert.Equal(before, figure.Json);
        Assert.DoesNotContain("#808b96", before, StringComparison.Ordinal);
    }

    private static JsonElement LayoutOf(string chart) => JsonElement.Parse(chart).GetProperty("layout");

    private static string OneLine(JsonElement part) => part.GetProperty("text").GetString()!.Replace("<br>", " ", StringComparison.Ordinal);

    private static int Margin(JsonElement layout, string side) => layout.GetProperty("margin").GetProperty(side).GetInt32();
}

using Workbook.Charts;
using Workbook.Data;
using Workbook.Publishing;

namespace Workbook.Tests.Publishing;

public class FigureTests
{
    private static readonly Citation Source = new("robots", "installations", "2024-09", "World Robotics", "IFR (2024).", "https://example.org/ifr", "CC-BY-4.0", "00");
    private static readonly Plotly.NET.GenericChart Plot = LineChart.Draw([new LineSeries("China", [new LinePoint(2022, 290)])], new Axis("Year"), new Axis("Robots", "thousand"));

    [Theory]
    [InlineData("", "t", "c", "a")]
    [InlineData("Has Capitals", "t", "c", "a")]
    [InlineData("id", " ", "c", "a")]
    [InlineData("id", "t", "", "a")]
    [InlineData("id", "t", "c", "")]
    public void FigureText_WithoutOneOfItsTexts_CannotBeMade(string id, string title, string caption, string alternative) =>
        Assert.ThrowsAny<ArgumentException>(() => new FigureText(id, title, caption, alternative));

    [Fact]
    public void Figure_WithoutSources_CannotBeMade()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => Make([]));
        Assert.StartsWith("Figure 'robots-installed' names no source.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FigureTable_WithoutRows_CannotBeMade() =>
        Assert.Throws<ArgumentException>(() => new FigureTable([new TableColumn("year", "Year")], []));

    [Fact]
    public void FigureTable_WithARaggedRow_CannotBeMade() =>
        Assert.Throws<ArgumentException>(() => new FigureTable([new TableColumn("year", "Year")], [[2022, 290]]));

    [Fact]
    public void Figure_CitedTwice_KeepsTheSourceOnce() => Assert.Equal([Source], Make([Source, Source]).Sources);

    private static Figure Make(Citation[] sources) => Plot.ToFigure("robots-installed", "Installations doubled", "Robots a year.", "A line that rises.", sources);
}

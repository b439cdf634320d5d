using System.Text.Json;
using Plotly.NET;
using Plotly.NET.CSharp;
using Workbook.Charts;
using Workbook.Data;
using Workbook.Publishing;
using Chart = Plotly.NET.CSharp.Chart;
using Figure = Workbook.Publishing.Figure;

namespace Workbook.Tests.Publishing;

public class ChartFiguresTests
{
    private static readonly Citation[] Sources = [new("robots", "installations", null, "World Robotics", "IFR (2024).", "https://example.org/ifr", "CC-BY-4.0", "00")];
    private static readonly GenericChart Line = Chart.Line<int, double, string>(x: [2022, 2023], y: [290.5, 276], Name: "China");
    private static readonly GenericChart Points = Chart.Point<int, double, string>(x: [2022], y: [50], Name: "Japan");

    [Fact]
    public void ChartOfPlotly_BecomesAFigureWithItsPointsAsData()
    {
        Figure figure = Make(Line, new Axis("Year"), new Axis("Installed", "robots a year"));

        Assert.Equal([new TableColumn("x", "Year"), new TableColumn("y", "Installed", "robots a year")], figure.Table.Columns);
        Assert.Equal<object?[]>([[2022L, 290.5], [2023L, 276.0]], figure.Table.Rows.Select(row => row.ToArray()));
    }

    [Fact]
    public void ChartsCombined_TellTheirSeriesApartInTheData()
    {
        Figure figure = Make(Chart.Combine([Line, Points]));

        Assert.Equal("series", figure.Table.Columns[0].Name);
        Assert.Equal<object?[]>([["China", 2022L, 290.5], ["China", 2023L, 276.0], ["Japan", 2022L, 50.0]], figure.Table.Rows.Select(row => row.ToArray()));
    }

    [Fact]
    public void ChartOfPlotly_HasTheColoursOfTheThemeByName()
    {
        JsonElement[] traces = [.. Json(Make(Chart.Combine([Line, Points]))).GetProperty("data").EnumerateArray()];

        Assert.Equal(Theme.Standard.Entities["China"], traces[0].GetProperty("line").GetProperty("color").GetString());
        Assert.Equal(Theme.Standard.Entities["Japan"], traces[1].GetProperty("marker").GetProperty("color").GetString());
    }

    [Fact]
    public void ColourThatAChartHas_IsKept()
    {
        JsonElement trace = Json(Make(Chart.Line<int, int, string>(x: [1], y: [2], LineColor: Color.fromString("black")))).GetProperty("data")[0];

        Assert.Equal("black", trace.GetProperty("line").GetProperty("color").GetString());
    }

    [Fact]
    public void ChartOfPlotly_HasNoGroundOfItsOwnAndTheAxesAskedFor()
    {
        JsonElement layout = Json(Make(Line, new Axis("Year"), new Axis("Installed", "robots a year") { FromZero = true })).GetProperty("layout");

        Assert.Equal("rgba(0,0,0,0)", layout.GetProperty("plot_bgcolor").GetString());
        Assert.False(layout.TryGetProperty("template", out _));
        Assert.Equal("Installed (robots a year)", layout.GetProperty("yaxis").GetProperty("title").GetProperty("text").GetString());
        Assert.Equal("tozero", layout.GetProperty("yaxis").GetProperty("rangemode").GetString());
    }

    [Fact]
    public void ChartOfPlotly_HasTheHeightOfOtherFigures_UnlessAnotherIsAskedFor()
    {
        GenericChart sized = Chart.Point<int, int, string>(x: [1], y: [2]).WithSize(500, 300);
        JsonElement plain = Json(Make(Line)).GetProperty("layout"), asked = Json(Make(sized)).GetProperty("layout");

        Assert.False(plain.TryGetProperty("height", out _));
        Assert.Equal(300, asked.GetProperty("height").GetInt32());
    }

    [Fact]
    public void ChartOfTheWorkbook_StyledFurther_KeepsItsData()
    {
        GenericChart drawn = BarChart.Draw([new Bar("China", "2022", 290)], "Economy", new Axis("Robots"));
        Figure figure = Make(drawn.WithSize(600, 300));

        Assert.Equal(["category", "series", "value"], figure.Table.Columns.Select(column => column.Name));
        Assert.Equal(600, Json(figure).GetProperty("layout").GetProperty("width").GetInt32());
    }

    [Fact]
    public void ChartOfTheWorkbook_CombinedWithAnother_ShowsTheDataOfBoth()
    {
        GenericChart drawn = LineChart.Draw([new LineSeries("China", [new LinePoint(2022, 290)])], new Axis("Year"), new Axis("Robots"));

        Assert.Equal(2, Make(Chart.Combine([drawn, Points])).Table.Rows.Length);
    }

    [Fact]
    public void ChartOfTheWorkbook_PublishesNothingOfTheDataThatItCarries() =>
        Assert.DoesNotContain("meta", ChartJson.Of(BarChart.Draw([new Bar("China", "2022", 290)], "Economy", new Axis("Robots"))), StringComparison.Ordinal);

    [Fact]
    public void NamesThatLookLikeNumbers_StayNames()
    {
        JsonElement axes = Json(Make(Chart.Column<int, string, string>(values: [50, 52], Keys: new(["50 %", "80 %"], true)))).GetProperty("layout");

        Assert.Equal("category", axes.GetProperty("xaxis").GetProperty("type").GetString());
        Assert.False(axes.GetProperty("yaxis").TryGetProperty("type", out _));
    }

    [Fact]
    public void ChartWithoutPoints_IsRefusedWithTheRemedy()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => Make(Chart.Line<int, int, string>(x: [], y: [])));

        Assert.StartsWith("The chart has no points: no row was left to draw. Choose rows that there are, or pass table.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ChartOfAMatrix_IsRefusedWithTheRemedy()
    {
        GenericChart map = Chart.Heatmap<int, int, int, string>(zData: [[1, 2], [3, 4]], X: new([1, 2], true), Y: new([1, 2], true));

        Assert.Contains("Pass table", Assert.Throws<ArgumentException>(() => Make(map)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Pie_HasItsLabelsAndValuesAsData()
    {
        FigureTable table = Make(Chart.Pie<int, string, string>(values: [3, 4], Labels: new(["open", "closed"], true))).Table;

        Assert.Equal([new TableColumn("label", "Label"), new TableColumn("value", "Value")], table.Columns);
        Assert.Equal<object?[]>([["open", 3L], ["closed", 4L]], table.Rows.Select(row => row.ToArray()));
    }

    [Fact]
    public void Pie_ShowsTheNamesOfItsSlices_AndALoneLineNone()
    {
        GenericChart pie = Chart.Pie<int, string, string>(values: [3, 4], Labels: new(["open", "closed"], true));

        Assert.True(Json(Make(pie)).GetProperty("data")[0].GetProperty("showlegend").GetBoolean());
        Assert.False(Json(Make(Line)).GetProperty("data")[0].GetProperty("showlegend").GetBoolean());
    }

    [Fact]
    public void Histogram_HasWhatItCountsAsData()
    {
        FigureTable table = Make(Chart.Histogram<double, double, string>(X: new([1.5, 2.5], true)), new Axis("Compute", "FLOP")).Table;

        Assert.Equal([new TableColumn("x", "Compute", "FLOP")], table.Columns);
        Assert.Equal<object?[]>([[1.5], [2.5]], table.Rows.Select(row => row.ToArray()));
    }

    [Fact]
    public void Texts_WrittenOverSeveralLines_AreFolded() => Assert.Equal("Robots a year.", Line.ToFigure("a", "Title", """
        Robots
        a year.
        """, "A line.", Sources).Text.Caption);

    [Fact]
    public void DaysInAChart_AreDaysInItsData()
    {
        Figure figure = Make(Chart.Point<DateTime, int, string>(x: [new DateTime(2024, 9, 18)], y: [1]));

        Assert.Equal(new DateOnly(2024, 9, 18), figure.Table.Rows[0][0]);
    }

    private static Figure Make(GenericChart chart, Axis? x = null, Axis? y = null) =>
        chart.ToFigure("robots-installed", "Installations doubled", "Robots a year.", "A line that rises.", Sources, x: x, y: y);

    private static JsonElement Json(Figure figure) => JsonElement.Parse(figure.Json);
}

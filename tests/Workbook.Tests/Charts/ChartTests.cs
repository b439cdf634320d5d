using System.Text.Json;
using Plotly.NET;
using Workbook.Charts;
using Workbook.Publishing;

namespace Workbook.Tests.Charts;

public class ChartTests
{
    private static readonly DateOnly Day = new(2024, 9, 18);

    [Fact]
    public void LineChart_PointWithInterval_DrawsABandBelowTheLine()
    {
        JsonElement data = Data(LineChart.Draw(
            [new LineSeries("China", [new LinePoint(Day, 2, 1, 3), new LinePoint(Day.AddDays(1), 4, 3, 5)])], new Axis("Date"), new Axis("Lag", "months")));

        Assert.Equal("[3,5,3,1]", Numbers(data[0], "y"));
        Assert.Equal("toself", data[0].GetProperty("fill").GetString());
        Assert.Equal("[2,4]", Numbers(data[1], "y"));
        Assert.Equal("2024-09-18", data[1].GetProperty("x")[0].GetString());
    }

    [Fact]
    public void BarChart_Horizontal_DrawsBackwardsSoThatTheFirstSeriesIsOnTop()
    {
        GenericChart plot = BarChart.Draw([new Bar("China", "2022", 5), new Bar("China", "2023", 4)], "Economy", new Axis("Robots"), horizontal: true);

        Assert.Equal(["2023", "2022"], Data(plot).EnumerateArray().Select(trace => trace.GetProperty("name").GetString()));
        Assert.Equal("reversed", Layout(plot).GetProperty("legend").GetProperty("traceorder").GetString());
    }

    [Fact]
    public void LineChart_BandOnly_DrawsNoLineAndNoLegend_ButStandsInTheTable()
    {
        GenericChart plot = LineChart.Draw([new LineSeries("Inner", [new LinePoint(1, 2, 1, 3)]) { BandOnly = true }], new Axis("x"), new Axis("y"));

        JsonElement band = Assert.Single(Data(plot).EnumerateArray());
        Assert.False(band.GetProperty("showlegend").GetBoolean());
        Assert.Single(ChartData.CarriedBy(plot)!.Rows);
    }

    [Fact]
    public void LineChart_UndefinedValue_LeavesAGap()
    {
        JsonElement data = Data(LineChart.Draw([new LineSeries("China", [new LinePoint(1, null), new LinePoint(2, double.NaN)])], new Axis("x"), new Axis("y")));

        Assert.Equal("[null,null]", data[0].GetProperty("y").GetRawText());
    }

    [Fact]
    public void LineChart_Axes_CarryTitleAndUnit()
    {
        JsonElement layout = Layout(LineChart.Draw([new LineSeries("China", [new LinePoint(1, 1)])], new Axis("Year"), new Axis("Lag", "months") { FromZero = true }));

        Assert.Equal("Year", layout.GetProperty("xaxis").GetProperty("title").GetProperty("text").GetString());
        Assert.Equal("Lag (months)", layout.GetProperty("yaxis").GetProperty("title").GetProperty("text").GetString());
        Assert.Equal("tozero", layout.GetProperty("yaxis").GetProperty("rangemode").GetString());
    }

    [Fact]
    public void LineChart_Mark_IsALineForOneValueAndABandForTwo()
    {
        JsonElement shapes = Layout(LineChart.Draw(
            [new LineSeries("China", [new LinePoint(1, 1)])], new Axis("x"), new Axis("y"), yMarks: [new Mark("stated", 6, 24), new Mark("zero", 0)])).GetProperty("shapes");

        Assert.Equal("rect", shapes[0].GetProperty("type").GetString());
        Assert.Equal("line", shapes[1].GetProperty("type").GetString());
        Assert.Equal((6, 24), (shapes[0].GetProperty("y0").GetInt32(), shapes[0].GetProperty("y1").GetInt32()));
    }

    [Fact]
    public void LogarithmicAxis_Mark_HasItsLineAtTheValueAndItsLabelAtTheExponent()
    {
        JsonElement layout = Layout(LineChart.Draw(
            [new LineSeries("China", [new LinePoint(1, 1)])], new Axis("x"), new Axis("FLOP") { Logarithmic = true }, yMarks: [new Mark("limit", 1000)]));

        Assert.Equal(1000, layout.GetProperty("shapes")[0].GetProperty("y0").GetInt32());
        Assert.Equal(3, layout.GetProperty("annotations")[0].GetProperty("y").GetDouble(), 9);
    }

    [Fact]
    public void LogarithmicAxis_Range_IsGivenInPowersOfTen()
    {
        JsonElement axis = Layout(LineChart.Draw(
            [new LineSeries("China", [new LinePoint(1, 1)])], new Axis("x"), new Axis("FLOP") { Logarithmic = true, From = 100, To = 10000 })).GetProperty("yaxis");

        Assert.Equal("[2,4]", Numbers(axis, "range"));
    }

    [Fact]
    public void IntervalChart_Rows_StandFromTopToBottomWithTheirN()
    {
        JsonElement axis = Layout(IntervalChart.Draw([new IntervalRow("ECI", 7, 4, 14, 30), new IntervalRow("Arena", 3)], new Axis("Lag", "months"), "Lens")).GetProperty("yaxis");

        Assert.Equal("""["Arena","ECI (n = 30)"]""", axis.GetProperty("categoryarray").GetRawText());
    }

    [Fact]
    public void IntervalChart_UndefinedRow_SaysWhyInPlaceOfADot()
    {
        GenericChart plot = IntervalChart.Draw([new IntervalRow("METR", null, Note: "7 models: too few")], new Axis("Lag", "months"), "Lens");

        Assert.Contains(Data(plot).EnumerateArray(), trace => trace.TryGetProperty("text", out JsonElement text) && text[0].GetString() == "\u00A0\u00A07 models: too few");
        Assert.Equal("7 models: too few", ChartData.CarriedBy(plot)!.Rows[0][^1]);
    }

    [Fact]
    public void BarChart_Values_StartAtZero() =>
        Assert.Equal("tozero", Layout(BarChart.Draw([new Bar("2022", "China", 5)], "Year", new Axis("Robots"))).GetProperty("yaxis").GetProperty("rangemode").GetString());

    [Fact]
    public void SameInput_GivesTheSameJson()
    {
        static string Draw() => ChartJson.Of(BarChart.Draw([new Bar("2022", "China", 5)], "Year", new Axis("Robots")));
        Assert.Equal(Draw(), Draw());
    }

    private static JsonElement Data(GenericChart plot) => Parse(plot).GetProperty("data");

    private static JsonElement Layout(GenericChart plot) => Parse(plot).GetProperty("layout");

    private static JsonElement Parse(GenericChart plot) => JsonDocument.Parse(ChartJson.Of(plot)).RootElement;

    private static string Numbers(JsonElement json, string property) =>
        "[" + string.Join(',', json.GetProperty(property).EnumerateArray().Select(number => number.GetDouble())) + "]";
}

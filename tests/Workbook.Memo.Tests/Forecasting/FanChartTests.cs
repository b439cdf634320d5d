using System.Text.Json;
using Plotly.NET;
using Workbook.Charts;
using Workbook.Memo.Forecasting;
using Workbook.Publishing;

namespace Workbook.Memo.Tests.Forecasting;

public sealed class FanChartTests
{
    private static readonly FanPanel Panel = new("A", [new(2023, 1), new(2024, 2)], [new(2025, new NormalPrediction(3, 1)), new(2026, new NormalPrediction(3, 2))], [new(2025, 4)]);

    [Fact]
    public void Draw_AFan_HasItsEndsAtTheStatedLevels()
    {
        JsonElement data = Data(FanChart.Draw([Panel], new Axis("Year"), new Axis("Value")));

        // 95 % of a normal lies within 1.96 deviations: first up along the upper ends, then back along the lower.
        double[] outer = [.. data[0].GetProperty("y").EnumerateArray().Select(value => Math.Round(value.GetDouble(), 2))];
        Assert.Equal([4.96, 6.92, -0.92, 1.04], outer);
        Assert.Equal("95 % interval", data[0].GetProperty("name").GetString());
    }

    [Fact]
    public void Draw_TwoPanels_StandAboveOneAnotherOnOneAxis()
    {
        JsonElement layout = Layout(FanChart.Draw([Panel, Panel with { Title = "B" }], new Axis("Year"), new Axis("Value")));

        Assert.True(layout.GetProperty("yaxis").GetProperty("domain")[0].GetDouble() >= layout.GetProperty("yaxis2").GetProperty("domain")[1].GetDouble());
        Assert.Equal("y2", layout.GetProperty("xaxis").GetProperty("anchor").GetString());
        Assert.Equal(["<b>A</b>", "<b>B</b>"], layout.GetProperty("annotations").EnumerateArray().Select(note => note.GetProperty("text").GetString()));
    }

    [Fact]
    public void Draw_AMark_CrossesEachPanelAndNoTitle()
    {
        JsonElement layout = Layout(FanChart.Draw([Panel, Panel with { Title = "B" }], new Axis("Year"), new Axis("Value"), [new Mark("memo", 2024.7)]));

        Assert.Equal(["y domain", "y2 domain"], layout.GetProperty("shapes").EnumerateArray().Select(shape => shape.GetProperty("yref").GetString()));
    }

    [Fact]
    public void Draw_Table_HasWhatWasKnownForecastAndCame()
    {
        FigureTable table = ChartData.CarriedBy(FanChart.Draw([Panel], new Axis("Year"), new Axis("Value")))!;

        Assert.Equal(["known", "known", "forecast", "forecast", "came"], table.Rows.Select(row => row[1]));
        Assert.Equal(3.0, table.Rows[2][3]);
        Assert.Null(table.Rows[0][4]);
    }

    [Fact]
    public void Draw_AScenario_HasNoEntryForWhatCame() =>
        Assert.DoesNotContain(Data(FanChart.Draw([Panel with { Outcomes = [] }], new Axis("Year"), new Axis("Value"))).EnumerateArray(), trace => trace.GetProperty("name").GetString() == "What came");

    [Fact]
    public void Draw_NoPanel_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => FanChart.Draw([], new Axis("Year"), new Axis("Value")));

    private static JsonElement Data(GenericChart plot) => Parse(plot).GetProperty("data");

    private static JsonElement Layout(GenericChart plot) => Parse(plot).GetProperty("layout");

    private static JsonElement Parse(GenericChart plot) => JsonDocument.Parse(ChartJson.Of(plot)).RootElement;

    [Fact]
    public void FanChart_LazyPanelsPointsAndForecasts_AreEnumeratedOnce() => Assert.NotEmpty(ChartData.CarriedBy(FanChart.Draw(
        Once(new FanPanel("A", Once(new FanPoint(1, 1)), Once(new FanForecast(2, new NormalPrediction(1, 1))), [])), new Axis("x"), new Axis("y"), Once(new Mark("day", 1))))!.Rows);

    /// <summary>A sequence of one item that cannot be asked for it again.</summary>
    private static IEnumerable<T> Once<T>(T item)
    {
        var items = new Queue<T>([item]);
        return Items();

        IEnumerable<T> Items()
        {
            yield return items.Dequeue();
        }
    }
}

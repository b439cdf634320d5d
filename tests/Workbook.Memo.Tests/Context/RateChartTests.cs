using System.Text.Json;
using Plotly.NET;
using Workbook.Charts;
using Workbook.Memo.Context;
using Workbook.Methods;
using Workbook.Publishing;

namespace Workbook.Memo.Tests.Context;

public sealed class RateChartTests
{
    private static readonly DateOnly Day = new(2024, 3, 5);
    private static readonly GenericChart Plot = RateChart.Draw(
        [new RateSeries("自力更生", [new RatePoint(Day, new Rate(2, 1.5, 3, 4), "Report 2024")]), new RateSeries("自立自强", [new RatePoint(Day, new Rate(1, 0, 2, 1), "Report 2024")])],
        new Axis("Year"), new Axis("Rate", "per 10,000"), daysAside: 60);

    [Fact]
    public void Draw_Interval_BecomesABarOnBothSidesOfThePoint()
    {
        JsonElement bar = Data()[0].GetProperty("error_y");

        Assert.Equal((1.0, 0.5), (bar.GetProperty("array")[0].GetDouble(), bar.GetProperty("arrayminus")[0].GetDouble()));
    }

    [Fact]
    public void Draw_SeriesOfOneDay_StandSideBySideButKeepTheirDateInTheTable()
    {
        Assert.Equal(("2024-02-04", "2024-04-04"), (Data()[0].GetProperty("x")[0].GetString(), Data()[1].GetProperty("x")[0].GetString()));
        Assert.All(ChartData.CarriedBy(Plot)!.Rows, row => Assert.Equal(Day, row[1]));
    }

    private static JsonElement Data() => JsonDocument.Parse(ChartJson.Of(Plot)).RootElement.GetProperty("data");
}

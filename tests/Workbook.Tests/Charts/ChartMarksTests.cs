using System.Text.Json;
using Plotly.NET;
using Workbook.Charts;
using Workbook.Data;
using Workbook.Publishing;
using Chart = Plotly.NET.CSharp.Chart;
using Figure = Workbook.Publishing.Figure;

namespace Workbook.Tests.Charts;

public class ChartMarksTests
{
    private static readonly Citation Source = new("robots", "installations", null, "World Robotics", "IFR (2024).", "https://example.org/ifr", "CC-BY-4.0", "00");

    [Fact]
    public void LineAndBand_InAChartOfPlotly_LieBehindItsData_WhichStay()
    {
        GenericChart chart = Chart.Line<DateTime, double, string>(x: [new DateTime(2024, 1, 1), new DateTime(2025, 1, 1)], y: [1, 2], Name: "China")
            .WithMarks(x: [new Mark("18 Sep 2024", new DateOnly(2024, 9, 18))], y: [new Mark("range", 1.0, 2.0)]);
        Figure figure = chart.ToFigure("gap", "Title", "Caption.", "Alternative.", [Source], x: new Axis("Day"), y: new Axis("Gap", "points"));
        JsonElement layout = JsonElement.Parse(figure.Json).GetProperty("layout");

        Assert.Equal(["line", "rect"], layout.GetProperty("shapes").EnumerateArray().Select(shape => shape.GetProperty("type").GetString()));
        Assert.All(layout.GetProperty("shapes").EnumerateArray(), shape => Assert.Equal("below", shape.GetProperty("layer").GetString()));
        Assert.Equal(["18 Sep 2024", "range"], layout.GetProperty("annotations").EnumerateArray().Select(label => label.GetProperty("text").GetString()));
        Assert.Equal(2, figure.Table.Rows.Length);
    }
}

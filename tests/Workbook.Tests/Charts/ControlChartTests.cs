using System.Text.Json;
using Plotly.NET;
using Workbook.Charts;
using Workbook.Publishing;

namespace Workbook.Tests.Charts;

public sealed class ControlChartTests
{
    private static readonly Axis X = new("Performance", "TPP") { Logarithmic = true, From = 100, To = 10000 };
    private static readonly Axis Y = new("Density") { Logarithmic = true, From = 0.1, To = 100 };

    [Fact]
    public void PlaneChart_OpenRegion_ReachesToTheEdgeInDataUnits()
    {
        JsonElement data = Data(ScatterChart.Draw([new ScatterPoint("A", 5000, 6, "g")], [new ScatterRegion("a.2", 1600, null, 5.92, null)], X, Y));

        Assert.Equal("[1600.0,10000.0,10000.0,1600.0,1600.0]", data[0].GetProperty("x").GetRawText());
        Assert.Equal("[5.92,5.92,100.0,100.0,5.92]", data[0].GetProperty("y").GetRawText());
    }

    [Fact]
    public void PlaneChart_RangeOfOneValue_DrawsNoBar()
    {
        GenericChart plot = ScatterChart.Draw([new ScatterPoint("A", 5000, 6, "g") { XRange = (5000, 5000), YRange = (5, 7) }], [], X, Y);

        Assert.Equal("[5000.0,5000.0,null]", Data(plot)[0].GetProperty("x").GetRawText());
        Assert.Equal(["A", "g", 5000.0, 6.0, 5000.0, 5000.0, 5.0, 7.0], ChartData.CarriedBy(plot)!.Rows[0]);
    }

    [Fact]
    public void PlaneChart_Labels_StandOnTheSideAskedFor()
    {
        JsonElement data = Data(ScatterChart.Draw([new ScatterPoint("A", 1, 1, "g") { Label = "a" }, new ScatterPoint("B", 2, 2, "g") { Label = "b", LabelSide = LabelSide.Left }], [], X, Y));

        Assert.Equal("[\"top center\",\"middle left\"]", data[0].GetProperty("textposition").GetRawText());
    }

    [Fact]
    public void PlaneChart_OpenRegionWithoutBounds_SaysWhichAxis()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => ScatterChart.Draw([new ScatterPoint("A", 1, 1, "g")], [new ScatterRegion("r", 1, null, 1, 2)], new Axis("Speed"), Y));

        Assert.Equal("A region is open towards the axis 'Speed', which has no From and To.", error.Message);
    }

    [Fact]
    public void MatrixChart_EachStateHasItsOwnSymbol_AndTheTableHasTheWords()
    {
        GenericChart plot = MatrixChart.Draw([new("A100", "2022", "controlled", "controlled (3A090)"), new("A800", "2022", "free", "not controlled")], ["controlled", "free"], "Chip");

        Assert.Equal(["square", "circle-open"], Data(plot).EnumerateArray().Select(trace => trace.GetProperty("marker").GetProperty("symbol").GetString()));
        Assert.Equal(["A100", "controlled (3A090)"], ChartData.CarriedBy(plot)!.Rows[0]);
    }

    [Fact]
    public void MatrixChart_UnlistedState_IsNamed()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => MatrixChart.Draw([new("A100", "2022", "odd", "")], ["controlled"], "Chip"));

        Assert.StartsWith("The state 'odd' of A100, 2022 is not listed: controlled.", error.Message, StringComparison.Ordinal);
    }

    private static JsonElement Data(GenericChart plot) => JsonDocument.Parse(ChartJson.Of(plot)).RootElement.GetProperty("data");
}

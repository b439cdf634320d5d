using System.Text.Json;
using Plotly.NET;
using Workbook.Charts;
using Workbook.Memo.TrainingCost;
using Workbook.Publishing;

namespace Workbook.Memo.Tests.TrainingCost;

public sealed class TornadoChartTests
{
    [Fact]
    public void TornadoChart_BarsStartAtTheBase()
    {
        JsonElement data = Data(TornadoChart.Draw([new InputSwing("price", "USD", 50, 300, 1, 6, "test")], 100, new Axis("Cost"), scale: 10));

        Assert.Equal(("[10.0]", "[-5.0]", "[20.0]"), (data[0].GetProperty("base").GetRawText(), data[0].GetProperty("x").GetRawText(), data[1].GetProperty("x").GetRawText()));
    }

    private static JsonElement Data(GenericChart plot) => JsonDocument.Parse(ChartJson.Of(plot)).RootElement.GetProperty("data");
}

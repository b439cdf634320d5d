using System.Text.Json;
using Workbook.Charts;
using Workbook.Memo.Chips;

namespace Workbook.Memo.Tests.Chips;

public sealed class ShareChartTests
{
    [Fact]
    public void ShareChart_DrawsTheRangeOfTheLowestPartOnly()
    {
        var day = new DateOnly(2024, 9, 30);
        JsonElement data = JsonDocument.Parse(ChartJson.Of(ShareChart.Draw([new("China", day, 5, 4, 6), new("Others", day, 95, 90, 99)], "Share"))).RootElement.GetProperty("data");

        Assert.Equal(["China", "Others", "China, range", "China, range"], data.EnumerateArray().Select(trace => trace.GetProperty("name").GetString()));
    }
}

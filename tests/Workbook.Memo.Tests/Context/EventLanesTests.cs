using System.Text.Json;
using Workbook.Charts;
using Workbook.Memo.Context;
using Workbook.Publishing;

namespace Workbook.Memo.Tests.Context;

public sealed class EventLanesTests
{
    private static readonly DateOnly Day = new(2024, 9, 18);
    private static readonly Dictionary<string, string> Shapes = new() { ["tightens"] = "triangle-up" };

    [Fact]
    public void Stack_EventsTooClose_GoToTheNextLevel_AndALevelIsUsedAgain() =>
        Assert.Equal([0, 1, 0, 2], EventLanes.Stack([Day, Day.AddDays(50), Day.AddDays(110), Day.AddDays(120)]));

    [Fact]
    public void Draw_EachLane_IsATraceThatTheLegendCanHide_WithTheShapeOfItsDirection()
    {
        JsonElement data = Drawn().GetProperty("data");

        Assert.Equal(["Rules", "Models"], data.EnumerateArray().Select(trace => trace.GetProperty("name").GetString()!));
        Assert.Equal("""["triangle-up","circle"]""", data[0].GetProperty("marker").GetProperty("symbol").GetRawText());
        Assert.Equal("18 September 2024<br>A rule", data[0].GetProperty("hovertext")[0].GetString());
    }

    [Fact]
    public void Draw_LaterLane_LiesBelow_AndItsNameStandsInTheChart()
    {
        JsonElement drawn = Drawn();
        double[] heights = [.. drawn.GetProperty("data").EnumerateArray().Select(trace => trace.GetProperty("y")[0].GetDouble())];

        Assert.True(heights[1] < heights[0]);
        Assert.Contains("<b>Models</b>", drawn.GetProperty("layout").GetProperty("annotations").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Draw_EventOfAnUnknownLane_NamesItAndTheLanes() =>
        Assert.StartsWith(
            "'A rule' is in the lane 'Rules', which is not among: Models.",
            Assert.Throws<ArgumentException>(() => EventLanes.Draw([new LaneEvent("Rules", Day, "2024", "A rule", "none")], ["Models"], new Axis("Day"), Shapes)).Message,
            StringComparison.Ordinal);

    private static JsonElement Drawn() => JsonDocument.Parse(ChartJson.Of(EventLanes.Draw(
        [
            new LaneEvent("Models", Day, "2024-09", "A model", "none"), new LaneEvent("Rules", Day, "2024-09-18", "A rule", "tightens"),
            new LaneEvent("Rules", Day.AddDays(5), "2024-09-23", "A speech", "none"),
        ],
        ["Rules", "Models"], new Axis("Day") { From = new DateOnly(2020, 1, 1), To = new DateOnly(2026, 1, 1) }, Shapes))).RootElement;
}

using System.Text.Json;
using Plotly.NET;
using Workbook.Charts;
using Workbook.Memo.Gap;
using Workbook.Publishing;

namespace Workbook.Memo.Tests.Gap;

public sealed class FrontierChartTests
{
    private static readonly DateOnly Start = new(2023, 1, 1);
    private static readonly DateOnly Day = new(2024, 1, 1);

    [Fact]
    public void Draw_LeaderWasThereBefore_DrawsTheLagAtTheFollowersScore()
    {
        JsonElement layout = Layout(Draw(followerScore: 4));

        JsonElement bar = layout.GetProperty("shapes").EnumerateArray().Single(shape => shape.GetProperty("y0").GetDouble() == 4);
        Assert.Equal(("2023-01-01", "2024-01-01"), (bar.GetProperty("x0").GetString(), bar.GetProperty("x1").GetString()));
        Assert.Contains(layout.GetProperty("annotations").EnumerateArray(), note => note.GetProperty("text").GetString() == "<b>12.0 months</b>");
    }

    [Fact]
    public void Draw_LeaderNeverGetsThere_DrawsNoLag() =>
        Assert.Single(Layout(Draw(followerScore: 9)).GetProperty("shapes").EnumerateArray());

    [Fact]
    public void Draw_LastRecord_HoldsUntilTheEndOfTheChart()
    {
        using JsonDocument json = JsonDocument.Parse(ChartJson.Of(Draw(followerScore: 4)));
        JsonElement frontier = json.RootElement.GetProperty("data").EnumerateArray().Single(trace => trace.GetProperty("name").GetString() == "China");

        Assert.Equal("2024-06-01", frontier.GetProperty("x").EnumerateArray().Last().GetString());
    }

    [Fact]
    public void Draw_Table_MarksWhichModelsWereRecords() => Assert.Equal(
        [("GPT", true), ("Lesser", false), ("Qwen", true)], ChartData.CarriedBy(Draw(followerScore: 4))!.Rows.Select(row => ((string)row[3]!, (bool)row[4]!)));

    private static GenericChart Draw(double followerScore) => FrontierChart.Draw(
        new FrontierSide("United States", [new ScoredModel("GPT", Start, 5), new ScoredModel("Lesser", Start.AddDays(9), 3)]),
        new FrontierSide("China", [new ScoredModel("Qwen", Start.AddDays(200), followerScore)]),
        Day, Start, new DateOnly(2024, 6, 1), new Axis("Score", "points"), "The day");

    private static JsonElement Layout(GenericChart plot)
    {
        using JsonDocument json = JsonDocument.Parse(ChartJson.Of(plot));
        return json.RootElement.GetProperty("layout").Clone();
    }
}

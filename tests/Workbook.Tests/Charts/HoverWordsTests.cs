using System.Text.Json.Nodes;
using Workbook.Charts;
using Workbook.Drawing;
using Workbook.Publishing;
using Workbook.Tests.Publishing.Showing;

namespace Workbook.Tests.Charts;

/// <summary>What charts say of a point under the pointer.</summary>
public class HoverWordsTests
{
    [Theory]
    [InlineData("""{"name":"China","type":"scatter","x":[2023],"y":[51.1]}""", "Year", "Of the world's installations (%)", "China, %{x}: %{y:,.1~f}\u202f% of the world's installations<extra></extra>")]
    [InlineData("""{"name":"China","type":"scatter","x":["2024-09-18"],"y":[18.2]}""", "Day", "Lag (months)", "China, %{x|%-d %B %Y}: %{y:,.1~f}\u00a0months<br>Lag<extra></extra>")]
    [InlineData("""{"name":"China","type":"scatter","x":["2024-01-01"],"y":[285]}""", "Year", "Models (a year)", "China, %{x|%Y}: %{y:,d} models a year<extra></extra>")]
    [InlineData("""{"name":"China","type":"bar","orientation":"h","x":[12],"y":["Robots"]}""", "Claims", "", "China, %{y}: %{x:,d} claims<extra></extra>")]
    [InlineData("""{"name":"China","type":"scatter","x":[1.5],"y":["Row"]}""", "Lag (months)", "", "China, %{y}: %{x:,.2~f}\u00a0months<br>Lag<extra></extra>")]
    [InlineData("""{"name":"China","type":"scatter","x":[2],"y":[3],"text":["GPT-4"]}""", "Years after", "Score (points)", "%{text}<br>China, %{x:,d}: %{y:,d}\u00a0points<br>Score<extra></extra>")]
    [InlineData("""{"name":"Chips","type":"scatter","x":[2],"y":[3],"hovertext":["H20"]}""", "Speed (TPP)", "Price (US$)", "%{hovertext}<br>Speed: %{x:,d}\u00a0TPP<br>Price: %{y:,d}\u00a0US$<extra></extra>")]
    public void Point_IsSaidInWordsWithItsUnit(string trace, string x, string y, string expected) => Assert.Equal(expected, Words(trace, x, y));

    [Theory]
    [InlineData("""{"name":"China","type":"scatter","x":[1],"y":[2],"hovertemplate":"own"}""", "own")]
    [InlineData("""{"name":"China","type":"scatter","x":[1],"y":[2],"hoverinfo":"skip"}""", null)]
    [InlineData("""{"type":"heatmap","z":[[1]]}""", null)]
    public void Trace_ThatSpeaksForItselfOrIsSilent_IsLeft(string trace, string? expected) => Assert.Equal(expected, Words(trace, "X", "Y"));

    [Fact]
    public void Interval_FollowsTheValue()
    {
        string? words = (string?)JsonNode.Parse(LineChart.Draw(
            [new LineSeries("China", [new LinePoint(2023, 51.1, 48, 54)]), new LineSeries("Japan", [new LinePoint(2023, 9.5)])], new Axis("Year"), new Axis("Share", "%"))
            .ToFigure("share", "Title", "Caption", "Alternative", [FigureExample.Of().Sources[0]]).Json)!["data"]![1]!["customdata"]![0];

        Assert.Equal(" (48 to 54)", words);
    }

    private static string? Words(string trace, string x, string y)
    {
        JsonObject chart = new()
        {
            ["data"] = new JsonArray(JsonNode.Parse(trace), new JsonObject { ["type"] = "scatter", ["hoverinfo"] = "skip" }),
            ["layout"] = new JsonObject { ["xaxis"] = new JsonObject { ["title"] = new JsonObject { ["text"] = x } }, ["yaxis"] = new JsonObject { ["title"] = new JsonObject { ["text"] = y } } },
        };
        HoverWords.Add(chart, hasIntervals: true);
        return (string?)chart["data"]![0]!["hovertemplate"];
    }
}

using Workbook.Charts;
using Workbook.Data;
using Workbook.Publishing;

namespace Workbook.Tests.Publishing.Showing;

/// <summary>A figure with everything that a figure can have.</summary>
internal static class FigureExample
{
    public static readonly Citation[] Sources =
    [
        new("robots", "installations", null, "World Robotics", "IFR (2024), 'World Robotics', $5 & up.", "https://example.org/ifr", "CC-BY-4.0", "00"),
        new("robots", "stocks", null, "World Robotics", "IFR (2024), 'World Robotics', $5 & up.", "https://example.org/ifr", "CC-BY-4.0", "01"),
    ];

    public static Figure Of(string id = "robots-installed", string title = "Installations of industrial robots in China doubled within four years", string? notes = "n = 2 years.") => LineChart.Draw(
        [new LineSeries("China", [new LinePoint(2021, 268), new LinePoint(2022, 290.25)]), new LineSeries("World", [new LinePoint(2021, 517), new LinePoint(2022, 541)])],
        new Axis("Year"), new Axis("Robots", "thousand"))
        .ToFigure(id, title, "Robots installed a year, for $1 and $2.", "A line that rises.", Sources, notes);
}

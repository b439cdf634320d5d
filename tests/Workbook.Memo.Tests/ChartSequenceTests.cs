using Plotly.NET;
using Workbook.Charts;
using Workbook.Memo.Chips;
using Workbook.Memo.Context;
using Workbook.Memo.Gap;
using Workbook.Methods;
using Workbook.Publishing;

namespace Workbook.Memo.Tests;

/// <summary>Every chart takes a lazy sequence, such as a query, and asks for its items once.</summary>
public sealed class ChartSequenceTests
{
    private static readonly DateOnly Day = new(2024, 9, 18);
    private static readonly Axis X = new("x");
    private static readonly Axis Y = new("y");

    [Fact]
    public void BarChart_LazyBarsAndSeries_AreEnumeratedOnce() => EnumeratesOnce<Bar, string>(
        new Bar("2024", "China", 1), "China", (bars, series) => BarChart.Draw(bars, "Year", Y, series: series));

    [Fact]
    public void EventLanes_LazyEventsAndLanes_AreEnumeratedOnce() => EnumeratesOnce<LaneEvent, string>(
        new LaneEvent("Rules", Day, "2024", "Rule", "up"), "Rules", (events, lanes) => EventLanes.Draw(events, lanes, X, new Dictionary<string, string>()));

    [Fact]
    public void FrontierChart_LazyModels_AreEnumeratedOnce() => EnumeratesOnce<ScoredModel, ScoredModel>(
        new ScoredModel("First", Day.AddDays(-9), 2), new ScoredModel("Second", Day.AddDays(-5), 1),
        (leader, follower) => FrontierChart.Draw(new FrontierSide("A", leader), new FrontierSide("B", follower), Day, Day.AddYears(-1), Day, Y, "day"));

    [Fact]
    public void IntervalChart_LazyRowsAndMarks_AreEnumeratedOnce() => EnumeratesOnce<IntervalRow, Mark>(
        new IntervalRow("A", 1, 0, 2), new Mark("range", 0, 1), (rows, marks) => IntervalChart.Draw(rows, X, "Lens", marks));

    [Fact]
    public void LineChart_LazySeriesAndPoints_AreEnumeratedOnce() => EnumeratesOnce<LinePoint, Mark>(
        new LinePoint(1, 2, 1, 3, "A"), new Mark("day", 1), (points, marks) => LineChart.Draw(Once(new LineSeries("China", points)), X, Y, marks));

    [Fact]
    public void MatrixChart_LazyCellsAndStates_AreEnumeratedOnce() => EnumeratesOnce<MatrixCell, string>(
        new MatrixCell("Chip", "Rule", "free", "is free"), "free", (cells, states) => MatrixChart.Draw(cells, states, "Chip"));

    [Fact]
    public void PlaneChart_LazyPointsAndRegions_AreEnumeratedOnce() => EnumeratesOnce<ScatterPoint, ScatterRegion>(
        new ScatterPoint("A", 1, 1, "China"), new ScatterRegion("all", 0, 2, 0, 2), (points, regions) => ScatterChart.Draw(points, regions, X, Y));

    [Fact]
    public void RateChart_LazySeriesAndPoints_AreEnumeratedOnce() => EnumeratesOnce<RatePoint, Mark>(
        new RatePoint(Day, new Rate(2, 1, 3, 4), "Report"), new Mark("day", Day), (points, marks) => RateChart.Draw(Once(new RateSeries("word", points)), X, Y, 5, marks));

    [Fact]
    public void ShareChart_LazySharesAndMarks_AreEnumeratedOnce() => EnumeratesOnce<Share, Mark>(
        new Share("China", Day, 20, 10, 30), new Mark("day", Day), (shares, marks) => ShareChart.Draw(shares, "Share", marks));

    private static void EnumeratesOnce<TFirst, TSecond>(TFirst first, TSecond second, Func<IEnumerable<TFirst>, IEnumerable<TSecond>, GenericChart> draw) =>
        Assert.NotEmpty(ChartData.CarriedBy(draw(Once(first), Once(second)))!.Rows);

    /// <summary>A sequence of one item that cannot be asked for it again.</summary>
    private static IEnumerable<T> Once<T>(T item)
    {
        var items = new Queue<T>([item]);
        return Rest();

        IEnumerable<T> Rest()
        {
            yield return items.TryDequeue(out T? next) ? next : throw new InvalidOperationException("The sequence was enumerated a second time.");
        }
    }
}

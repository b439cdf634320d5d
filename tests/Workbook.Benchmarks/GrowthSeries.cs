using System.Globalization;
using Workbook.Charts;
using Workbook.Data;
using Workbook.Publishing;

namespace Workbook.Benchmarks;

/// <summary>What something costs at several sizes, and whether the largest lies on the line through the first two.</summary>
internal sealed class GrowthSeries
{
    private readonly string name;
    private readonly string inPicture;
    private readonly int[] sizes;
    private readonly Func<int, double> cost;
    private readonly Measure[] costs;
    private readonly Measure growth;

    /// <param name="name">What is measured, with <c>{0}</c> for the size.</param>
    /// <param name="inPicture">The same where a picture names its line.</param>
    /// <param name="unit">Unit of the cost.</param>
    /// <param name="sizes">The sizes, rising.</param>
    /// <param name="cost">What a size costs.</param>
    /// <param name="atMost">What the largest may cost.</param>
    public GrowthSeries(string name, string inPicture, string unit, int[] sizes, Func<int, double> cost, double? atMost = null)
    {
        this.name = name;
        this.inPicture = inPicture;
        this.sizes = sizes;
        this.cost = cost;
        costs = [.. sizes.Select(size => new Measure(Named(size), unit, size == sizes[^1] ? atMost : null))];
        growth = new Measure("– the last over a line through the first two", "times", 1.1);
    }

    public IEnumerable<Measure> Measures => [.. costs, growth];

    public void RunOnce()
    {
        double[] now = [.. sizes.Zip(costs, (size, measure) => measure.Add(cost(size)))];
        growth.Add(now[^1] / (now[0] + ((now[1] - now[0]) * (sizes[^1] - sizes[0]) / (sizes[1] - sizes[0]))));
    }

    /// <summary>All series in one picture: size and cost over those of the smallest.</summary>
    public static Figure Draw(IReadOnlyList<GrowthSeries> all)
    {
        Axis x = new("Size", "times the smallest") { FromZero = true }, y = new("Cost", "times that of the smallest") { FromZero = true };
        return LineChart.Draw(all.Select(one => new LineSeries(one.inPicture, one.Points)), x, y)
            .ToFigure("scale", "What a larger notebook, more notebooks and a longer table cost",
                "Medians of the runs, over the cost of the smallest size. A straight line is linear growth; where it is flatter than the sizes, a part of the cost does not grow.",
                string.Join("; ", all.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.inPicture}: {one.Points.Last().Y:0.0} times at {one.Points.Last().X:0.#} times the size"))),
                [new Citation("benchmarks", "scale", null, "Benchmarks of the workbook", "Measured by tests/Workbook.Benchmarks", "tests/Workbook.Benchmarks/RESULTS.md", "MIT", "")]);
    }

    private IEnumerable<LinePoint> Points => sizes.Zip(costs, (size, measure) => new LinePoint((double)size / sizes[0], measure.Median / costs[0].Median));

    private string Named(int size) => string.Format(CultureInfo.InvariantCulture, name, size.ToString("#,0", CultureInfo.InvariantCulture));
}

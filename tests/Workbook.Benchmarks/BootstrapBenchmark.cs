using System.Diagnostics;
using System.Globalization;
using Workbook.Memo.Gap;

namespace Workbook.Benchmarks;

/// <summary>The bootstrap of a mean of two hundred values in 10,000 draws, beside numpy's arrays.</summary>
internal sealed class BootstrapBenchmark : IBenchmark
{
    private const int Items = 200, Draws = 10_000;

    private static readonly string Numpy = string.Create(CultureInfo.InvariantCulture, $"""
        import numpy, time
        random = numpy.random.default_rng(1)
        items = random.normal(size={Items})
        begun = time.perf_counter()
        means = items[random.integers(0, {Items}, size=({Draws}, {Items}))].mean(axis=1)
        numpy.percentile(means, [2.5, 97.5])
        print(time.perf_counter() - begun)
        """);

    private readonly Measure ours = new("bootstrap, 10,000 draws", "s"), numpy = new("numpy, the same", "s"), ratio = new("bootstrap over numpy", "times");

    public IReadOnlyList<Measure> Measures => [ours, numpy, ratio];

    public void RunOnce()
    {
        double[] items = [.. Enumerable.Range(0, Items).Select(i => Math.Sin(i))];
        PercentileBootstrap.Of([items], strata => strata[0].Average(), seed: 1, Draws);
        long begun = Stopwatch.GetTimestamp();
        PercentileBootstrap.Of([items], strata => strata[0].Average(), seed: 1, Draws);
        double own = ours.Add(Stopwatch.GetElapsedTime(begun).TotalSeconds);
        ratio.Add(own / numpy.Add(double.Parse(Command.Run("/usr/bin/python3", ".", "-c", Numpy).Output, CultureInfo.InvariantCulture)));
    }
}

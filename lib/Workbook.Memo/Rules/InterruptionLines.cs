using Workbook.Charts;
using Workbook.Methods;

namespace Workbook.Memo.Rules;

/// <summary>An interrupted series as a chart shows it: the observations, the line before, the line after, and the line before drawn on.</summary>
public static class InterruptionLines
{
    /// <summary>The four series, in that order; the observations, which are of China, in its colour.</summary>
    /// <param name="test">The test.</param>
    /// <param name="name">Name of the observations.</param>
    /// <param name="first">First month of the lines.</param>
    /// <param name="last">Last month of the lines.</param>
    /// <param name="shown">How a value of the series is shown, for example as a factor; as it is where not given.</param>
    public static IReadOnlyList<LineSeries> Of(InterruptionTest test, string name, DateOnly first, DateOnly last, Func<double, double>? shown = null)
    {
        Func<double, double> show = shown ?? (value => value);
        int from = Months.Of(first), start = test.Fit.Interruption, to = Months.Of(last);
        int[] before = [.. Enumerable.Range(from, start - from)], after = [.. Enumerable.Range(start, to - start + 1)];
        return
        [
            new LineSeries(name, test.Values.Select(value => At(value.Period, value.Value))) { Shape = LineShape.None, ColourAs = "China" },
            new LineSeries("Line before", before.Select(month => At(month, test.Fit.At(month)))) { Markers = false },
            new LineSeries("Line after", after.Select(month => At(month, test.Fit.At(month)))) { Markers = false },
            new LineSeries("Line before, drawn on", after.Select(month => At(month, test.Fit.Without(month)))) { Markers = false, Dashed = true, Muted = true },
        ];

        LinePoint At(int month, double value) => new(Months.FirstDay(month), show(value));
    }
}

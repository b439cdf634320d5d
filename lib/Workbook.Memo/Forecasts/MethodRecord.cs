using System.Collections.Immutable;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;
using Workbook.Memo.Forecasting;

namespace Workbook.Memo.Forecasts;

/// <summary>How a method did on all themes before the memo.</summary>
/// <param name="Method">The method.</param>
/// <param name="Relative">For each theme the mean score over the naive method's; below 1 is better.</param>
/// <param name="Scores">All themes, origins and months together, in per cent of items.</param>
/// <param name="WindowErrors">Errors over whole windows, one a theme and origin, pooled.</param>
public sealed record MethodRecord(ShareMethod Method, ImmutableArray<double> Relative, ForecastScores Scores, SamplePrediction WindowErrors)
{
    /// <summary>Geometric mean of the relative scores.</summary>
    public double Score => Mean(Relative);

    /// <summary>The interval of the mean over themes, Student's on logarithms.</summary>
    /// <remarks>
    /// It says what other themes of the same months might have given; other months are not in it. A percentile bootstrap of as few themes is a
    /// little too narrow: it takes the spread for known.
    /// </remarks>
    /// <param name="level">Level of confidence.</param>
    public (double Low, double High) Interval(double level = 0.95)
    {
        double[] logs = [.. Relative.Select(Math.Log)];
        double error = ArrayStatistics.StandardDeviation(logs) / Math.Sqrt(logs.Length);
        double reach = StudentT.InvCDF(0, 1, logs.Length - 1, (1 + level) / 2) * error;
        return (Math.Exp(logs.Average() - reach), Math.Exp(logs.Average() + reach));
    }

    private static double Mean(IEnumerable<double> relative) => Math.Exp(relative.Average(Math.Log));
}

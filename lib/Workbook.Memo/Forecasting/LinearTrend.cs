using System.Collections.Immutable;

namespace Workbook.Memo.Forecasting;

/// <summary>A straight line through the past by least squares; on logarithms, constant growth.</summary>
/// <remarks>The variance of a value h ahead is σ² (1 + 1/n + (t − t̄)²/Σ(t − t̄)²), with σ² from n − 2 degrees of freedom; errors are taken as normal and independent.</remarks>
public sealed record LinearTrend : IForecastMethod
{
    /// <inheritdoc/>
    public string Name => "Linear trend";

    /// <inheritdoc/>
    public int MinimumHistory => 3;

    /// <inheritdoc/>
    public ImmutableArray<NormalPrediction> Forecast(IReadOnlyList<double> past, int ahead)
    {
        PastValues.Check(this, past, ahead);
        int n = past.Count;
        double[] times = [.. Enumerable.Range(0, n).Select(t => (double)t)];
        (double start, double slope) = MathNet.Numerics.Fit.Line(times, [.. past]);
        double middle = (n - 1) / 2.0, spread = times.Sum(t => (t - middle) * (t - middle));
        double variance = times.Sum(t => Math.Pow(past[(int)t] - start - (slope * t), 2)) / (n - 2);
        return [.. Enumerable.Range(n, ahead).Select(t => new NormalPrediction(start + (slope * t), Math.Sqrt(variance * (1 + (1.0 / n) + ((t - middle) * (t - middle) / spread)))))];
    }
}

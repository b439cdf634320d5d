using System.Collections.Immutable;

namespace Workbook.Memo.Forecasting;

/// <summary>The last value, and the average change of the past once more in each period ahead: the line from the first value to the last.</summary>
/// <remarks>
/// A random walk with drift. The variance h ahead is σ²h (1 + h/(n − 1)), the second part for the drift not being known
/// (Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd edition, 5.2 and 5.5).
/// </remarks>
/// <param name="Part">How much of the average change goes on: 1 is the method; less is an assumption, for scenarios.</param>
public sealed record Drift(double Part = 1) : IForecastMethod
{
    /// <inheritdoc/>
    public string Name => Part == 1 ? "Drift" : FormattableString.Invariant($"Drift, {100 * Part:0} % of it");

    /// <inheritdoc/>
    public int MinimumHistory => 3;

    /// <inheritdoc/>
    public ImmutableArray<NormalPrediction> Forecast(IReadOnlyList<double> past, int ahead)
    {
        PastValues.Check(this, past, ahead);
        int steps = past.Count - 1;
        double drift = (past[^1] - past[0]) / steps;
        double variance = Enumerable.Range(1, steps).Sum(t => Math.Pow(past[t] - past[t - 1] - drift, 2)) / (steps - 1);
        return [.. Enumerable.Range(1, ahead).Select(h => new NormalPrediction(past[^1] + (h * Part * drift), Math.Sqrt(variance * h * (1 + ((double)h / steps)))))];
    }
}

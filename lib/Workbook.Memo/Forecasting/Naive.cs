using System.Collections.Immutable;

namespace Workbook.Memo.Forecasting;

/// <summary>The last value holds; with a season, the last value of the same month or quarter.</summary>
/// <remarks>
/// The yardstick that others must beat. Errors of one season are taken to add up independently: the variance is that of the differences
/// in the past times the number of seasons ahead (Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd edition, 5.2 and 5.5).
/// </remarks>
/// <param name="Season">Periods in a season; 1 for none.</param>
public sealed record Naive(int Season = 1) : IForecastMethod
{
    /// <inheritdoc/>
    public string Name => Season == 1 ? "Naive" : "Seasonal naive";

    /// <inheritdoc/>
    public int MinimumHistory => Season + 1;

    /// <inheritdoc/>
    public ImmutableArray<NormalPrediction> Forecast(IReadOnlyList<double> past, int ahead)
    {
        PastValues.Check(this, past, ahead);
        int n = past.Count;
        double variance = Enumerable.Range(Season, n - Season).Average(t => Math.Pow(past[t] - past[t - Season], 2));
        return [.. Enumerable.Range(0, ahead).Select(h => new NormalPrediction(past[n - Season + (h % Season)], Math.Sqrt(variance * ((h / Season) + 1))))];
    }
}

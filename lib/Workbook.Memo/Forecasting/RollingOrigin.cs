using System.Collections.Immutable;

namespace Workbook.Memo.Forecasting;

/// <summary>Backtest with a rolling origin: forecast from each of many past moments with what was known then, and score against what followed.</summary>
/// <remarks>Tashman (2000), "Out-of-sample tests of forecasting accuracy", International Journal of Forecasting 16, 437–450. Windows of neighbouring origins overlap, so their errors go together: see <see cref="DisjointWindows"/>.</remarks>
public static class RollingOrigin
{
    /// <summary>Forecasts from every origin that leaves a whole window to score.</summary>
    /// <param name="length">Number of values.</param>
    /// <param name="first">First origin: values known when the first forecast is made.</param>
    /// <param name="ahead">Periods forecast from each.</param>
    /// <param name="step">Periods between origins.</param>
    /// <param name="forecast">The forecasts for the periods after an origin; it must look at no later value.</param>
    /// <param name="observed">The value of a period, counted from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1.</exception>
    public static ImmutableArray<ScoredForecast> Run(
        int length, int first, int ahead, int step, Func<int, IReadOnlyList<Prediction>> forecast, Func<int, double> observed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(first, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(ahead, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(step, 1);
        ImmutableArray<ScoredForecast>.Builder scored = ImmutableArray.CreateBuilder<ScoredForecast>();
        for (int origin = first; origin + ahead <= length; origin += step)
        {
            IReadOnlyList<Prediction> predictions = forecast(origin);
            scored.AddRange(Enumerable.Range(1, ahead).Select(h => new ScoredForecast(origin, h, predictions[h - 1], observed(origin + h - 1))));
        }

        return scored.ToImmutable();
    }

    /// <summary>How many windows fit side by side between the first origin and the end: what overlapping windows are worth at most as independent trials of a series.</summary>
    /// <param name="length">Number of values.</param>
    /// <param name="first">First origin.</param>
    /// <param name="ahead">Periods forecast from each.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1.</exception>
    public static double DisjointWindows(int length, int first, int ahead)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(first, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(ahead, 1);
        return (double)(length - first) / ahead;
    }
}

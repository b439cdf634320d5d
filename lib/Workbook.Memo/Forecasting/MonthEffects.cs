using System.Collections.Immutable;

namespace Workbook.Memo.Forecasting;

/// <summary>Another method on the series without its season, with the season put back: forecasting by decomposition.</summary>
/// <remarks>
/// The season is the classical additive one: the mean, for each month, of what lies off a moving average centred on it, shifted to sum to zero
/// (Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd edition, 3.4 and 5.7). It is taken as known, so that intervals are a little narrow.
/// </remarks>
/// <param name="Inner">The method for the rest.</param>
/// <param name="Season">Periods in a season; even.</param>
internal sealed record MonthEffects(IForecastMethod Inner, int Season = 12) : IForecastMethod
{
    /// <inheritdoc/>
    public string Name => $"{Inner.Name} with month effects";

    /// <inheritdoc/>
    public int MinimumHistory => Math.Max(Inner.MinimumHistory, 3 * Season);

    /// <inheritdoc/>
    public ImmutableArray<NormalPrediction> Forecast(IReadOnlyList<double> past, int ahead)
    {
        PastValues.Check(this, past, ahead);
        double[] effects = Effects(past, Season);
        ImmutableArray<NormalPrediction> rest = Inner.Forecast([.. past.Select((value, t) => value - effects[t % Season])], ahead);
        return [.. rest.Select((prediction, h) => prediction with { Mean = prediction.Mean + effects[(past.Count + h) % Season] })];
    }

    /// <summary>The effect of each place in the season, counted from the first value; they sum to zero.</summary>
    internal static double[] Effects(IReadOnlyList<double> values, int season)
    {
        double[] sums = new double[season];
        int[] counts = new int[season];
        for (int t = season / 2; t + (season / 2) < values.Count; t++)
        {
            double around = (values[t - (season / 2)] + values[t + (season / 2)]) / 2;
            for (int i = t - (season / 2) + 1; i < t + (season / 2); i++)
            {
                around += values[i];
            }

            sums[t % season] += values[t] - (around / season);
            counts[t % season]++;
        }

        double[] effects = [.. sums.Zip(counts, (sum, count) => sum / count)];
        double mean = effects.Average();
        return [.. effects.Select(effect => effect - mean)];
    }
}

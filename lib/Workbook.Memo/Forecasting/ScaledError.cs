namespace Workbook.Memo.Forecasting;

/// <summary>The mean absolute scaled error: errors in units of those that a naive forecast made in the past.</summary>
/// <remarks>Below 1 is better than the naive method did one step (or season) ahead in the series it was fitted on. Hyndman and Koehler (2006), International Journal of Forecasting 22, 679–688.</remarks>
internal static class ScaledError
{
    /// <summary>The scale: mean absolute difference between each value and the one a season before.</summary>
    /// <param name="past">The values that the forecast was made from.</param>
    /// <param name="season">Periods in a season; 1 for none.</param>
    /// <exception cref="ArgumentException">There is not a season and one value, or the series never moved: no error is defined in its units.</exception>
    public static double Scale(IReadOnlyList<double> past, int season = 1)
    {
        double scale = past.Count > season ? Enumerable.Range(season, past.Count - season).Average(t => Math.Abs(past[t] - past[t - season])) : 0;
        return scale > 0 ? scale : throw new ArgumentException($"A scale needs values that differ over {season} periods.", nameof(past));
    }

    /// <summary>Mean absolute error over the scale of the past.</summary>
    public static double Mase(double meanAbsoluteError, IReadOnlyList<double> past, int season = 1) => meanAbsoluteError / Scale(past, season);
}

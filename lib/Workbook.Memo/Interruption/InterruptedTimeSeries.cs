namespace Workbook.Memo.Interruption;

/// <summary>Segmented regression of a series that something may have interrupted.</summary>
/// <remarks>
/// <para>
/// Ordinary least squares on a level, a slope, a jump of the level and a change of the slope at the interruption (Wagner and others 2002).
/// Standard errors after Newey and West (1987): residuals up to a bandwidth apart may go together, weighted by 1 − distance/(bandwidth + 1).
/// Distance is measured in periods, so periods without observation are no trouble, and observations of one period count as a cluster;
/// a factor n/(n − 4) corrects for small samples.
/// </para>
/// <para>
/// The method takes it that nothing else changed at the interruption and that the line of before would have gone on. It cannot check either.
/// Wagner, Soumerai, Zhang, Ross-Degnan (2002), Journal of Clinical Pharmacy and Therapeutics 27, 299–309; Newey, West (1987), Econometrica 55, 703–708.
/// </para>
/// </remarks>
public static class InterruptedTimeSeries
{
    internal const int Terms = 4;

    /// <summary>Fits the series.</summary>
    /// <param name="values">The observations, in any order.</param>
    /// <param name="interruption">First period after the interruption.</param>
    /// <param name="bandwidth">Distance in periods over which residuals may go together, 0 or more.</param>
    /// <exception cref="ArgumentException">Fewer than two different periods on a side, or fewer than six observations in all.</exception>
    public static InterruptedFit Fit(IEnumerable<TimedValue> values, int interruption, int bandwidth)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bandwidth);
        TimedValue[] sorted = [.. values.OrderBy(value => value.Period)];
        return new SegmentedDesign([.. sorted.Select(value => value.Period)], interruption, bandwidth).Fit([.. sorted.Select(value => value.Value)]);
    }
}

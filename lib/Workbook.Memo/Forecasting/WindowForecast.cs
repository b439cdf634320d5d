namespace Workbook.Memo.Forecasting;

/// <summary>What a method says of the share over a whole window of months, and the unit in which its error is counted.</summary>
/// <remarks>
/// Errors of neighbouring months go together, so that a window's interval cannot be had from those of its months. It is taken from how far the same method lay
/// off over windows of the past instead: empirical prediction intervals, Williams and Goodman (1971), "A simple method for the construction of empirical
/// confidence limits for economic forecasts", JASA 66, 752–754. Errors are on the angular scale, in units of the series' own mean change from one year to the next,
/// so that those of several series can be pooled.
/// </remarks>
/// <param name="Percent">The share forecast, in per cent.</param>
/// <param name="Scale">Mean absolute change over twelve months in the past, on the angular scale.</param>
public sealed record WindowForecast(double Percent, double Scale)
{
    private const int Season = 12;

    /// <summary>The mean of the months' medians, weighted by their totals.</summary>
    /// <param name="months">The forecasts of the months.</param>
    /// <param name="totals">Their totals.</param>
    /// <param name="past">The series that they were made from.</param>
    public static WindowForecast Of(IEnumerable<Prediction> months, IReadOnlyList<int> totals, CountSeries past) =>
        new(months.Zip(totals, (month, total) => month.Median * total).Sum() / totals.Sum(), ScaledError.Scale(past.Angles(), Season));

    /// <summary>How far a share is from the forecast, in units of <see cref="Scale"/>.</summary>
    public double ErrorOf(double percent) => (AngularScale.OfPercent(percent) - AngularScale.OfPercent(Percent)) / Scale;

    /// <summary>The share, in per cent, that is so far off.</summary>
    public double At(double error) => AngularScale.ToPercent(AngularScale.OfPercent(Percent) + (error * Scale));

    /// <summary>The interval that holds a share of past errors.</summary>
    public (double Low, double High) Interval(SamplePrediction errors, double level) => errors.Interval(level) is var (low, high) ? (At(low), At(high)) : default;
}

namespace Workbook.Memo.Forecasting;

/// <summary>The loss of a stated quantile: an overshoot costs 1 − level a unit, an undershoot costs the level.</summary>
/// <remarks>Koenker and Bassett (1978), "Regression quantiles", Econometrica 46, 33–50. At level 0.5 it is half the absolute error.</remarks>
internal static class PinballLoss
{
    /// <summary>The loss of one quantile against what came, in the unit of the value.</summary>
    /// <param name="quantile">The stated quantile.</param>
    /// <param name="observed">What came.</param>
    /// <param name="level">Its level, between 0 and 1.</param>
    public static double Of(double quantile, double observed, double level) => observed >= quantile ? level * (observed - quantile) : (1 - level) * (quantile - observed);
}

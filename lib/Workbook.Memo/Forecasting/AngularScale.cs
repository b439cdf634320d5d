namespace Workbook.Memo.Forecasting;

/// <summary>Shares on a scale on which chance alone spreads all of them alike.</summary>
/// <remarks>
/// arcsin √((y + 3/8) / (n + 3/4)), whose variance is near 1/(4n) whatever the share. Anscombe (1948), "The transformation of Poisson, binomial and
/// negative-binomial data", Biometrika 35, 246–254.
/// </remarks>
internal static class AngularScale
{
    private const double ToCount = 3.0 / 8, ToTotal = 3.0 / 4;

    /// <summary>The value of a count out of a total.</summary>
    public static double Of(double count, double total) => Math.Asin(Math.Sqrt((count + ToCount) / (total + ToTotal)));

    /// <summary>The value of a share in per cent, for shares of totals so large that the correction for chance plays no part.</summary>
    public static double OfPercent(double percent) => Math.Asin(Math.Sqrt(percent / 100));

    /// <summary>The share in per cent that has a value: the way back from <see cref="OfPercent"/>.</summary>
    public static double ToPercent(double value) => 100 * Math.Pow(Math.Sin(Math.Clamp(value, 0, Math.PI / 2)), 2);

    /// <summary>The share in per cent that has a value; values beyond the scale's ends are at its ends.</summary>
    /// <param name="value">The value.</param>
    /// <param name="total">The total that the share is of.</param>
    public static double ToPercent(double value, double total)
    {
        double sine = Math.Sin(Math.Clamp(value, 0, Math.PI / 2));
        return 100 * Math.Clamp(((sine * sine * (total + ToTotal)) - ToCount) / total, 0, 1);
    }
}

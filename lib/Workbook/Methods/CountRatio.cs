using MathNet.Numerics;
using MathNet.Numerics.RootFinding;

namespace Workbook.Methods;

/// <summary>The ratio of two counts with its exact interval.</summary>
/// <remarks>
/// Given their sum, the first of two Poisson counts is binomial; the ends are those of Clopper and Pearson (1934) for its share p, turned
/// into p / (1 − p). Both counts are taken as independent and as counted with the same care: the interval knows nothing of coverage.
/// </remarks>
/// <param name="Value">First count over second; <see langword="null"/> where the second is zero.</param>
/// <param name="Low">Lower end of the interval.</param>
/// <param name="High">Upper end; <see langword="null"/> where it has no bound.</param>
/// <param name="First">First count.</param>
/// <param name="Second">Second count.</param>
/// <param name="Level">Level of confidence.</param>
public sealed record CountRatio(double? Value, double Low, double? High, int First, int Second, double Level)
{
    /// <summary>The ratio of two counts.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or the level is not between 0 and 1.</exception>
    /// <exception cref="ArgumentException">Both counts are zero.</exception>
    public static CountRatio Of(int first, int second, double level = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfNegative(second);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(level, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(level, 1);
        if (first + second == 0)
        {
            throw new ArgumentException("Nothing was counted on either side, so there is no ratio.", nameof(second));
        }

        double tail = (1 - level) / 2;
        return new CountRatio(
            second == 0 ? null : (double)first / second,
            first == 0 ? 0 : Odds(Quantile(first, second + 1.0, tail)),
            second == 0 ? null : Odds(Quantile(first + 1.0, second, 1 - tail)),
            first, second, level);
    }

    /// <summary>The same as a ratio of rates, where the two counts come from unequal amounts of text, time or the like.</summary>
    /// <param name="first">How much was looked at for the first count.</param>
    /// <param name="second">How much for the second, in the same unit.</param>
    /// <exception cref="ArgumentOutOfRangeException">An amount is not positive.</exception>
    public CountRatio PerExposure(double first, double second)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(first);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(second);
        double scale = second / first;
        return this with { Value = Value * scale, Low = Low * scale, High = High * scale };
    }

    private static double Odds(double share) => share / (1 - share);

    private static double Quantile(double a, double b, double probability) =>
        Brent.FindRoot(x => SpecialFunctions.BetaRegularized(a, b, x) - probability, 0, 1, 1e-12, 200);
}

using MathNet.Numerics;

namespace Workbook.Methods;

/// <summary>The exact interval of a Poisson mean after Garwood, from one count.</summary>
/// <remarks>
/// <para>
/// The ends are those means under which a count this high, or this low, has half the remaining probability: quantiles of the gamma
/// distribution with shape n (low) and n + 1 (high). Coverage is at least the level for every true mean, so the interval is wider than
/// need be for small counts. It treats events as independent; words of one text, or firms of one group, come in clusters, and then it
/// is too narrow.
/// </para>
/// <para>Garwood, F. (1936), "Fiducial limits for the Poisson distribution", Biometrika 28 (3/4), 437–442.</para>
/// </remarks>
/// <param name="Count">Number of events counted.</param>
/// <param name="Low">Lower end of the mean, in events; 0 where nothing was counted.</param>
/// <param name="High">Upper end of the mean, in events.</param>
/// <param name="Level">Level of confidence, between 0 and 1.</param>
public sealed record PoissonInterval(int Count, double Low, double High, double Level)
{
    /// <summary>The interval for a count.</summary>
    /// <param name="count">Number of events, 0 or more.</param>
    /// <param name="level">Level of confidence, between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative, or the level is not between 0 and 1.</exception>
    public static PoissonInterval Of(int count, double level = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (level is not (> 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(level), level, "A level of confidence lies between 0 and 1, both excluded.");
        }

        double tail = (1 - level) / 2;
        double low = count == 0 ? 0 : SpecialFunctions.GammaLowerRegularizedInv(count, tail);
        return new PoissonInterval(count, low, SpecialFunctions.GammaLowerRegularizedInv(count + 1.0, 1 - tail), level);
    }

    /// <summary>The count and its interval as a rate: events per <paramref name="per"/> units of exposure.</summary>
    /// <param name="exposure">How much was looked at, in the unit of <paramref name="per"/>; for example characters of text.</param>
    /// <param name="per">Size of the base, for example 10,000 characters.</param>
    /// <exception cref="ArgumentOutOfRangeException">Exposure or base is not positive.</exception>
    public Rate PerExposure(double exposure, double per = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(exposure);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(per);
        double scale = per / exposure;
        return new Rate(Count * scale, Low * scale, High * scale, Count);
    }
}

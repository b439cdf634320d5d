using Workbook.Memo.Methods;

namespace Workbook.Memo.Gap;

/// <summary>An interval from resampling.</summary>
/// <param name="Estimate">The statistic of the data as they are; <see langword="null"/> where it is undefined.</param>
/// <param name="Low">Lower end; <see langword="null"/> where too few draws gave a value.</param>
/// <param name="High">Upper end.</param>
/// <param name="N">Number of items resampled.</param>
/// <param name="Draws">Number of draws.</param>
/// <param name="Defined">Number of draws in which the statistic was defined; the interval rests on these.</param>
/// <param name="Level">Share of the defined draws inside the interval.</param>
/// <param name="Seed">Seed of the draws.</param>
public sealed record BootstrapInterval(double? Estimate, double? Low, double? High, int N, int Draws, int Defined, double Level, int Seed)
{
    /// <summary>Number of draws in which the statistic was undefined: left out of the interval, and to be said beside it.</summary>
    public int Undefined => Draws - Defined;
}

/// <summary>Percentile bootstrap (Efron and Tibshirani 1993, chapter 13), resampling within strata.</summary>
/// <remarks>
/// Percentiles are those of <see cref="Percentile"/>. A statistic that is a maximum, such as a frontier, can only fall when items are left
/// out; one that is a distance between two, such as a lag, can fall or rise, as the leader's or the follower's items go missing. For both the
/// interval says how much the answer hangs on single items, and is no confidence interval. Draws in which the statistic is undefined are not in it
/// (<see cref="BootstrapInterval.Undefined"/>); fewer than <see cref="LeastDefined"/> defined ones give no interval. Items are taken as independent:
/// where they come in clusters, the clusters are the items, and there must be many.
/// </remarks>
public static class PercentileBootstrap
{
    /// <summary>Share of draws that must be defined for an interval to be given.</summary>
    public const double LeastDefined = 0.8;

    /// <summary>Resamples items with replacement, as many from each stratum as it has, and takes percentiles of the statistic.</summary>
    /// <param name="strata">The items by stratum; the statistic gets them in the same order of strata and must not keep them: they are overwritten by the next draw.</param>
    /// <param name="statistic">The statistic; <see langword="null"/> where it is undefined.</param>
    /// <param name="seed">Seed of the draws: the same seed gives the same interval.</param>
    /// <param name="draws">Number of draws, at least 1.</param>
    /// <param name="level">Level between 0 and 1, both excluded.</param>
    /// <typeparam name="T">Kind of item.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">Draws or level are out of range.</exception>
    public static BootstrapInterval Of<T>(
        IReadOnlyList<T[]> strata, Func<IReadOnlyList<T[]>, double?> statistic, int seed, int draws = 2000, double level = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(level, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(level, 1);
        var random = new Random(seed);
        T[][] sample = [.. strata.Select(stratum => new T[stratum.Length])];
        var values = new List<double>(draws);
        for (int draw = 0; draw < draws; draw++)
        {
            for (int s = 0; s < sample.Length; s++)
            {
                for (int i = 0; i < sample[s].Length; i++)
                {
                    sample[s][i] = strata[s][random.Next(strata[s].Length)];
                }
            }

            if (statistic(sample) is double value)
            {
                values.Add(value);
            }
        }

        values.Sort();
        bool enough = values.Count >= LeastDefined * draws;
        return new BootstrapInterval(
            statistic(strata),
            enough ? Percentile.Of(values, (1 - level) / 2) : null,
            enough ? Percentile.Of(values, (1 + level) / 2) : null,
            strata.Sum(stratum => stratum.Length), draws, values.Count, level, seed);
    }
}

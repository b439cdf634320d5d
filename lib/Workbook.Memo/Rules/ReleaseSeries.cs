using MathNet.Numerics.Statistics;
using Workbook.Memo.Interruption;

namespace Workbook.Memo.Rules;

/// <summary>Chinese releases measured against American ones, month by month, so that what moved both drops out.</summary>
internal static class ReleaseSeries
{
    /// <summary>Months of American releases that a Chinese one is held against.</summary>
    private const int Yardstick = 12;

    /// <summary>Natural logarithm of Chinese over American releases in each month, half a release added to both so that none is infinite.</summary>
    /// <param name="releases">The releases.</param>
    /// <param name="first">First month.</param>
    /// <param name="last">Last month: the last that the list covers in full.</param>
    public static IReadOnlyList<TimedValue> Cadence(IReadOnlyList<ModelRelease> releases, int first, int last)
    {
        ILookup<(string, int), ModelRelease> counts = releases.ToLookup(release => (release.Country, release.Month));
        return [.. Enumerable.Range(first, last - first + 1)
            .Select(month => new TimedValue(month, Math.Log((counts[("China", month)].Count() + 0.5) / (counts[("United States", month)].Count() + 0.5))))];
    }

    /// <summary>
    /// For each Chinese release of known training compute: by how many powers of ten it exceeds the median American release of the twelve
    /// months up to it; negative when it falls short.
    /// </summary>
    public static IReadOnlyList<TimedValue> Compute(IReadOnlyList<ModelRelease> releases, int first, int last)
    {
        List<ModelRelease> known = [.. releases.Where(release => release.TrainingCompute is > 0)];
        return [.. known
            .Where(release => release.Country == "China" && release.Month >= first && release.Month <= last)
            .OrderBy(release => release.Month)
            .Select(release => (release.Month, Own: Math.Log10(release.TrainingCompute!.Value), Others: Median(known, release.Month)))
            .Where(release => release.Others is not null)
            .Select(release => new TimedValue(release.Month, release.Own - release.Others!.Value))];
    }

    private static double? Median(List<ModelRelease> known, int month)
    {
        double[] others = [.. known
            .Where(release => release.Country == "United States" && release.Month > month - Yardstick && release.Month <= month)
            .Select(release => Math.Log10(release.TrainingCompute!.Value))];
        return others.Length == 0 ? null : others.Median();
    }
}

namespace Workbook.Memo.Methods;

/// <summary>Percentiles of a sample, interpolated linearly between order statistics (type 7 of Hyndman and Fan 1996).</summary>
public static class Percentile
{
    /// <summary>The value below which a share of the sample lies.</summary>
    /// <param name="sorted">The sample in rising order, at least one value.</param>
    /// <param name="share">The share, 0–1.</param>
    /// <exception cref="ArgumentException">The sample is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The share is not within 0 and 1.</exception>
    public static double Of(IReadOnlyList<double> sorted, double share)
    {
        if (sorted.Count == 0)
        {
            throw new ArgumentException("An empty sample has no percentile.", nameof(sorted));
        }

        if (share is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share from 0 to 1 is expected.");
        }

        double at = share * (sorted.Count - 1);
        int below = (int)at;
        return below + 1 < sorted.Count ? sorted[below] + ((at - below) * (sorted[below + 1] - sorted[below])) : sorted[below];
    }
}

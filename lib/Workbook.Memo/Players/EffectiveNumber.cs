namespace Workbook.Memo.Players;

/// <summary>The effective number of holders behind counts, freed of the bias of small samples, with an interval.</summary>
/// <remarks>
/// <para>
/// Counts are taken as draws from unknown shares. The plain index of few draws is too high, by (1 − HHI) / n on average, so two countries
/// with different numbers of models cannot be compared by it. Simpson's estimator, Σ nᵢ(nᵢ − 1) / n(n − 1), is unbiased.
/// The interval is the normal one of that estimator with Simpson's large-sample variance, 4 (Σp³ − (Σp²)²) / n, cut at zero.
/// Resampling would not do: every resample repeats draws and so adds the bias once more.
/// </para>
/// <para>Simpson, E. H. (1949), "Measurement of diversity", Nature 163, 688.</para>
/// </remarks>
/// <param name="Value">Effective number; <see langword="null"/> where no holder was drawn twice, so that nothing bounds it.</param>
/// <param name="Low">Lower end of the interval.</param>
/// <param name="High">Upper end; <see langword="null"/> where it has no bound.</param>
/// <param name="Hhi">Unbiased Herfindahl–Hirschman index, 0–1.</param>
/// <param name="N">Number of draws.</param>
/// <param name="Level">Level of confidence.</param>
public sealed record EffectiveNumber(double? Value, double Low, double? High, double Hhi, int N, double Level)
{
    /// <summary>Estimates the number from counts.</summary>
    /// <param name="counts">How often each holder was drawn.</param>
    /// <param name="level">Level of confidence, between 0 and 1.</param>
    /// <exception cref="ArgumentException">There are fewer than two draws, or a count is negative.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    public static EffectiveNumber Of(IEnumerable<int> counts, double level = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(level, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(level, 1);
        int[] drawn = [.. counts];
        double n = drawn.Sum();
        if (n < 2 || Array.Exists(drawn, count => count < 0))
        {
            throw new ArgumentException("Two draws are needed before any holder can come up twice, and no count may be negative.", nameof(counts));
        }

        double hhi = drawn.Sum(count => count * (count - 1.0)) / (n * (n - 1));
        double squares = drawn.Sum(count => Math.Pow(count / n, 2)), cubes = drawn.Sum(count => Math.Pow(count / n, 3));
        double halfWidth = MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, (1 + level) / 2) * Math.Sqrt(Math.Max(0, 4 * (cubes - (squares * squares)) / n));
        return new EffectiveNumber(hhi > 0 ? 1 / hhi : null, 1 / Math.Min(1, hhi + halfWidth), hhi > halfWidth ? 1 / (hhi - halfWidth) : null, hhi, (int)n, level);
    }
}

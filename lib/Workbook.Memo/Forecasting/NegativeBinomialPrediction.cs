namespace Workbook.Memo.Forecasting;

/// <summary>A count with mean μ and variance μ + aμ², read as a rate.</summary>
/// <remarks>
/// With dispersion 0 it is Poisson. Probabilities follow from one to the next, p(k + 1) = p(k) (1 + ak) μ / ((k + 1) (1 + aμ)); they are worked out from
/// near the mode both ways, because the first of them is too small a number where the mean is large.
/// </remarks>
/// <param name="Mean">Mean count, above 0.</param>
/// <param name="Dispersion">Dispersion a, 0 or more.</param>
/// <param name="Unit">What one count is worth, for example 100 / items where the value is a share in per cent.</param>
internal sealed record NegativeBinomialPrediction(double Mean, double Dispersion, double Unit = 1) : Prediction
{
    // Beyond this, relative to the most likely count, the rest of the distribution weighs nothing.
    private const double Negligible = 1e-14;

    // Made once, so that mean and dispersion of a copy must not change under it.
    private readonly Lazy<(int First, double[] Cumulative)> distribution = new(() => Distribution(Mean, Dispersion));

    /// <summary>Mean count.</summary>
    public double Mean { get; } = Mean;

    /// <summary>Dispersion a.</summary>
    public double Dispersion { get; } = Dispersion;

    /// <inheritdoc/>
    public override double Quantile(double level)
    {
        (int first, double[] cumulative) = distribution.Value;
        int at = Array.FindIndex(cumulative, below => below >= level);
        return (first + (at < 0 ? cumulative.Length - 1 : at)) * Unit;
    }

    /// <inheritdoc/>
    /// <remarks>The integral of (F(x) − 1{y ≤ x})², which is a sum, as F is flat between two counts.</remarks>
    public override double Crps(double observed)
    {
        (int first, double[] cumulative) = distribution.Value;
        double count = observed / Unit, sum = Math.Max(0, first - count) + Math.Max(0, count - (first + cumulative.Length));
        for (int i = 0; i < cumulative.Length; i++)
        {
            double before = Math.Clamp(count - (first + i), 0, 1);
            sum += (before * cumulative[i] * cumulative[i]) + ((1 - before) * (1 - cumulative[i]) * (1 - cumulative[i]));
        }

        return sum * Unit;
    }

    /// <inheritdoc/>
    public bool Equals(NegativeBinomialPrediction? other) => other is not null && (Mean, Dispersion, Unit) == (other.Mean, other.Dispersion, other.Unit);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Mean, Dispersion, Unit);

    private static (int First, double[] Cumulative) Distribution(double mean, double dispersion)
    {
        double Ratio(int count) => (1 + (dispersion * count)) * mean / ((count + 1) * (1 + (dispersion * mean)));
        int mode = (int)Math.Max(0, mean * (1 - dispersion));
        List<double> below = [], above = [1];
        for (double p = 1; mode > below.Count && (p /= Ratio(mode - below.Count - 1)) > Negligible;)
        {
            below.Add(p);
        }

        for (double p = 1; (p *= Ratio(mode + above.Count - 1)) > Negligible;)
        {
            above.Add(p);
        }

        double[] cumulative = [.. Enumerable.Reverse(below), .. above];
        double sum = 0;
        for (int i = 0; i < cumulative.Length; i++)
        {
            cumulative[i] = sum += cumulative[i];
        }

        return (mode - below.Count, [.. cumulative.Select(value => value / sum)]);
    }
}

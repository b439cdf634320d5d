using System.Collections.Immutable;

namespace Workbook.Memo.Forecasting;

/// <summary>A distribution known by equally likely values, for example past errors added to a forecast.</summary>
public sealed record SamplePrediction : Prediction
{
    private readonly ImmutableArray<double> sorted;

    /// <summary>A sample in whatever order.</summary>
    /// <exception cref="ArgumentException">There is no value.</exception>
    public SamplePrediction(IEnumerable<double> values)
    {
        sorted = [.. values.Order()];
        if (sorted.IsEmpty)
        {
            throw new ArgumentException("A sample needs at least one value.", nameof(values));
        }
    }

    /// <summary>Number of values.</summary>
    public int Count => sorted.Length;

    /// <summary>Share of the values that are lower.</summary>
    public double Below(double value) => sorted.Count(one => one < value) / (double)sorted.Length;

    /// <inheritdoc/>
    /// <remarks>Interpolated linearly, type 7 of Hyndman and Fan (1996).</remarks>
    public override double Quantile(double level)
    {
        double at = level * (sorted.Length - 1);
        int below = (int)at;
        return below + 1 < sorted.Length ? sorted[below] + ((at - below) * (sorted[below + 1] - sorted[below])) : sorted[below];
    }

    /// <inheritdoc/>
    /// <remarks>E|X − y| − ½ E|X − X′| over the sample: Gneiting and Raftery (2007), equation 20. The second mean is summed along the sorted values.</remarks>
    public override double Crps(double observed)
    {
        double away = 0, apart = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            away += Math.Abs(sorted[i] - observed);
            apart += sorted[i] * ((2 * i) - sorted.Length + 1);
        }

        return (away / sorted.Length) - (apart / sorted.Length / sorted.Length);
    }

    /// <inheritdoc/>
    public bool Equals(SamplePrediction? other) => other is not null && sorted.SequenceEqual(other.sorted);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(sorted.Length, sorted[0], sorted[^1]);
}

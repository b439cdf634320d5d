namespace Workbook.Memo.ExportControls;

/// <summary>A closed range of numbers: where sources disagree, all that they leave possible.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end; infinity where nothing is known.</param>
public sealed record ValueRange(double Low, double High)
{
    /// <summary>Nothing is known but that it is not negative.</summary>
    public static ValueRange Unknown { get; } = new(0, double.PositiveInfinity);

    /// <summary>Whether the sources agree on one number.</summary>
    public bool IsExact => Low == High;

    /// <summary>Whether anything is known.</summary>
    public bool IsKnown => double.IsFinite(High);

    /// <summary>The smallest range with all values; <see cref="Unknown"/> for none.</summary>
    public static ValueRange Of(params IEnumerable<double> values)
    {
        double[] all = [.. values];
        return all.Length == 0 ? Unknown : new ValueRange(all.Min(), all.Max());
    }

    /// <summary>All quotients of a value of one range and a value of the other.</summary>
    /// <remarks>Interval arithmetic (Moore 1966) for ranges that are not negative; an unknown side leaves the quotient unknown.</remarks>
    /// <exception cref="DivideByZeroException">The divisor's range holds zero and is known.</exception>
    public static ValueRange operator /(ValueRange dividend, ValueRange divisor)
    {
        if (!dividend.IsKnown || !divisor.IsKnown)
        {
            return Unknown;
        }

        return divisor.Low > 0
            ? new ValueRange(dividend.Low / divisor.High, dividend.High / divisor.Low)
            : throw new DivideByZeroException(FormattableString.Invariant($"The divisor's range {divisor.Low} to {divisor.High} holds zero."));
    }

    /// <inheritdoc/>
    public override string ToString() =>
        !IsKnown ? "unknown" : IsExact ? FormattableString.Invariant($"{Low:0.##}") : FormattableString.Invariant($"{Low:0.##} to {High:0.##}");
}

namespace Workbook.Methods;

/// <summary>Growth from a first value to a last one, read both ways: on average a year, and in total.</summary>
/// <remarks>
/// The average is geometric: the one rate that, compounded every year, leads from the first value to the last,
/// (last / first)^(1 / years) − 1. The values between do not enter. The two readings coincide over one year only,
/// and drift apart with the years: 13 % a year over five years is 84 % in total.
/// </remarks>
public sealed record CompoundGrowth
{
    private CompoundGrowth(double first, double last, int years) => (First, Last, Years) = (first, last, years);

    /// <summary>The first value.</summary>
    public double First { get; }

    /// <summary>The last value, in the same unit.</summary>
    public double Last { get; }

    /// <summary>Years from the first value to the last.</summary>
    public int Years { get; }

    /// <summary>Average growth, per cent a year.</summary>
    public double PercentPerYear => 100 * (Math.Pow(Last / First, 1.0 / Years) - 1);

    /// <summary>Growth over the whole span, per cent.</summary>
    public double TotalPercent => 100 * ((Last / First) - 1);

    /// <summary>Growth between two values.</summary>
    /// <param name="first">The first value, above zero.</param>
    /// <param name="last">The last value, above zero.</param>
    /// <param name="years">Years between them, at least one.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is not above zero and finite, or there is no year between them: no rate is defined.</exception>
    public static CompoundGrowth Between(double first, double last, int years)
    {
        CheckValue(first, nameof(first));
        CheckValue(last, nameof(last));
        ArgumentOutOfRangeException.ThrowIfLessThan(years, 1);
        return new CompoundGrowth(first, last, years);
    }

    /// <summary>The growth that a rate stated a year amounts to over a span.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rate is −100 % or less, or there is no year in the span.</exception>
    public static CompoundGrowth At(double percentPerYear, int years) => Between(1, Math.Pow(1 + (percentPerYear / 100), years), years);

    private static void CheckValue(double value, string name)
    {
        if (!double.IsFinite(value) || value <= 0)
        {
            throw new ArgumentOutOfRangeException(name, value, "Growth needs values above zero.");
        }
    }
}

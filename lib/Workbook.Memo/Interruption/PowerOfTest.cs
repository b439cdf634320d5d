using System.Collections.Immutable;

namespace Workbook.Memo.Interruption;

/// <summary>How often a test would have seen an effect, and the interval that belongs to it.</summary>
/// <param name="Effects">Estimates and their standard errors from draws without an effect.</param>
/// <param name="CriticalValue">Estimates this many standard errors from zero count as seen.</param>
/// <param name="NominalAlarms">Share of false alarms if the textbook's critical value were used instead.</param>
/// <param name="Tie">Correlation of neighbouring values of the noise drawn.</param>
/// <param name="Level">Share of series in which the interval should hold the truth.</param>
/// <param name="Coverage">Share of fresh draws in which it did.</param>
/// <param name="Seed">Seed of the draws.</param>
public sealed record PowerOfTest(
    ImmutableArray<(double Value, double StandardError)> Effects, double CriticalValue, double NominalAlarms, double Tie, double Level, double Coverage, int Seed)
{
    /// <summary>An interval may say its level while fresh draws find its coverage within this distance.</summary>
    public const double Tolerance = 0.02;

    private const double Precision = 1e-4;

    /// <summary>Number of draws.</summary>
    public int Draws => Effects.Length;

    /// <summary>What an interval of this test may call itself: its level where fresh draws confirm it, else what they found.</summary>
    public string IntervalName => FormattableString.Invariant(
        $"{100 * (Math.Abs(Coverage - Level) <= Tolerance ? Level : Coverage):0} %, allowing for months that resemble their neighbours");

    /// <summary>The interval of an effect: all sizes from which this test does not tell it.</summary>
    public EffectInterval IntervalOf(Effect effect) =>
        new(effect.Value - (CriticalValue * effect.StandardError), effect.Value + (CriticalValue * effect.StandardError));

    /// <summary>Share of draws in which an effect of this size would have been seen.</summary>
    public double Of(double effect) => Effects.Count(draw => Math.Abs(draw.Value + effect) > CriticalValue * draw.StandardError) / (double)Draws;

    /// <summary>The smallest effect, without its sign, that would have been seen with this power.</summary>
    /// <param name="power">Share of draws in which it is seen.</param>
    /// <param name="falling">Whether the effect is a fall: the draws are no mirror of themselves, so that the two signs differ a little.</param>
    public double SmallestSeen(double power = 0.8, bool falling = false)
    {
        (double low, double high) = (0, Effects.Max(draw => Math.Abs(draw.Value) + (CriticalValue * draw.StandardError)));
        while (high - low > Precision * high)
        {
            double middle = (low + high) / 2;
            (low, high) = Of(falling ? -middle : middle) < power ? (middle, high) : (low, middle);
        }

        return high;
    }
}

/// <summary>An interval of an effect, in the unit of the series.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public sealed record EffectInterval(double Low, double High)
{
    /// <summary>Whether it leaves out zero.</summary>
    public bool LeavesOutZero => Low > 0 || High < 0;
}

using System.Collections.Immutable;
using System.Globalization;
using MathNet.Numerics.Statistics;
using Workbook.Memo.Judging;
using Workbook.Publishing;

namespace Workbook.Memo.Gap;

/// <summary>A stated range of months held against what several lenses measure.</summary>
/// <remarks>
/// <para>
/// Only lenses with enough of the follower's releases count, and lenses of one family have one vote, its median. All families inside:
/// supported. At least half: supported under a stated reading, the lens. Fewer: open. None: contradicted. No lens that counts: open.
/// </para>
/// <para>
/// Why no interval: a lag is read off two lists that are known whole, so there is no sample of which a confidence interval could speak, and a
/// resampled list is one that nobody kept. What one release left out would change is shown beside it and decides nothing.
/// </para>
/// </remarks>
public sealed record RangeTest(double Low, double High, ImmutableArray<LensReading> Counted)
{
    /// <summary>Sorts out the readings that count.</summary>
    public static RangeTest Of(double low, double high, IEnumerable<LensReading> readings) =>
        new(low, high, [.. readings.Where(reading => reading.Counts).OrderBy(reading => reading.Lag.Months)]);

    /// <summary>The readings inside the range, ends included.</summary>
    public ImmutableArray<LensReading> Inside => [.. Counted.Where(reading => reading.Lag.Months >= Low && reading.Lag.Months <= High)];

    /// <summary>The families of the readings that count, the smallest vote first.</summary>
    public ImmutableArray<FamilyReading> Families => FamilyReading.Of(Counted);

    /// <summary>The families whose vote lies inside the range.</summary>
    public ImmutableArray<FamilyReading> FamiliesInside => [.. Families.Where(family => family.IsInside(Low, High))];

    /// <summary>Number of families that lie inside, or would without one release.</summary>
    public int WithinReach => Families.Count(family => family.Reaches(Low, High));

    /// <summary>How the range stands.</summary>
    public Standing Standing => Votes.Standing(Families.Length, FamiliesInside.Length, Families.Length - FamiliesInside.Length);

    /// <summary>The middle of the families' votes with the smallest and the largest where there are several; <see langword="null"/> where none counts.</summary>
    public Measurement? Measured => Families is { IsEmpty: false } votes ? new Measurement(
        votes.Select(family => family.Months).Median(), "months (median of families of yardsticks)",
        votes.Length > 1 ? votes[0].Months : null, votes.Length > 1 ? votes[^1].Months : null, votes.Length) : null;

    /// <summary>How many lenses and how many families lie inside, in words.</summary>
    public string InsideInWords => FormattableString.Invariant($"{Inside.Length} of {Counted.Length} yardsticks and {FamiliesInside.Length} of {Families.Length} families");

    /// <summary>The families' votes with their sensitivity ranges, in words.</summary>
    public string FamiliesInWords => string.Join("; ", Families.Select(family => FormattableString.Invariant(
        $"{family.Name} {family.Months:0.0;−0.0} ({family.Sensitivity.Low:0.0;−0.0} to {family.Sensitivity.High:0.0;−0.0} without one release)")));

    /// <summary>The smallest counted lag in months; <see langword="null"/> where none counts.</summary>
    public double? Least => Counted.IsEmpty ? null : Counted[0].Lag.Months;

    /// <summary>The largest counted lag in months; <see langword="null"/> where none counts.</summary>
    public double? Most => Counted.IsEmpty ? null : Counted[^1].Lag.Months;

    /// <summary>The counted lags in words, smallest first.</summary>
    public string InWords => string.Join("; ", Counted.Select(reading => $"{reading.Lens.Title}: {Text(reading.Lag.Months!.Value)}"));

    /// <summary>The same with the unit; where none counts, that none does.</summary>
    public string MonthsInWords => Counted.IsEmpty ? "no yardstick that counts" : $"{InWords} months";

    internal static string Text(double months) => months.ToString("0.0", CultureInfo.InvariantCulture);
}

using System.Collections.Immutable;
using System.Globalization;
using Workbook.Publishing;

namespace Workbook.Memo.Gap;

/// <summary>A stated range of months held against what several lenses measure.</summary>
/// <remarks>
/// Only lenses with enough of the follower's releases count. All of them inside: supported. At least half: supported under a stated
/// reading, the lens. Fewer: open if at least half of the intervals touch the range, else contradicted. None that counts: not testable.
/// </remarks>
public sealed record RangeTest(double Low, double High, ImmutableArray<LensReading> Counted)
{
    /// <summary>Sorts out the readings that count.</summary>
    public static RangeTest Of(double low, double high, IEnumerable<LensReading> readings) =>
        new(low, high, [.. readings.Where(reading => reading.Counts).OrderBy(reading => reading.Lag.Months)]);

    /// <summary>The readings inside the range, ends included.</summary>
    public ImmutableArray<LensReading> Inside => [.. Counted.Where(reading => reading.Lag.Months >= Low && reading.Lag.Months <= High)];

    /// <summary>The readings whose interval has a part in common with the range.</summary>
    public int Touching => Counted.Count(reading => reading.Interval?.Low <= High && reading.Interval?.High >= Low);

    /// <summary>How the range stands.</summary>
    public Standing Standing => (Counted.Length, Inside.Length) switch
    {
        (0, _) => Standing.NotTestableHere,
        (int all, int inside) when inside == all => Standing.Supported,
        (int all, int inside) when 2 * inside >= all => Standing.SupportedUnderStatedReading,
        (int all, _) when 2 * Touching >= all => Standing.Open,
        _ => Standing.Contradicted,
    };

    /// <summary>The middle of the counted lags with their smallest and largest where there are several; <see langword="null"/> where none counts.</summary>
    public Measurement? Measured => Counted.IsEmpty ? null : new Measurement(
        (Counted[(Counted.Length - 1) / 2].Lag.Months!.Value + Counted[Counted.Length / 2].Lag.Months!.Value) / 2,
        "months (median of lenses)", Counted.Length > 1 ? Counted[0].Lag.Months : null, Counted.Length > 1 ? Counted[^1].Lag.Months : null, Counted.Length);

    /// <summary>The smallest counted lag in months; <see langword="null"/> where none counts.</summary>
    public double? Least => Counted.IsEmpty ? null : Counted[0].Lag.Months;

    /// <summary>The largest counted lag in months; <see langword="null"/> where none counts.</summary>
    public double? Most => Counted.IsEmpty ? null : Counted[^1].Lag.Months;

    /// <summary>The counted lags in words, smallest first.</summary>
    public string InWords => string.Join("; ", Counted.Select(reading => $"{reading.Lens.Title}: {Text(reading.Lag.Months!.Value)}"));

    /// <summary>The same with the unit; where none counts, that none does.</summary>
    public string MonthsInWords => Counted.IsEmpty ? "no lens that counts" : $"{InWords} months";

    internal static string Text(double months) => months.ToString("0.0", CultureInfo.InvariantCulture);
}

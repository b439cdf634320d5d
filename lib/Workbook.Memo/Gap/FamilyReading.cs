using System.Collections.Immutable;
using MathNet.Numerics.Statistics;

namespace Workbook.Memo.Gap;

/// <summary>What lenses of one source say together: one vote, however many there are.</summary>
/// <remarks>
/// An error of the source, a model that it misses or dates wrongly, moves all of them at once, so that their agreement is no second witness.
/// The family votes with the median of its lags.
/// </remarks>
/// <param name="Name">The family; the lens's title where it has none.</param>
/// <param name="Readings">The readings that count, at least one.</param>
public sealed record FamilyReading(string Name, ImmutableArray<LensReading> Readings)
{
    /// <summary>The median lag of its lenses, in months.</summary>
    public double Months => Readings.Select(reading => reading.Lag.Months!.Value).Median();

    /// <summary>
    /// The least and the most that the median becomes when one release is left out of all its lenses, itself included: a sensitivity range and no
    /// confidence interval. A lens whose lag is then undefined does not enter; where none is left the release is passed over.
    /// </summary>
    public (double Low, double High) Sensitivity
    {
        get
        {
            double[] months = [Months, .. Readings.SelectMany(reading => reading.Decisive).Select(left => left.Model).Distinct()
                .Select(model => Readings.Select(reading => reading.MonthsWithout(model)).OfType<double>().ToArray())
                .Where(left => left.Length > 0)
                .Select(left => left.Median())];
            return (months.Min(), months.Max());
        }
    }

    /// <summary>Whether its vote lies in a range, ends included.</summary>
    public bool IsInside(double low, double high) => Months >= low && Months <= high;

    /// <summary>Whether its sensitivity range has a part in common with a range.</summary>
    public bool Reaches(double low, double high) => Sensitivity is var (least, most) && least <= high && most >= low;

    /// <summary>The families of some readings, the smallest vote first.</summary>
    internal static ImmutableArray<FamilyReading> Of(IEnumerable<LensReading> readings) =>
        [.. readings.GroupBy(reading => reading.Lens.Family ?? (object)reading)
            .Select(family => new FamilyReading(family.First().Lens.Family ?? family.First().Lens.Title, [.. family]))
            .OrderBy(family => family.Months)];
}

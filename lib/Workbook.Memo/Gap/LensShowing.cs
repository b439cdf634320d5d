using Workbook.Charts;
using Workbook.Publishing;

namespace Workbook.Memo.Gap;

/// <summary>Lenses as charts, fact sheets and sentences take them.</summary>
public static class LensShowing
{
    /// <summary>The lag of a pair from day to day, as a line.</summary>
    /// <param name="lens">The lens.</param>
    /// <param name="name">Name in legend and table.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    /// <param name="pair">Who is measured against whom.</param>
    public static LineSeries LagLine(this Lens lens, string name, DateOnly from, DateOnly to, CountryPair pair) =>
        new(name, lens.TurningPoints(from, to, pair).Select(lag => new LinePoint(lag.Day, lag.Months, Label: lag.Follower?.Name))) { Markers = false };

    /// <summary>The reading of the lens whose id begins so; <see langword="null"/> where there is none.</summary>
    public static LensReading? By(this IEnumerable<LensReading> readings, string lens) =>
        readings.FirstOrDefault(reading => reading.Lens.Id.StartsWith(lens, StringComparison.Ordinal));

    /// <summary>The sheet with a reading more, or as it was where there is none or its lag is undefined.</summary>
    public static FactSheet AddReading(this FactSheet sheet, string id, LensReading? reading)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return reading?.Lag.Months is null ? sheet : sheet.Add(reading.ToFact(id));
    }

    /// <summary>The model's name without what stands in brackets.</summary>
    public static string ShortName(this ScoredModel? model) => model?.Name.Split(" (")[0] ?? "no model";

    /// <summary>A reading with its interval, as a row; one that does not count says why.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="group">Its group in the legend, where it counts.</param>
    public static IntervalRow ToRow(this LensReading reading, string group) => new(
        reading.Lens.Title, reading.Lag.Months, reading.Interval?.Low, reading.Interval?.High, reading.Followers, reading.Counts ? group : "Does not count",
        reading.Lag.Months is null ? "undefined: never reached" : reading.Counts ? Undefined(reading.Interval) : "too few releases");

    private static string? Undefined(BootstrapInterval? interval) => interval is { Undefined: > 0 }
        ? FormattableString.Invariant($"{interval.Undefined} of {interval.Draws} draws undefined")
        : null;
}

using Workbook.Publishing;

namespace Workbook.Memo.Chips;

/// <summary>An owner's part of the modelled stock of NVIDIA's chips.</summary>
public static class OwnerShare
{
    private const string Designer = "NVIDIA", All = "all";

    /// <summary>Share in percent of H100 equivalents, owned at the end of a day.</summary>
    /// <remarks>
    /// The range divides the owner's 5th and 95th percentile by the median total: the source does not say how owner and total vary together,
    /// and the owner's own uncertainty is the larger.
    /// </remarks>
    /// <exception cref="InvalidOperationException">Owner or total has no figure for the day.</exception>
    public static Measurement Of(IEnumerable<ChipCount> counts, string owner, DateOnly day)
    {
        List<ChipCount> stock = [.. counts.Where(count => count.Designer == Designer && count.Period == "cumulative" && count.Chip == All && count.To == day)];
        ChipCount own = stock.Find(count => count.Owner == owner) ?? throw None(owner, day);
        ChipCount all = stock.Find(count => count.Owner == All) ?? throw None(All, day);
        return new Measurement(100 * own.H100e / all.H100e, "% of NVIDIA's H100 equivalents", 100 * own.H100eLow / all.H100e, 100 * own.H100eHigh / all.H100e);
    }

    /// <summary>The highest share from a day on, and when; the earliest of equal ones.</summary>
    public static (DateOnly Day, double Percent) Highest(IReadOnlyCollection<ChipCount> counts, string owner, DateOnly from) => counts
        .Where(count => count.Designer == Designer && count.Owner == owner && count.Chip == All && count.Period == "cumulative" && count.To >= from)
        .Select(count => (Day: count.To, Percent: Of(counts, owner, count.To).Value))
        .OrderBy(share => share.Day)
        .MaxBy(share => share.Percent);

    /// <summary>Last day of the last quarter that the source calls complete.</summary>
    public static DateOnly LastWholeQuarter(IEnumerable<ChipCount> counts) =>
        counts.Where(count => count.Designer == Designer && count.Period == "cumulative" && count.Chip == All && !count.Incomplete).Max(count => count.To);

    private static InvalidOperationException None(string owner, DateOnly day) =>
        new($"chip-counts has no cumulative figure of '{owner}' for {day:yyyy-MM-dd}; it has the last days of quarters.");
}

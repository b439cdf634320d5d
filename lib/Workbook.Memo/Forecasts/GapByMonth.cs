using System.Collections.Immutable;
using Workbook.Memo.Gap;

namespace Workbook.Memo.Forecasts;

/// <summary>The gap in capability at the end of each month.</summary>
/// <param name="Days">Last days of the months.</param>
/// <param name="Values">The gap on each.</param>
public sealed record GapByMonth(ImmutableArray<DateOnly> Days, ImmutableArray<double> Values)
{
    /// <summary>The lag by a lens, in months, from the first month in which it is defined to the last that has ended.</summary>
    /// <param name="lens">The lens.</param>
    /// <param name="to">Months that ended by this day.</param>
    public static GapByMonth OfLag(Lens lens, DateOnly to) =>
        Of(MonthEnds(lens.Models.Min(model => model.Model.Date), to), day => lens.LagOn(day, CountryPair.OfTheMemo).Months);

    /// <summary>Rating points between the two countries' best, as the last board of each month had them: what a reader of that month saw.</summary>
    /// <param name="gaps">Gaps on every board, in order of day.</param>
    public static GapByMonth OfBoards(IReadOnlyList<ArenaGap> gaps) =>
        Of(MonthEnds(gaps[0].Day, gaps[^1].Day), day => gaps.LastOrDefault(gap => gap.Day <= day && gap.Day.Month == day.Month && gap.Day.Year == day.Year)?.Points);

    /// <summary>The months that had ended by a day.</summary>
    public GapByMonth Until(DateOnly day) => Take(0, Days.Count(end => end <= day));

    /// <summary>The months that ended after a day.</summary>
    public GapByMonth After(DateOnly day) => Take(Days.Count(end => end <= day), Days.Length);

    /// <summary>An unbroken run: a month without a value ends it, and those before the first value are left out.</summary>
    private static GapByMonth Of(IEnumerable<DateOnly> days, Func<DateOnly, double?> value)
    {
        ImmutableArray<(DateOnly Day, double? Value)> run =
            [.. days.Select(day => (day, value(day))).SkipWhile(pair => pair.Item2 is null).TakeWhile(pair => pair.Item2 is not null)];
        return new GapByMonth([.. run.Select(pair => pair.Day)], [.. run.Select(pair => pair.Value!.Value)]);
    }

    private static IEnumerable<DateOnly> MonthEnds(DateOnly from, DateOnly to)
    {
        for (var end = new DateOnly(from.Year, from.Month, DateTime.DaysInMonth(from.Year, from.Month)); end <= to; end = end.AddDays(1).AddMonths(1).AddDays(-1))
        {
            yield return end;
        }
    }

    private GapByMonth Take(int from, int to) => new(Days[from..to], Values[from..to]);
}

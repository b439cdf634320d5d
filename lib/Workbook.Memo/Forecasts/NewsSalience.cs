using System.Collections.Immutable;
using System.Globalization;
using Workbook.Data;
using Workbook.Methods;
using Workbook.Memo.Forecasting;

namespace Workbook.Memo.Forecasts;

/// <summary>How many items of the evening news name a theme, month by month. Mentions are salience, not money or intent.</summary>
/// <param name="Themes">One series a group of terms, in order of name.</param>
/// <param name="DaysMissing">Days of each month without a usable transcript.</param>
/// <param name="Sources">Where the counts come from.</param>
public sealed record NewsSalience(ImmutableArray<CountSeries> Themes, ImmutableArray<int> DaysMissing, ImmutableArray<Citation> Sources)
{
    /// <summary>A month that lacks more days than this is not yet, or not wholly, known and is not scored; a share of items can still be fitted to it.</summary>
    public const int MostDaysMissing = 3;

    /// <summary>Number of the first month.</summary>
    public int First => Themes[0].First;

    /// <summary>Number of months.</summary>
    public int Length => Themes[0].Length;

    /// <summary>Reads the dataset policy-text.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="asOf">Only months that had ended by this day.</param>
    /// <exception cref="DatasetException">A table is missing or at fault, or a month is missing between two others.</exception>
    public static NewsSalience Load(Catalogue catalogue, DateOnly? asOf = null)
    {
        Dataset months = catalogue.Load("policy-text", asOf, "news-months");
        ImmutableArray<MonthRow> rows = [.. months.Rows<MonthRow>().OrderBy(row => row.Month, StringComparer.Ordinal)];
        ImmutableArray<int> totals = [.. rows.Select(row => row.Items)];
        int first = Number(rows[0].Month);
        if (FirstGap([.. rows.Select(row => Number(row.Month))]) is int gap)
        {
            throw new DatasetException(
                "policy-text", "news-months.csv", gap + 2, $"policy-text/news-months.csv, line {gap + 2}: the month before {rows[gap].Month} is missing; a forecast needs every month. Rebuild the table from an archive that has it.");
        }

        ILookup<string, GroupRow> groups = catalogue.Load("policy-text", asOf, "news-groups").Rows<GroupRow>().ToLookup(row => row.TermGroup, StringComparer.Ordinal);
        return new NewsSalience(
            [.. groups.OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new CountSeries(
                group.Key, first, [.. group.OrderBy(row => row.Month, StringComparer.Ordinal).Select(row => row.ItemsWithGroup)], totals))],
            [.. rows.Select(row => row.DaysInMonth - row.DaysCovered)], months.Citations);
    }

    /// <summary>A theme by the name of its group.</summary>
    public CountSeries Theme(string group) => Themes.Single(theme => theme.Name == group);

    /// <summary>The first day of a month by its place in the series.</summary>
    public DateOnly Day(int place) => Months.FirstDay(First + place);

    /// <summary>Places of months after a number of known ones, up to the first that is not wholly covered.</summary>
    public int ScoredAfter(int known) => DaysMissing.Skip(known).TakeWhile(missing => missing <= MostDaysMissing).Count();

    /// <summary>Place of the first month that does not follow the one before it.</summary>
    internal static int? FirstGap(IReadOnlyList<int> months) => Enumerable.Range(1, months.Count - 1).Where(at => months[at] != months[at - 1] + 1).Select(at => (int?)at).FirstOrDefault();

    private static int Number(string month) => Months.Of(DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture));

    private sealed record MonthRow(string Month, int DaysCovered, int DaysInMonth, int Items);

    private sealed record GroupRow(string Month, string TermGroup, int ItemsWithGroup);
}

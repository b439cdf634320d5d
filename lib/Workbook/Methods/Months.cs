namespace Workbook.Methods;

/// <summary>Months as whole numbers, so that a distance between two is a count of months.</summary>
public static class Months
{
    /// <summary>The number of a day's month: twelve times the year, and January as 0.</summary>
    public static int Of(DateOnly day) => (day.Year * 12) + day.Month - 1;

    /// <summary>The first day of a month.</summary>
    public static DateOnly FirstDay(int month) => new(month / 12, (month % 12) + 1, 1);
}

using System.Globalization;

namespace Workbook.Recipes;

/// <summary>A date of publication as a collector wrote it: a day, a month or a year, perhaps marked "c." because it was inferred.</summary>
/// <remarks>
/// What counts is from when a reader could surely know a figure, so a month or a year stands for its <em>last</em> day:
/// a report of "September 2024" does not count as known on 18 September 2024.
/// </remarks>
/// <param name="LastDay">The last day that the statement allows.</param>
/// <param name="Text">The statement without its mark: <c>2024-09-24</c>, <c>2024-09</c> or <c>2024</c>.</param>
/// <param name="IsInferred">Whether it was marked "c.", that is, inferred from the text rather than printed on the page.</param>
public sealed record StatedDate(DateOnly LastDay, string Text, bool IsInferred)
{
    private const string Mark = "c. ";

    /// <summary>Reads a statement.</summary>
    /// <exception cref="RecipeException">The text has another form.</exception>
    public static StatedDate Parse(string text)
    {
        bool inferred = text.StartsWith(Mark, StringComparison.Ordinal);
        string stated = inferred ? text[Mark.Length..] : text;
        return new StatedDate(LastDayOf(stated), stated, inferred);
    }

    private static DateOnly LastDayOf(string text) =>
        Read(text, "yyyy-MM-dd") is DateOnly day ? day
        : Read(text, "yyyy-MM") is DateOnly month ? month.AddMonths(1).AddDays(-1)
        : Read(text, "yyyy") is DateOnly year ? year.AddYears(1).AddDays(-1)
        : throw new RecipeException($"'{text}' is not a date of publication; expected yyyy-MM-dd, yyyy-MM or yyyy, with 'c. ' before it where it was inferred.");

    private static DateOnly? Read(string text, string form) =>
        DateOnly.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
}

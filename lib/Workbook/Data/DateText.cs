using System.Globalization;

namespace Workbook.Data;

/// <summary>Days and months of tables as readers see them.</summary>
internal static class DateText
{
    /// <summary><c>2024-09-18</c> is 18 September 2024 and <c>2024-09</c> September 2024; <see langword="null"/> for what is neither.</summary>
    /// <param name="text">As a table has it.</param>
    public static string? InWords(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
        : DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly month) ? month.ToString("MMMM yyyy", CultureInfo.InvariantCulture)
        : null;
}

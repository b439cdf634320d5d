using System.Globalization;

namespace Workbook.Data.Package;

/// <summary>The month in which a version of a table was published, written <c>2024-09</c>.</summary>
/// <remarks>
/// A vintage counts as known from the first day of its month. A reader in the middle of that month may not have had every row,
/// so tables whose rows carry a date are also cut at the day asked for (see <see cref="Datasets.Load"/>).
/// </remarks>
public readonly record struct Vintage : IComparable<Vintage>
{
    /// <summary>Creates a vintage.</summary>
    /// <param name="year">Calendar year.</param>
    /// <param name="month">Month, 1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">The month does not exist.</exception>
    public Vintage(int year, int month) => FirstDay = new DateOnly(year, month, 1);

    /// <summary>The first day of the month.</summary>
    public DateOnly FirstDay { get; }

    /// <summary>Reads <c>yyyy-MM</c>.</summary>
    /// <exception cref="FormatException">The text has another form.</exception>
    public static Vintage Parse(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? new Vintage(day.Year, day.Month)
            : throw new FormatException($"'{text}' is not a vintage; write year and month as 2024-09.");

    /// <summary>Whether the vintage had begun to appear on the day given.</summary>
    public bool IsKnownOn(DateOnly day) => FirstDay <= day;

    /// <inheritdoc/>
    public int CompareTo(Vintage other) => FirstDay.CompareTo(other.FirstDay);

    /// <inheritdoc/>
    public override string ToString() => FirstDay.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>Earlier than.</summary>
    public static bool operator <(Vintage left, Vintage right) => left.CompareTo(right) < 0;

    /// <summary>Later than.</summary>
    public static bool operator >(Vintage left, Vintage right) => left.CompareTo(right) > 0;

    /// <summary>Earlier than or the same.</summary>
    public static bool operator <=(Vintage left, Vintage right) => left.CompareTo(right) <= 0;

    /// <summary>Later than or the same.</summary>
    public static bool operator >=(Vintage left, Vintage right) => left.CompareTo(right) >= 0;
}

using System.Globalization;

namespace Workbook.Charts;

/// <summary>Values as Plotly and the data table take them.</summary>
internal static class Cells
{
    /// <summary>A day as ISO text; a number that is not finite as nothing; other values as they are.</summary>
    public static object? Plain(object? value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        double number when !double.IsFinite(number) => null,
        _ => value,
    };

    /// <summary>An interval in words, to stand after a value; nothing where there is none.</summary>
    public static string Interval(double? low, double? high) =>
        low is double from && high is double to && from != to ? string.Create(CultureInfo.InvariantCulture, $" ({Short(from)} to {Short(to)})").Replace('-', '−') : "";

    private static string Short(double value) => value.ToString(
        Math.Abs(value) switch { >= 1e12 or (> 0 and < 1e-3) => "0.##e+0", >= 100 => "#,0", >= 10 => "0.#", >= 1 => "0.##", _ => "0.###" }, CultureInfo.InvariantCulture);

    public static object?[] Plain(IEnumerable<object?> values) => [.. values.Select(Plain)];
}

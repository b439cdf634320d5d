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

    public static object?[] Plain(IEnumerable<object?> values) => [.. values.Select(Plain)];
}

using System.Globalization;
using Workbook.Data.Package;

namespace Workbook.Data;

/// <summary>Writes cells as the catalogue's tables have them: ISO days, a dot for decimals.</summary>
internal static class CsvText
{
    /// <summary>A cell's text: shortest round-trip form of a number, <c>yyyy-MM-dd</c>, <c>true</c>/<c>false</c>; empty for nothing.</summary>
    /// <exception cref="ArgumentException">The value is of a type that no field type holds.</exception>
    public static string Cell(object? value) => value switch
    {
        null => "",
        string text => text,
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        int or long or decimal => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        bool truth => truth ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Vintage vintage => vintage.ToString(),
        _ => throw new ArgumentException($"A cell cannot hold a {value.GetType().Name}.", nameof(value)),
    };
}

using System.Text.Json;
using System.Text.RegularExpressions;
using Workbook.Drawing;
using Workbook.Publishing;

namespace Workbook.Report.Markup;

/// <summary>Numbers as readers see them: invariant culture, a true minus sign.</summary>
internal static partial class Numbers
{
    /// <summary>Whether a text is a .NET format that shows a number in a line: a standard one with few digits, or a custom one that is short.</summary>
    public static bool IsFormat(string format) => Format().IsMatch(format);

    /// <summary>A number in a .NET format; a dash where there is none.</summary>
    public static string Shown(double? value, string? format) =>
        value is double number ? NumberFormat.Written(number, format) : "–";

    /// <summary>A number with a unit: its thousands are grouped. One without may be a year.</summary>
    public static string Shown(double? value, string? format, string? unit) =>
        Shown(value, string.IsNullOrEmpty(unit) || format is null || !format.StartsWith('0') ? format : "#," + format);

    /// <summary>A cell of a table: a number in a .NET format, another value as it is.</summary>
    public static string Shown(JsonElement cell, string? format) => cell.ValueKind switch
    {
        JsonValueKind.Null => Shown(default(double?), format),
        JsonValueKind.Number => Shown(cell.GetDouble(), format),
        _ => cell.ToString(),
    };

    /// <summary>A number in a table: grouped thousands, four significant digits and never fewer than its whole part; very large and very small ones by powers of ten.</summary>
    public static string InTable(JsonElement cell)
    {
        if (cell.ValueKind != JsonValueKind.Number)
        {
            return Shown(cell, null);
        }

        double size = Math.Abs(cell.GetDouble());
        return Shown(cell, size switch { >= 1e12 or (> 0 and < 1e-3) => "0.###E+0", >= 1000 => "#,0.#", >= 100 => "0.#", >= 10 => "0.##", >= 1 => "0.###", _ => "0.####" });
    }

    /// <summary>A number and its unit, which large type sets smaller.</summary>
    public static Html WithUnit(double? value, string? format, string? unit)
    {
        string number = Shown(value, format, unit);
        return string.IsNullOrEmpty(unit) ? Html.Text(number) : Html.Of($"{number}{Between(unit)}<span class=\"unit\">{UnitText.Of(number, unit)}</span>");
    }

    /// <summary>The same in one size of type.</summary>
    public static string InText(double? value, string? format, string? unit)
    {
        string number = Shown(value, format, unit);
        return string.IsNullOrEmpty(unit) ? number : number + Between(unit) + UnitText.Of(number, unit);
    }

    // The percent sign closes up after a thin space, words follow a no-break space.
    private static string Between(string unit) => unit == "%" ? "\u202f" : "\u00a0";

    // A letter alone or with digits is a standard format; those for money and whole numbers are none for a value here.
    [GeneratedRegex(@"^(?:[EFGNPRefgnpr](?:[0-9]|1[0-9])?|(?![A-Za-z][0-9]*$).{0,200})$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Format();
}

using System.Globalization;

namespace Workbook.Publishing.Tables;

/// <summary>A cell as text: invariant, days in ISO form, long text cut, fractions to six digits.</summary>
internal static class TableCell
{
    private const int Longest = 120;
    private const int Digits = 6;

    public static string Text(object? value) => value switch
    {
        null or DBNull => "",
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("yyyy-MM-dd HH:mm:sszzz", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        bool truth => truth ? "true" : "false",
        double number when double.IsFinite(number) => Rounded(number),
        float number when float.IsFinite(number) => Rounded(number),
        IFormattable other => Cut(other.ToString(null, CultureInfo.InvariantCulture)),
        _ => Cut(value.ToString() ?? ""),
    };

    public static bool IsNumber(object? value) => value is sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal;

    /// <summary>The whole number where the cell shows a rounded one.</summary>
    public static string? Exact(object? value) => value is double or float && ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture) is string exact && exact != Text(value) ? exact : null;

    // Nobody reads the fourteenth digit; very large and very small numbers are written as they are.
    private static string Rounded(double number)
    {
        int decimals = number == 0 ? 0 : Digits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(number)));
        return decimals is <= -10 or > 15
            ? number.ToString(CultureInfo.InvariantCulture)
            : Math.Round(number, Math.Max(decimals, 0)).ToString("0.###############", CultureInfo.InvariantCulture);
    }

    private static string Cut(string text)
    {
        string line = text.ReplaceLineEndings(" ");
        return line.Length <= Longest ? line : string.Concat(line.AsSpan(0, Longest - 1), "…");
    }
}

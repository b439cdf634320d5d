using System.Globalization;
using System.Text.RegularExpressions;

namespace Workbook.Drawing;

/// <summary>Numbers in the part of d3's notation that charts use: grouping, precision, trailing zeros, and the types d, f, g, r, e, s and %.</summary>
internal static partial class NumberFormat
{
    private static readonly string[] Prefixes = ["", "k", "M", "G", "T", "P"];

    /// <summary>The number as d3 writes it, with a true minus sign.</summary>
    public static string Of(double value, string? format)
    {
        if (format is null || Notation().Match(format) is not { Success: true } parts)
        {
            return Plain(value);
        }

        string grouping = parts.Groups["comma"].Success ? "#,0" : "0";
        int? precision = parts.Groups["digits"].Success ? int.Parse(parts.Groups["digits"].Value, CultureInfo.InvariantCulture) : null;
        bool trims = parts.Groups["trim"].Success;
        string text = parts.Groups["type"].Value switch
        {
            "d" => Written(value, grouping),
            "f" => Written(value, grouping + Decimals(precision ?? 6, trims)),
            "%" => Written(value * 100, grouping + Decimals(precision ?? 6, trims)) + "%",
            "e" => Written(value, "0" + Decimals(precision ?? 6, trims) + "e+0"),
            "s" => Prefixed(value),
            _ => Plain(value),
        };
        return text;
    }

    /// <summary>Up to six significant digits; thousands grouped from ten thousand on, so that years are not.</summary>
    public static string Plain(double value) => Math.Abs(value) switch
    {
        >= 1e15 or (> 0 and < 1e-5) => Written(value, "0.###e+0"),
        >= 10000 => Written(value, "#,0.##"),
        _ => Written(Math.Round(value, 6), "0.######"),
    };

    private static string Prefixed(double value)
    {
        int step = value == 0 ? 0 : Math.Clamp((int)Math.Floor(Math.Log10(Math.Abs(value)) / 3), 0, Prefixes.Length - 1);
        return Written(value / Math.Pow(1000, step), "0.###") + Prefixes[step];
    }

    private static string Decimals(int digits, bool trims) => digits == 0 ? "" : "." + new string(trims ? '#' : '0', digits);

    /// <summary>The number in a .NET format, with a true minus sign, and with none where it is rounded to zero.</summary>
    public static string Written(double value, string? format)
    {
        string text = value.ToString(format, CultureInfo.InvariantCulture);
        return text.StartsWith('-') && !text.AsSpan().ContainsAnyInRange('1', '9') && double.IsFinite(value) ? text[1..] : text.Replace('-', '−');
    }

    [GeneratedRegex(@"^(?<comma>,)?(?:\.(?<digits>\d{1,2}))?(?<trim>~)?(?<type>[dfgres%])$")]
    private static partial Regex Notation();
}

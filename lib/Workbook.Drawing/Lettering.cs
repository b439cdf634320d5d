using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Workbook.Drawing;

/// <summary>Text as charts hold it, in Plotly's small markup, and about how wide it is.</summary>
internal static partial class Lettering
{
    /// <summary>Size of type in a drawing.</summary>
    public const double Size = 12.5;

    // Of a letter on average, as part of the size, in common fonts without serifs.
    private const double Letter = 0.54;

    // All digits are as wide, and nothing in a row of them is narrow.
    private const double Digit = 0.64;

    /// <summary>The lines of a text, without markup.</summary>
    public static string[] Lines(string text) => [.. LineBreak().Split(text).Select(line => WebUtility.HtmlDecode(Tag().Replace(Raised().Replace(line, Superscript), "")).Trim())];

    /// <summary>Whether all of it is bold.</summary>
    public static bool IsBold(string text) => text.StartsWith("<b>", StringComparison.Ordinal);

    /// <summary>Width of the longest line in pixels.</summary>
    public static double Width(IEnumerable<string> lines, double size = Size) => lines.Select(line => line.Sum(WidthOf) * size).DefaultIfEmpty(0).Max();

    /// <summary>Breaks lines between words where they would be wider.</summary>
    public static string[] Wrapped(string text, double width, double size = Size)
    {
        List<string> lines = [];
        foreach (string word in Lines(text).SelectMany(line => LineWords.Of(line, word => Width([word], size) <= width)))
        {
            string longer = lines.Count > 0 ? $"{lines[^1]} {word}" : word;
            if (lines.Count > 0 && Width([longer], size) <= width)
            {
                lines[^1] = longer;
            }
            else
            {
                lines.Add(word);
            }
        }

        return [.. lines];
    }

    /// <summary>Text elements, one line under another.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="x">Where they are anchored.</param>
    /// <param name="y">Base line of the first.</param>
    /// <param name="anchor"><c>start</c>, <c>middle</c> or <c>end</c>.</param>
    /// <param name="attributes">Other attributes.</param>
    /// <param name="size">Size of type.</param>
    public static string Svg(IReadOnlyList<string> lines, double x, double y, string anchor = "start", string attributes = "", double size = Size)
    {
        string place = string.Create(CultureInfo.InvariantCulture, $"<text x=\"{x:0.#}\" y=\"{y:0.#}\"");
        string how = (anchor == "start" ? "" : $" text-anchor=\"{anchor}\"") + attributes;
        string content = string.Concat(lines.Select((line, i) => i == 0
            ? WebUtility.HtmlEncode(line)
            : string.Create(CultureInfo.InvariantCulture, $"<tspan x=\"{x:0.#}\" dy=\"{size * 1.25:0.#}\">{WebUtility.HtmlEncode(line)}</tspan>")));
        return $"{place}{how}>{content}</text>";
    }

    private static double WidthOf(char letter) => letter >= 0x2E80 ? 1 : char.IsAsciiDigit(letter) ? Digit : Letter;

    private static string Superscript(Match raised) =>
        string.Concat(raised.Groups[1].Value.Select(digit => digit switch { '1' => '¹', '2' => '²', '3' => '³', '-' or '−' => '⁻', >= '0' and <= '9' => (char)('⁰' + (digit - '0')), _ => digit }));

    [GeneratedRegex("<br ?/?>")]
    private static partial Regex LineBreak();

    [GeneratedRegex("<sup>([^<]*)</sup>")]
    private static partial Regex Raised();

    [GeneratedRegex("</?[a-z]+[^>]*>")]
    private static partial Regex Tag();
}

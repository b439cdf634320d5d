using System.Globalization;
using System.Text.RegularExpressions;

namespace Workbook.Drawing;

/// <summary>A colour of a chart as SVG takes it: a variable of the page named by the colour, so that a page may give it another in each of its themes.</summary>
internal static partial class SvgColour
{
    /// <summary>Presentation attributes.</summary>
    /// <param name="property"><c>fill</c> or <c>stroke</c>.</param>
    /// <param name="colour"><c>#rrggbb</c> or <c>rgba(r,g,b,a)</c>; anything else is left to the page.</param>
    /// <param name="opacity">Multiplies the colour's own.</param>
    public static string Attributes(string property, string? colour, double opacity = 1)
    {
        (string value, double own) = Parts(colour);
        double seen = own * opacity;
        return seen >= 1 ? $" {property}=\"{value}\"" : string.Create(CultureInfo.InvariantCulture, $" {property}=\"{value}\" {property}-opacity=\"{seen:0.##}\"");
    }

    /// <summary>The colour of a text on a ground of that colour: the page's ground, unless a variable says another.</summary>
    public static string On(string? colour) =>
        colour is not null && Hexadecimal().Match(colour) is { Success: true } hex ? $" fill=\"var(--on-{hex.Groups[1].Value.ToLowerInvariant()},var(--paper,#fff))\"" : " fill=\"var(--paper,#fff)\"";

    private static (string Value, double Opacity) Parts(string? colour)
    {
        if (colour is not null && Hexadecimal().Match(colour) is { Success: true } hex)
        {
            return (Variable(hex.Groups[1].Value.ToLowerInvariant()), 1);
        }

        if (colour is null || Mixed().Match(colour) is not { Success: true } mixed)
        {
            return ("currentColor", 1);
        }

        int[] parts = [.. Enumerable.Range(1, 3).Select(part => int.Parse(mixed.Groups[part].Value, CultureInfo.InvariantCulture) & 255)];
        return (Variable($"{parts[0]:x2}{parts[1]:x2}{parts[2]:x2}"), mixed.Groups[4].Success ? double.Parse(mixed.Groups[4].Value, CultureInfo.InvariantCulture) : 1);
    }

    private static string Variable(string hex) => hex == "ffffff" ? "var(--paper,#fff)" : $"var(--hex-{hex},#{hex})";

    [GeneratedRegex("^#([0-9A-Fa-f]{6})$")]
    private static partial Regex Hexadecimal();

    [GeneratedRegex(@"^rgba?\((\d{1,3}), ?(\d{1,3}), ?(\d{1,3})(?:, ?(\d*\.?\d+))?\)$")]
    private static partial Regex Mixed();
}

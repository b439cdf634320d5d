using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Workbook.Report.Files;

namespace Workbook.Report.Tests;

/// <summary>Colours of pages and charts against their grounds, as WCAG 2.2 measures contrast: 4.5 for text, 3 for lines and marks.</summary>
public sealed partial class ContrastTests
{
    private const double Text = 4.5, Line = 3;

    private static readonly string[] Inks =
        ["ink", "muted", "accent", "supported", "reading", "contradicted", "overtaken", "open", "untested", "c-comment", "c-string", "c-keyword", "c-number"];

    private static readonly int[] Parts = [1, 3, 5];

    private static readonly Dictionary<string, Dictionary<string, string>> Themes = ReadThemes();

    [Theory]
    [InlineData(":root")]
    [InlineData(":root.dark")]
    public void EveryColourOfCharts_IsReadOnThePagesGround_BecauseNamesOfLinesHaveIt(string theme) => AssertNone(
        Themes[theme].Where(colour => colour.Key.StartsWith("hex-", StringComparison.Ordinal) && !Themes[theme].ContainsKey("on-" + colour.Key["hex-".Length..]))
            .Select(colour => Fault(theme, colour.Key, "paper", Text)));

    [Theory]
    [InlineData(":root")]
    [InlineData(":root.dark")]
    public void GreyBars_AreSeen_AndTheWordsOnThemAreRead(string theme) => AssertNone(
        Themes[theme].Keys.Where(name => name.StartsWith("on-", StringComparison.Ordinal)).Select(name => "hex-" + name["on-".Length..])
            .SelectMany(grey => new[] { Fault(theme, grey, "paper", Line), Fault(theme, "on-" + grey["hex-".Length..], grey, Text) }));

    [Theory]
    [InlineData(":root", "paper")]
    [InlineData(":root", "panel")]
    [InlineData(":root.dark", "paper")]
    [InlineData(":root.dark", "panel")]
    public void Words_AreReadOnEveryGround(string theme, string ground) => AssertNone(
        Inks.Select(colour => Fault(theme, colour, ground, Text)));

    [Theory]
    [InlineData(":root")]
    [InlineData(":root.dark")]
    public void Axes_AndBordersOfFields_AreSeen(string theme) => AssertNone([Fault(theme, "axis", "paper", Line)]);

    private static string? Fault(string theme, string colour, string ground, double least)
    {
        double found = Contrast(Value(theme, colour), Value(theme, ground));
        return found >= least ? null : FormattableString.Invariant($"{theme}: --{colour} on --{ground} is {found:0.00}, at least {least}");
    }

    private static void AssertNone(IEnumerable<string?> faults)
    {
        string[] found = [.. faults.OfType<string>()];
        Assert.True(found.Length == 0, string.Join('\n', found));
    }

    private static string Value(string theme, string name) => Themes[theme].GetValueOrDefault(name) ?? Themes[":root"][name];

    private static Dictionary<string, Dictionary<string, string>> ReadThemes()
    {
        string style = Encoding.UTF8.GetString(Assets.Style);
        // What is for paper alone is no theme of the screen.
        string screen = style[..style.IndexOf("@media print", StringComparison.Ordinal)] + style[style.IndexOf("/* Colours of the charts", StringComparison.Ordinal)..];
        return Block().Matches(screen).GroupBy(block => block.Groups[1].Value).ToDictionary(
            theme => theme.Key,
            theme => theme.SelectMany(block => Colour().Matches(block.Groups[2].Value)).GroupBy(colour => colour.Groups[1].Value)
                .ToDictionary(colour => colour.Key, colour => colour.First().Groups[2].Value, StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    private static double Contrast(string one, string other)
    {
        double[] both = [Luminance(one), Luminance(other)];
        return (both.Max() + 0.05) / (both.Min() + 0.05);
    }

    private static double Luminance(string hex)
    {
        double[] parts = [.. Parts.Select(at => int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4))];
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    [GeneratedRegex(@"^(:root(?:\.dark)?) \{([^}]*)\}", RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex("--([a-z0-9-]+): (#[0-9a-f]{6});")]
    private static partial Regex Colour();
}

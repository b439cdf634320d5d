using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Workbook.Drawing;

/// <summary>A figure as a picture that stands alone: title, chart and sources, on white paper, without a variable or a script, as office programs ask.</summary>
internal static partial class FigurePicture
{
    /// <summary>Width of pictures in pixels, which is that of a page's column.</summary>
    public const int Width = 816;

    private const int Margin = 20;
    private const double TitleSize = 17, SourceSize = 11, LineHeight = 1.3;
    private const string Fonts = "system-ui, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

    // An image knows nothing of its page: a grey that can be read on light and on dark.
    private const string EitherGround = "#808b96";

    /// <summary>Values of the variables: the report's light theme.</summary>
    internal static IReadOnlyDictionary<string, string> Colours => Paper;

    private static readonly Dictionary<string, string> Paper = new(StringComparer.Ordinal)
    {
        ["ink"] = "#1b1e22", ["muted"] = "#565d65", ["grid"] = "#e4e7ea", ["axis"] = "#8d959d", ["paper"] = "#ffffff",
        ["hex-3b7dd8"] = "#2a66ba", ["hex-d9482b"] = "#be3a1f", ["hex-1f918c"] = "#11756e", ["hex-c0508f"] = "#ad3c7b", ["hex-6f8a1f"] = "#587012",
        ["hex-8a63c9"] = "#6f48b3", ["hex-b07612"] = "#825a04", ["hex-7d8590"] = "#626a74",
        ["hex-2f9460"] = "#17683a", ["hex-cf5044"] = "#a5281b", ["hex-4a86c8"] = "#2f5f94", ["hex-5f6770"] = "#868e97", ["on-5f6770"] = "#1b1e22",
    };

    /// <summary>The picture; null where the chart has something that only plotly.js draws.</summary>
    /// <param name="chart">The chart in Plotly's form.</param>
    /// <param name="title">Title of the figure.</param>
    /// <param name="alternative">What a reader who cannot see it should learn from it.</param>
    /// <param name="below">What stands below: caption, sources.</param>
    public static string? Svg(JsonElement chart, string title, string alternative, params IEnumerable<string> below)
    {
        if (ChartDrawing.Of(chart, Width, namesAxis: true) is not ChartDrawing drawing)
        {
            return null;
        }

        string[] heading = Lettering.Wrapped(Plain(title), Width / 1.12, TitleSize), credit = [.. below.SelectMany(text => Lettering.Wrapped(Plain(text), Width, SourceSize))];
        double top = Margin + (heading.Length * TitleSize * LineHeight) + 6, foot = top + drawing.Height + 20;
        int height = (int)Math.Ceiling(foot + (credit.Length * SourceSize * LineHeight) + 8), width = Width + (2 * Margin);
        string words = Lettering.Svg(heading, Margin, Margin + TitleSize - 3, attributes: $" font-size=\"{TitleSize.ToString(CultureInfo.InvariantCulture)}\" font-weight=\"700\"", size: TitleSize)
            + Lettering.Svg(credit, Margin, foot, attributes: $" font-size=\"{SourceSize.ToString(CultureInfo.InvariantCulture)}\" fill=\"{Paper["muted"]}\"", size: SourceSize);
        return string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="img" font-family="{Fonts}" font-size="{Lettering.Size}" fill="{Paper["ink"]}" color="{Paper["ink"]}">
            <title>{WebUtility.HtmlEncode(title)}</title><desc>{WebUtility.HtmlEncode(alternative)}</desc>
            <rect width="{width}" height="{height}" fill="#ffffff"/>{words}
            <g transform="translate({Margin} {top:0.#})">{Variable().Replace(Variable().Replace(drawing.Content, Value), Value)}</g>
            </svg>

            """).ReplaceLineEndings("\n");
    }

    /// <summary>The chart alone as an element of a page, in the page's colours; null where only plotly.js can draw it.</summary>
    public static ChartDrawing? Still(JsonElement chart) => ChartDrawing.Of(chart, Width, namesAxis: false);

    /// <summary>The same with the vertical axis's title, for a page that does not have it.</summary>
    public static string? Inline(JsonElement chart) => ChartDrawing.Of(chart, Width, namesAxis: true)?.Inline("style=\"max-width: 100%; height: auto\"");

    /// <summary>
    /// The same as an image that carries its picture, for notebooks: one that is not trusted drops the elements of a picture and leaves its words in a row.
    /// </summary>
    public static string? Image(JsonElement chart)
    {
        if (ChartDrawing.Of(chart, Width, namesAxis: true)?.Inline($"xmlns=\"http://www.w3.org/2000/svg\" color=\"{EitherGround}\" font-family=\"{Fonts}\"") is not { } drawing)
        {
            return null;
        }

        string own = Variable().Replace(Variable().Replace(drawing, static variable => variable.Groups[2].Value), static variable => variable.Groups[2].Value);
        return $"<img style=\"max-width: 100%; height: auto\" alt=\"\" src=\"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(own))}\">";
    }

    private static string Value(Match variable) => Paper.GetValueOrDefault(variable.Groups[1].Value, variable.Groups[2].Value);

    // Words of a figure are plain text, charts' texts are markup.
    private static string Plain(string text) => WebUtility.HtmlEncode(text);

    [GeneratedRegex(@"var\(--([a-z0-9-]+),([^()]*)\)")]
    private static partial Regex Variable();
}

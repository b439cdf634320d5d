using System.Text.RegularExpressions;

namespace Workbook.Report.Markup;

/// <summary>
/// Marks what is Chinese on a page of English, so that it is read aloud as Chinese and set in a Chinese font (WCAG 3.1.2), and keeps a number and its percent
/// sign on one line.
/// </summary>
internal static partial class TextMarks
{
    /// <summary>
    /// The same markup with every run of Chinese between tags in an element of its own, and no break before a percent sign. What stands in scripts, styles, titles
    /// and lists to choose from is left, and code as it is to be copied.
    /// </summary>
    public static string Marked(string markup)
    {
        int drawings = 0, code = 0;
        return Piece().Replace(markup, piece =>
        {
            if (piece.ValueSpan[0] == ' ')
            {
                return code > 0 ? piece.Value : "\u00a0";
            }

            if (piece.ValueSpan[0] != '<')
            {
                return drawings > 0 ? $"<tspan lang=\"zh\">{piece.Value}</tspan>" : $"<span lang=\"zh\">{piece.Value}</span>";
            }

            drawings += piece.ValueSpan.StartsWith("<svg", StringComparison.Ordinal) ? 1 : piece.ValueSpan.StartsWith("</svg", StringComparison.Ordinal) ? -1 : 0;
            code += IsCode(piece.ValueSpan[1..]) ? 1 : piece.ValueSpan[1] == '/' && IsCode(piece.ValueSpan[2..]) ? -1 : 0;
            return piece.Value;
        });
    }

    private static bool IsCode(ReadOnlySpan<char> tag) => tag.StartsWith("code", StringComparison.Ordinal) || tag.StartsWith("pre", StringComparison.Ordinal);

    // Elements whose text is left, comments, tags; the blank before a percent sign; runs of Chinese signs, with the punctuation, digits and blanks between them.
    [GeneratedRegex(
        "<script[^>]*>[\\s\\S]*?</script>|<style[^>]*>[\\s\\S]*?</style>|<title[^>]*>[\\s\\S]*?</title>|<option[^>]*>[\\s\\S]*?</option>|<!--[\\s\\S]*?-->|"
        + "<[A-Za-z/!](?:[^<>\"']|\"[^\"]*\"|'[^']*')*>|(?<=[0-9]) (?=%)|"
        + "[\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAFF](?:[\\u3000-\\u303F\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAFF\\uFF00-\\uFFEF·0-9 ]*[\\u3000-\\u303F\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAFF\\uFF00-\\uFFEF])?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Piece();
}

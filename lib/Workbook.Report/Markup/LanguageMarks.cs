using System.Text.RegularExpressions;

namespace Workbook.Report.Markup;

/// <summary>Marks what is Chinese on a page of English, so that it is read aloud as Chinese and set in a Chinese font (WCAG 3.1.2).</summary>
internal static partial class LanguageMarks
{
    /// <summary>The same markup with every run of Chinese between tags in an element of its own. What stands in scripts, styles, titles and lists to choose from can have none.</summary>
    public static string Marked(string markup)
    {
        int drawings = 0;
        return Piece().Replace(markup, piece =>
        {
            if (piece.ValueSpan[0] != '<')
            {
                return drawings > 0 ? $"<tspan lang=\"zh\">{piece.Value}</tspan>" : $"<span lang=\"zh\">{piece.Value}</span>";
            }

            drawings += piece.ValueSpan.StartsWith("<svg", StringComparison.Ordinal) ? 1 : piece.ValueSpan.StartsWith("</svg", StringComparison.Ordinal) ? -1 : 0;
            return piece.Value;
        });
    }

    // Elements whose text is left, comments, tags; runs of Chinese signs, with the punctuation, digits and blanks between them.
    [GeneratedRegex(
        "<script[^>]*>[\\s\\S]*?</script>|<style[^>]*>[\\s\\S]*?</style>|<title[^>]*>[\\s\\S]*?</title>|<option[^>]*>[\\s\\S]*?</option>|<!--[\\s\\S]*?-->|"
        + "<[A-Za-z/!](?:[^<>\"']|\"[^\"]*\"|'[^']*')*>|"
        + "[\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAFF](?:[\\u3000-\\u303F\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAFF\\uFF00-\\uFFEF·0-9 ]*[\\u3000-\\u303F\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAFF\\uFF00-\\uFFEF])?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Piece();
}

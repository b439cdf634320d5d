using System.Text;
using System.Text.RegularExpressions;
using Workbook.Report.Markup;

namespace Workbook.Report.Blocks;

/// <summary>Light colouring of C#: comments, strings, numbers, keywords and directives. Every character of the source stays.</summary>
internal static partial class CSharpColours
{
    public static Html Colour(string source)
    {
        var markup = new StringBuilder();
        int plain = 0;
        foreach (Match match in Token().Matches(source))
        {
            string kind = match.Groups.Values.Skip(1).First(group => group.Success).Name;
            markup.Append(Html.Text(source[plain..match.Index]))
                .Append(Html.Of($"<span class=\"c-{kind}\">{match.Value}</span>"));
            plain = match.Index + match.Length;
        }

        return Html.Unsafe(markup.Append(Html.Text(source[plain..])).ToString());
    }

    [GeneratedRegex(
        """
        (?<comment>//[^\n]*|/\*[\s\S]*?(?:\*/|\z))
        |(?<string>\$*(?<quotes>"{3,})[\s\S]*?(?:\k<quotes>|\z)|(?:\$@|@\$|@)"(?:[^"]|"")*"?|\$?"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])+')
        |(?<directive>^[ \t]*\#[!A-Za-z][^\n]*)
        |(?<number>\b\d[\d_]*(?:\.\d+)?(?:[eE][-+]?\d+)?[A-Za-z]*\b)
        |(?<keyword>\b(?:abstract|and|as|async|await|base|bool|break|byte|case|catch|char|class|const|continue|decimal|default|do|double
            |else|enum|false|finally|float|for|foreach|from|get|if|in|init|int|interface|internal|is|let|lock|long|namespace|new|not|null
            |object|or|orderby|out|override|params|partial|private|protected|public|readonly|record|ref|required|return|sealed|select
            |static|string|struct|switch|this|throw|true|try|typeof|using|var|virtual|void|when|where|while|with|yield)\b)
        """,
        RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Token();
}

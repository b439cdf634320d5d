using System.Text.RegularExpressions;

namespace Workbook.Engine.Languages;

/// <summary>
/// What follows the name of a directive: values, and options written <c>--name value</c> or <c>--name=value</c>. Quotes keep blanks together, and so do
/// the braces and brackets of JSON, whose own quotes stay.
/// </summary>
/// <param name="Values">The values in order.</param>
/// <param name="Options">The options by name.</param>
internal sealed partial record DirectiveArguments(IReadOnlyList<string> Values, IReadOnlyDictionary<string, string> Options)
{
    /// <summary>An option without a value, which means what is done anyway: the same object is passed on.</summary>
    public const string ByReference = "--byref";

    /// <summary>Nothing.</summary>
    public static DirectiveArguments None { get; } = new([], new Dictionary<string, string>());

    /// <summary>Null when an option has no value or comes twice.</summary>
    public static DirectiveArguments? Parse(string text)
    {
        string[] words = [.. Word().Matches(text).Select(word => word.Value)];
        var values = new List<string>();
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < words.Length; i++)
        {
            if (Joined().Match(words[i]) is { Success: true } joined)
            {
                if (!options.TryAdd(joined.Groups["name"].Value, Unquote(joined.Groups["value"].Value)))
                {
                    return null;
                }
            }
            else if (!words[i].StartsWith("--", StringComparison.Ordinal))
            {
                values.Add(Unquote(words[i]));
            }
            else if (words[i] == ByReference)
            {
                options[ByReference] = string.Empty;
            }
            else if (i + 1 == words.Length || words[i + 1].StartsWith("--", StringComparison.Ordinal) || !options.TryAdd(words[i], Unquote(words[++i])))
            {
                return null;
            }
        }

        return new DirectiveArguments(values, options);
    }

    /// <summary>Whether there are that many values and no options but these.</summary>
    public bool Has(int values, params string[] options) => Values.Count == values && Options.Keys.All(options.Contains);

    private static string Unquote(string word) => word[0] is '{' or '[' ? word
        : Quoted().Replace(word, static quoted => quoted.Groups["text"].Value.Replace("\\\"", "\"", StringComparison.Ordinal));

    // JSON ends where its last brace is closed; what is not closed is a word like any other.
    [GeneratedRegex("""
        (?<!\S)(?: \{(?>[^"{}]|"(?:\\.|[^"\\])*"|(?<open>\{)|(?<-open>\}))*(?(open)(?!))\} | \[(?>[^"\[\]]|"(?:\\.|[^"\\])*"|(?<open>\[)|(?<-open>\]))*(?(open)(?!))\] )(?!\S)
        | (?: [^\s"] | "(?:\\"|[^"])*"? )+
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Word();

    [GeneratedRegex("""
        "(?<text>(?:\\"|[^"])*)"?
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Quoted();

    [GeneratedRegex("^(?<name>--[a-z-]+)=(?<value>.+)$")]
    private static partial Regex Joined();
}

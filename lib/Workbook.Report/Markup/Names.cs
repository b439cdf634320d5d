using System.Text;
using System.Text.RegularExpressions;

namespace Workbook.Report.Markup;

/// <summary>Identifiers that serve as file name and as anchor.</summary>
internal static partial class Names
{
    /// <summary>True for a name of letters, digits, dot, underscore and hyphen that begins with a letter or digit.</summary>
    public static bool IsFileName(string name) => FileName().IsMatch(name) && !name.Contains("..", StringComparison.Ordinal);

    /// <summary>Anchor from a heading: letters (of any script) and digits in lower case, everything else one hyphen.</summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (Rune rune in text.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                slug.Append(Rune.ToLowerInvariant(rune));
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-') is { Length: > 0 } found ? found : "section";
    }

    /// <summary>A data value such as <c>strategic_context</c> as words: "Strategic context".</summary>
    public static string Words(string value) => value.Length == 0 ? value : char.ToUpperInvariant(value[0]) + value[1..].Replace('_', ' ');

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex FileName();
}

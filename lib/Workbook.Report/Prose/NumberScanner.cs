using System.Text.RegularExpressions;

namespace Workbook.Report.Prose;

/// <summary>Finds the numbers in running text that could come from data.</summary>
/// <remarks>
/// Not numbers of this kind: parts of names (<c>GPT-4</c>, <c>Qwen2.5</c>, <c>C18</c>), years from 1900 to 2100 (also <c>2017–22</c>, <c>2020s</c>),
/// and days of a month (<c>18 September</c>).
/// </remarks>
internal static partial class NumberScanner
{
    public static IEnumerable<NumberToken> Scan(string text, int offset)
    {
        string masked = Excluded().Replace(text, match => new string('x', match.Length));
        return Number().Matches(masked).Select(match => new NumberToken(offset + match.Index, match.Value));
    }

    /// <summary>The number of four digits at the very end of a text, which may be a count and not a year when a binding follows at once.</summary>
    public static NumberToken? AtEnd(string text, int offset) =>
        FourDigits().Match(text) is { Success: true } match ? new NumberToken(offset + match.Groups[1].Index, match.Groups[1].Value) : null;

    [GeneratedRegex(
        @"(?:19|20)\d\d(?:[–-](?:(?:19|20)\d\d|\d\d)(?!\d))?(?:-\d\d(?:-\d\d)?)?s?(?![\d.,]*\d)"
        + @"|\b\d{1,2}(?:[–-]\d{1,2})? (?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
        + @"|\p{L}[\p{L}\p{N}]*(?:[-.]?\d[\p{L}\p{N}.]*)+(?:-[\p{L}\p{N}.]+)*",
        RegexOptions.CultureInvariant)]
    private static partial Regex Excluded();

    [GeneratedRegex(@"(?<![\p{L}\d.,–-])((?:19|20)\d\d)$", RegexOptions.CultureInvariant)]
    private static partial Regex FourDigits();

    [GeneratedRegex(@"(?<![\p{L}\d.])(?:[+−-](?=\d))?\d+(?:[,\u00A0\u202F]\d{3})*(?:\.\d+)?(?![\p{L}\d])", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}

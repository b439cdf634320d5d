using System.Text.RegularExpressions;

namespace Workbook.Data;

/// <summary>The expression that the texts of a column match whole. It takes a time in proportion to the text, whatever it says.</summary>
internal static class CellPattern
{
    public const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    /// <exception cref="ArgumentException">It is no regular expression.</exception>
    /// <exception cref="NotSupportedException">It looks around or back, or is too large.</exception>
    public static Regex Of(string pattern) => new($@"\A(?:{pattern})\z", Options);
}

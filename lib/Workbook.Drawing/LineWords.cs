using System.Text.RegularExpressions;

namespace Workbook.Drawing;

/// <summary>What a line is broken between: words, and brackets that fit in a line, such as the number of cases behind a name.</summary>
internal static partial class LineWords
{
    /// <summary>The parts of a text, in their order. What a space without a break joins stays one.</summary>
    /// <param name="text">Plain text.</param>
    /// <param name="fits">Whether a part fits in a line.</param>
    public static IEnumerable<string> Of(string text, Func<string, bool> fits) => OutsideBrackets().Split(text).SelectMany(part => fits(part) ? [part] : Spaces().Split(part)).Where(part => part.Length > 0);

    [GeneratedRegex(@"[ \t\r\n]+(?![^()]*\))")]
    private static partial Regex OutsideBrackets();

    [GeneratedRegex(@"[ \t\r\n]+")]
    private static partial Regex Spaces();
}

using System.Text.RegularExpressions;

namespace Workbook.Teaching.Format;

/// <summary>
/// The form of a solution in a source notebook: its code stands between <c>#if false</c> and <c>#endif</c>, so that <em>Run All</em> passes it over in every
/// host. Who writes <c>true</c> runs it.
/// </summary>
internal static partial class SolutionForm
{
    /// <summary>Whether the code is passed over.</summary>
    public static bool IsClosed(string source) => Closed().IsMatch(source);

    /// <summary>The code that runs.</summary>
    public static string Open(string source) => Closed().Match(source) is { Success: true } found ? found.Groups["code"].Value : source;

    [GeneratedRegex(@"^\s*#if false\b[^\n]*\n(?<code>.*?)\n?#endif\s*$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Closed();
}

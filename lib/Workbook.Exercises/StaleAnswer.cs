using System.Text.RegularExpressions;

namespace Workbook.Exercises;

/// <summary>
/// An answer from an earlier run of a cell that has been changed since and does not compile. Hosts that know of such names, as the workbook's own does, put
/// them into the process's data; others put nothing there.
/// </summary>
internal static partial class StaleAnswer
{
    // The engine writes it under this name; neither refers to the other.
    private const string Place = "Workbook.StaleNames";

    /// <summary>The first such name that an expression uses, or null.</summary>
    public static string? In(string expression) => AppContext.GetData(Place) is string[] stale
        ? Name().Matches(expression).Select(match => match.Value).FirstOrDefault(stale.Contains) : null;

    [GeneratedRegex(@"[\p{L}_][\p{L}\d_]*", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}

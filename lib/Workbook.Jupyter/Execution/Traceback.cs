using System.Text.RegularExpressions;
using Workbook.Engine.Errors;

namespace Workbook.Jupyter.Execution;

/// <summary>
/// An error as a notebook shows it: places as IPython writes them, <c>Cell In[4], line 3</c>, which VS Code turns into links, and the kind of
/// error in red.
/// </summary>
internal static partial class Traceback
{
    private const string Red = "\u001b[31m", Plain = "\u001b[39m";

    public static IEnumerable<string> Of(CellError error)
    {
        // The message stands first in what people are told elsewhere, with a place of another form.
        string told = error.Describe(), head = $"{error.Place}: {error.Kind}: ";
        string rest = told.StartsWith(head, StringComparison.Ordinal) ? told[head.Length..] : told;
        return [.. Linked(Place(error)).Split('\n'), .. Linked($"{Red}{error.Kind}{Plain}: {rest}").Split('\n')];
    }

    private static string Place(CellError error) =>
        (error.File is null ? "" : $"{error.File}, ") + FormattableString.Invariant($"cell {error.Cell.Value}") + (error.Line is int line ? FormattableString.Invariant($", line {line}") : "");

    private static string Linked(string text) => CellPlace().Replace(text, "Cell In[$1]");

    [GeneratedRegex(@"\bcell (\d+)(?=, line \d|$)", RegexOptions.Multiline)]
    private static partial Regex CellPlace();
}

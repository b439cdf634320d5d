using System.Globalization;
using System.Net;
using Workbook.Charts;

namespace Workbook.Publishing;

/// <summary>HTML that reads on any background: it leaves colours to the page.</summary>
internal static class Markup
{
    /// <summary>Text in place of which no markup can stand.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(text);

    /// <summary>A table whose numbers stand at the right and all else at the left; front ends put everything at the right.</summary>
    /// <param name="titles">Names of the columns.</param>
    /// <param name="rows">Text, numbers, days, truth values or nothing.</param>
    public static string Table(IEnumerable<string> titles, IEnumerable<IReadOnlyList<object?>> rows)
    {
        List<IReadOnlyList<object?>> all = [.. rows];
        string head = string.Concat(titles.Select((title, column) => Cell("th", Escape(title), all.Exists(row => IsNumber(row[column])))));
        return $"<table><thead><tr>{head}</tr></thead><tbody>{string.Concat(all.Select(Row))}</tbody></table>";
    }

    /// <summary>A cell of a table that holds markup.</summary>
    public static string Cell(string element, string markup, bool number = false) =>
        number ? $"<{element} style=\"text-align: right\">{markup}</{element}>" : $"<{element}>{Left(markup)}</{element}>";

    /// <summary>What stands at the left of its cell. Not by a style: a front end that does not trust a notebook takes styles away, and puts all at the right.</summary>
    public static string Left(string markup) => $"<div align=\"left\">{markup}</div>";

    private static string Row(IReadOnlyList<object?> cells) => $"<tr>{string.Concat(cells.Select(cell => Cell("td", Escape(Text(cell)), IsNumber(cell))))}</tr>";

    // Digits that a reader can use; the whole numbers are in the published figure.
    private static string Text(object? cell) => Cells.Plain(cell) switch
    {
        double number => number.ToString(Math.Abs(number) >= 1 ? "0.####" : "G4", CultureInfo.InvariantCulture),
        object other => Convert.ToString(other, CultureInfo.InvariantCulture)!,
        null => "",
    };

    private static bool IsNumber(object? cell) => cell is double or int or long;
}

using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Workbook.Cli.Tests;

/// <summary>What readers see of a page outside code, the folds of method and rules, and the tables of raw data; and the words that have no place there.</summary>
internal static partial class PlainWords
{
    // What has names of its own: code, methods, rules with their values, exercises that name choices, tables as the data have them, sources by their titles.
    private const string Apart = "script, style, template, pre, code, details.method, details.rule, .what-if.ledger-premises, .output.html, .sources, .sources-list, .works, svg.still";

    private static readonly (string Word, Regex Pattern, string Instead)[] Banned =
    [
        ("vintage", Vintage(), "data as of June 2025"), ("lens", Lens(), "yardstick"), ("per cent", PerCent(), "a figure with %"),
        ("seed", Seed(), "nothing: it stands in facts.json"), ("a cell's number", CellNumber(), "nothing"), ("Newey-West", NeweyWest(), "what it allows for, or a method fold"),
        ("HHI", Hhi(), "effective number"), ("a range with a hyphen", HyphenRange(), "an en dash"), ("a month or a day as a number", MonthNumber(), "the month in words"),
        ("a hyphen for a minus", HyphenMinus(), "a true minus sign"), ("a long number", Ungrouped(), "its thousands grouped"),
    ];

    /// <summary>The faults of a page.</summary>
    /// <param name="html">The page.</param>
    /// <param name="own">Texts that are not ours: the words of the memo's claims.</param>
    public static IEnumerable<string> Faults(string html, IReadOnlyCollection<string> own)
    {
        foreach (string said in Said(html))
        {
            string text = Quoted().Replace(own.Aggregate(said, (left, words) => left.Replace(words, " ", StringComparison.Ordinal)), " ");
            foreach ((string word, Regex pattern, string instead) in Banned)
            {
                if (pattern.Match(text) is { Success: true } found)
                {
                    yield return $"'{found.Value}' ({word}; instead: {instead}) in: {text[Math.Max(0, found.Index - 60)..Math.Min(text.Length, found.Index + 60)].Trim()}";
                }
            }
        }
    }

    private static IEnumerable<string> Said(string html)
    {
        IHtmlDocument page = new HtmlParser().ParseDocument(html);
        // Each of a chart's words stands alone, and so does each cell.
        foreach (IElement words in page.QuerySelectorAll("svg.still text"))
        {
            yield return words.TextContent.Trim();
        }

        foreach (IElement whole in page.QuerySelectorAll("td, th, dt, dd, li, p, span, option"))
        {
            whole.Append(page.CreateTextNode(" "));
        }

        foreach (IElement apart in page.QuerySelectorAll(Apart))
        {
            apart.Replace(page.CreateTextNode(" "));
        }

        foreach (string said in page.Body!.Descendants<IElement>().Where(element => element.Children.Length == 0 || element.ChildNodes.Any(node => node is IText { Text.Length: > 1 }))
            .Where(element => element.ParentElement is null || !element.ParentElement.ChildNodes.Any(node => node is IText text && text.Text.Trim().Length > 1))
            .Select(element => Blank().Replace(element.TextContent, " ").Trim()).Where(text => text.Length > 0))
        {
            yield return said;
        }
    }

    [GeneratedRegex(@"\bvintages?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Vintage();

    [GeneratedRegex(@"\blens(es)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Lens();

    [GeneratedRegex(@"\bper ?cent\b(?!age)", RegexOptions.IgnoreCase)]
    private static partial Regex PerCent();

    [GeneratedRegex(@"\bseed \d", RegexOptions.IgnoreCase)]
    private static partial Regex Seed();

    [GeneratedRegex(@"\bcell \d+\b", RegexOptions.IgnoreCase)]
    private static partial Regex CellNumber();

    [GeneratedRegex("Newey", RegexOptions.IgnoreCase)]
    private static partial Regex NeweyWest();

    [GeneratedRegex(@"\bHHI\b")]
    private static partial Regex Hhi();

    // Months and names such as GPT-4, 3A090 or AIME 2024-2025 are none.
    [GeneratedRegex(@"(?<![\w./:#+-]|AIME )(?!20\d\d-(?:0\d|1[0-2])\b)\d{1,4}-\d{2,4}(?![\w./-])")]
    private static partial Regex HyphenRange();

    [GeneratedRegex(@"(?<![\w./-])20\d\d-(?:0\d|1[0-2])(?:-\d\d)?\b")]
    private static partial Regex MonthNumber();

    [GeneratedRegex(@"(?<![\w./:#+–-])-\d")]
    private static partial Regex HyphenMinus();

    // Executive orders have numbers.
    [GeneratedRegex(@"(?<![\w.,/-]|EO )[1-9]\d{4,}(?![\w/])")]
    private static partial Regex Ungrouped();

    [GeneratedRegex("“[^”]*”|\"[^\"]*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}

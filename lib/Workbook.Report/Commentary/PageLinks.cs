using System.Text.RegularExpressions;
using Workbook.Report.Input;
using Workbook.Report.Markup;

namespace Workbook.Report.Commentary;

/// <summary>What the commentary of a page can lead to: figures by their numbers, claims, words of the glossary.</summary>
internal sealed class PageLinks
{
    private readonly HashSet<string> linkedTerms = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Nothing: for a run of text without a page of its own.</summary>
    public static PageLinks None { get; } = new();

    /// <summary>File of the page.</summary>
    public string File { get; init; } = "";

    /// <summary>Whether a reference that leads nowhere is a fault: not where a run stopped or its premises were changed.</summary>
    public bool Strict { get; init; }

    /// <summary>Number of each figure by its address: <c>02-gap.html#lag</c>.</summary>
    public IReadOnlyDictionary<string, int> Figures { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Titles of the report's pages by file.</summary>
    public IReadOnlyDictionary<string, string> Titles { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Ids of the claims in the ledger.</summary>
    public IReadOnlySet<string> Claims { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Words of the glossary with the addresses of their meanings.</summary>
    public IReadOnlyDictionary<string, string> Terms { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds claims and words of the glossary in a text; null where there are none to find.</summary>
    public Regex? Words { get; init; }

    /// <summary>The words of a reference that was written <c>[Figure](#id)</c>: “Figure 3”, with the page's title where it is another page's; null where the link is no such reference.</summary>
    /// <param name="written">The words between the brackets.</param>
    /// <param name="target">Where the link leads.</param>
    /// <param name="cell">Number of the cell.</param>
    /// <exception cref="ReportException">There is no such figure.</exception>
    public string? FigureAt(string written, string target, string cell)
    {
        int hash = target.IndexOf('#', StringComparison.Ordinal);
        if (hash < 0 || !written.Equals("figure", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        string file = hash == 0 ? File : target[..hash];
        if (Figures.TryGetValue(file + target[hash..], out int number))
        {
            return file == File ? $"Figure {number}" : $"Figure {number} of {Titles[file]}";
        }

        return Strict && (file == File || Titles.ContainsKey(file))
            ? throw new ReportException($"{File[..^".html".Length]}, cell {cell}: [{written}]({target}) leads to no figure. Expected the id of one, for instance {string.Join(", ", Figures.Keys.Where(key => key.StartsWith(file + "#", StringComparison.Ordinal)).Select(key => key[file.Length..]).Take(3))}. Correct the id, or use other words than 'Figure'.")
            : null;
    }

    /// <summary>A link of a claim's id or of a glossary's word; null for a word that the page has linked already.</summary>
    public Html? Link(string word)
    {
        if (Claims.Contains(word))
        {
            return Html.Of($"<a class=\"chip\" href=\"claims.html#{word}\">{word}</a>");
        }

        string term = Terms.ContainsKey(word) ? word : word.TrimEnd('s');
        return Terms.TryGetValue(term, out string? address) && linkedTerms.Add(term) ? Html.Of($"<a class=\"term\" href=\"{address}\">{word}</a>") : null;
    }
}

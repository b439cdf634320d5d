using System.Collections.Immutable;
using Workbook.Data;
using Workbook.Methods;

namespace Workbook.Memo.Forecasts;

/// <summary>How often the news used a word of a group before and after a day: whether a theme rose because its list of words knows the future.</summary>
/// <param name="Term">The exact string.</param>
/// <param name="Before">Mentions in the months before.</param>
/// <param name="After">Mentions in the months after.</param>
public sealed record WordUse(string Term, int Before, int After)
{
    /// <summary>A word is new if it was used no more often than this before.</summary>
    public const int MostBefore = 1;

    /// <summary>The words of a group; those never used in either span are left out.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="group">The group of terms.</param>
    /// <param name="from">First day of the span before.</param>
    /// <param name="day">First day of the span after.</param>
    /// <param name="to">The day on which it ends, itself not in it.</param>
    public static ImmutableArray<WordUse> Of(Catalogue catalogue, string group, DateOnly from, DateOnly day, DateOnly to)
    {
        HashSet<string> words = [.. catalogue.Load("policy-text", table: "terms").Rows<TermRow>().Where(row => row.TermGroup == group).Select(row => row.TermText)];
        // A month is known from its last day, and so stands where that day does.
        int Sum(IEnumerable<CountRow> rows, DateOnly first, DateOnly end) =>
            rows.Where(row => Months.Of(row.KnownFrom) >= Months.Of(first) && Months.Of(row.KnownFrom) < Months.Of(end)).Sum(row => row.Count);
        return [.. catalogue.Load("policy-text", table: "news-terms").Rows<CountRow>().Where(row => words.Contains(row.Term)).GroupBy(row => row.Term)
            .Select(rows => new WordUse(rows.Key, Sum(rows, from, day), Sum(rows, day, to))).Where(word => word.Before + word.After > 0)
            .OrderByDescending(word => word.After).ThenBy(word => word.Term, StringComparer.Ordinal)];
    }

    /// <summary>Share of mentions after that are of new words, in per cent.</summary>
    public static double PercentNew(IReadOnlyCollection<WordUse> words) => 100.0 * words.Where(word => word.Before <= MostBefore).Sum(word => word.After) / words.Sum(word => word.After);

    private sealed record TermRow(string TermGroup, string TermText);

    private sealed record CountRow(string Term, int Count, DateOnly KnownFrom);
}

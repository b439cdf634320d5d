using System.Collections.Immutable;
using System.Globalization;
using Workbook.Data;
using Workbook.Memo.Judging;
using Workbook.Methods;

namespace Workbook.Memo.Context;

/// <summary>A month of the evening news, counted.</summary>
/// <param name="FirstDay">First day of the month.</param>
/// <param name="KnownFrom">By then all of it was public.</param>
/// <param name="Items">News items.</param>
/// <param name="Characters">Chinese characters.</param>
/// <param name="ItemsWith">Items that name a group of terms at least once, by group.</param>
/// <param name="Terms">Occurrences by exact string; a string that is not there does not occur.</param>
public sealed record NewsMonth(
    DateOnly FirstDay, DateOnly KnownFrom, int Items, int Characters, ImmutableDictionary<string, int> ItemsWith, ImmutableDictionary<string, int> Terms);

/// <summary>The evening news of China's state television, month by month.</summary>
/// <param name="Months">The months in order of time.</param>
/// <param name="Sources">Where the counts come from.</param>
public sealed record NewsRecord(ImmutableArray<NewsMonth> Months, ImmutableArray<Citation> Sources)
{
    /// <summary>What had to be chosen.</summary>
    public Choices Choices { get; init; } = Choices.Default;

    /// <summary>Reads the news tables of the dataset policy-text.</summary>
    /// <exception cref="DatasetException">A table is missing or at fault.</exception>
    public static NewsRecord From(Catalogue catalogue)
    {
        Dataset months = catalogue.Load("policy-text", table: "news-months");
        ILookup<string, GroupRow> groups = catalogue.Load("policy-text", table: "news-groups").Rows<GroupRow>().ToLookup(row => row.Month);
        ILookup<string, TermRow> terms = catalogue.Load("policy-text", table: "news-terms").Rows<TermRow>().ToLookup(row => row.Month);
        return new NewsRecord(
            [.. months.Rows<MonthRow>().Select(row => new NewsMonth(
                DateOnly.ParseExact(row.Month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture), row.KnownFrom, row.Items, row.Characters,
                groups[row.Month].ToImmutableDictionary(group => group.TermGroup, group => group.ItemsWithGroup),
                terms[row.Month].ToImmutableDictionary(term => term.Term, term => term.Count))).OrderBy(month => month.FirstDay)],
            months.Citations)
        {
            Choices = Choices.From(catalogue),
        };
    }

    /// <summary>The months that were over on a day.</summary>
    public NewsRecord KnownOn(DateOnly day) => this with { Months = [.. Months.Where(month => month.KnownFrom <= day)] };

    /// <summary>The last months, or fewer where there are no more.</summary>
    public NewsRecord Last(int months) => this with { Months = [.. Months.TakeLast(months)] };

    /// <summary>The months of a calendar year.</summary>
    public NewsRecord In(int year) => this with { Months = [.. Months.Where(month => month.FirstDay.Year == year)] };

    /// <summary>Items that name a group, of 100, with the exact Poisson interval.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no item.</exception>
    public Rate ShareWith(string group) =>
        PoissonInterval.Of(Months.Sum(month => month.ItemsWith.GetValueOrDefault(group))).PerExposure(Months.Sum(month => (double)month.Items), 100);

    /// <summary>Occurrences of some strings together.</summary>
    public int Count(params IEnumerable<string> terms) => terms.Sum(term => Months.Sum(month => month.Terms.GetValueOrDefault(term)));

    /// <summary>Chinese characters in all.</summary>
    public long Characters => Months.Sum(month => (long)month.Characters);

    private sealed record MonthRow(string Month, int Items, int Characters, DateOnly KnownFrom);

    private sealed record GroupRow(string Month, string TermGroup, int ItemsWithGroup);

    private sealed record TermRow(string Month, string Term, int Count);
}

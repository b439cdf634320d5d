using Workbook.Charts;
using Workbook.Memo.Context;
using Workbook.Methods;

namespace Workbook.Memo.Manufacturing;

/// <summary>How often official texts and the news use words, with exact Poisson intervals, as charts take them.</summary>
public static class WordRates
{
    private const int PerCharacters = 10_000, PerNewsCharacters = 1_000_000;

    /// <summary>Words of a group in some texts taken together, per 10,000 characters.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The texts have no character.</exception>
    public static Rate Pooled(Corpus corpus, IReadOnlyCollection<PolicyText> texts, string group) =>
        PoissonInterval.Of(texts.Sum(text => text.Count(corpus.Groups[group]))).PerExposure(texts.Sum(text => text.Characters), PerCharacters);

    /// <summary>Words of a group in each yearly work report since a year, per 10,000 characters.</summary>
    public static RateSeries InReports(Corpus corpus, string name, string group, int since) => new(
        name,
        corpus.WorkReports.Where(text => text.Day.Year >= since).Select(text => new RatePoint(
            text.Day, Pooled(corpus, [text], group), FormattableString.Invariant($"Work report of {text.Day.Year}"))));

    /// <summary>Items of the evening news that name a group, of 100, year by year.</summary>
    public static LineSeries NewsShares(NewsRecord news, IEnumerable<int> years, string name, string group) =>
        Yearly(years, name, year => news.In(year).ShareWith(group), "items");

    /// <summary>Words in the evening news per million characters, year by year.</summary>
    public static LineSeries NewsWords(NewsRecord news, IEnumerable<int> years, string name, IReadOnlyCollection<string> words) =>
        Yearly(years, name, year => news.In(year) is var record ? PoissonInterval.Of(record.Count(words)).PerExposure(record.Characters, PerNewsCharacters) : null!, "occurrences");

    private static LineSeries Yearly(IEnumerable<int> years, string name, Func<int, Rate> rate, string counted) => new(
        name,
        years.Select(year => (Year: year, Rate: rate(year)))
            .Select(one => new LinePoint(one.Year, one.Rate.Value, one.Rate.Low, one.Rate.High, FormattableString.Invariant($"{one.Rate.N} {counted}"))));
}

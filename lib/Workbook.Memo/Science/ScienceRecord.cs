using System.Collections.Immutable;
using Workbook.Data;
using Workbook.Memo.Judging;

namespace Workbook.Memo.Science;

/// <summary>Articles of an economy in a year.</summary>
/// <param name="Field">Field; "all" for all.</param>
/// <param name="Counting">whole or fractional.</param>
/// <param name="Economy">Economy.</param>
/// <param name="Year">Year.</param>
/// <param name="Articles">Articles.</param>
/// <param name="KnownFrom">From when it was public.</param>
public sealed record FieldOutput(string Field, string Counting, string Economy, int Year, double Articles, DateOnly KnownFrom);

/// <summary>Share of an economy's own articles that are among the world's most-cited 1 %.</summary>
/// <param name="Field">Field; "all" for all.</param>
/// <param name="Counting">whole or fractional.</param>
/// <param name="Economy">Economy.</param>
/// <param name="Year">Year.</param>
/// <param name="Percent">Per cent of its own articles; the world's is 1.</param>
/// <param name="KnownFrom">From when it was public.</param>
public sealed record TopCitedShare(string Field, string Counting, string Economy, int Year, double Percent, DateOnly KnownFrom);

/// <summary>A share or count on a list of leading science.</summary>
/// <param name="Indicator">What is listed.</param>
/// <param name="Economy">Economy.</param>
/// <param name="Year">Last year.</param>
/// <param name="Value">The figure, per cent of the list except for counts of awards.</param>
/// <param name="KnownFrom">From when it was public.</param>
public sealed record Leadership(string Indicator, string Economy, int Year, double Value, DateOnly KnownFrom);

/// <summary>What is known of scientific output, its citation and its leading authors. Immutable.</summary>
/// <param name="Output">Articles.</param>
/// <param name="TopCited">Top-cited shares.</param>
/// <param name="Leaders">Lists.</param>
/// <param name="OutputSources">Where articles and top-cited shares come from.</param>
/// <param name="LeaderSources">Where the lists come from.</param>
public sealed record ScienceRecord(
    ImmutableArray<FieldOutput> Output, ImmutableArray<TopCitedShare> TopCited, ImmutableArray<Leadership> Leaders,
    ImmutableArray<Citation> OutputSources, ImmutableArray<Citation> LeaderSources)
{
    /// <summary>What had to be chosen.</summary>
    public Choices Choices { get; init; } = Choices.Default;

    /// <summary>The list of highly cited researchers, shares of persons.</summary>
    public const string HighlyCited = "highly cited researchers";

    /// <summary>The same list, counts of awards.</summary>
    public const string Awards = "highly cited awards";

    /// <summary>The world as an economy; its own share among the world's top 1 % is 1 %.</summary>
    public const string World = "World";

    /// <summary>Loads the whole record.</summary>
    /// <exception cref="DatasetException">A table is missing or at fault.</exception>
    public static ScienceRecord Load(Catalogue catalogue)
    {
        Dataset output = catalogue.Load("science-output", table: "articles");
        Dataset cited = catalogue.Load("science-output", table: "top-cited");
        Dataset leaders = catalogue.Load("science-leaders");
        return new ScienceRecord([.. output.Rows<FieldOutput>()], [.. cited.Rows<TopCitedShare>()], [.. leaders.Rows<Leadership>()], output.Citations, leaders.Citations)
        {
            Choices = Choices.From(catalogue),
        };
    }

    /// <summary>What of it was public on a day.</summary>
    public ScienceRecord KnownOn(DateOnly day) => this with
    {
        Output = [.. Output.Where(row => row.KnownFrom <= day)],
        TopCited = [.. TopCited.Where(row => row.KnownFrom <= day)],
        Leaders = [.. Leaders.Where(row => row.KnownFrom <= day)],
    };

    /// <summary>Articles, or <see langword="null"/>.</summary>
    public double? ArticlesOf(string economy, int year, string field = "all", string counting = "whole") =>
        Output.FirstOrDefault(row => row.Economy == economy && row.Year == year && row.Field == field && row.Counting == counting)?.Articles;

    /// <summary>Share of own articles in the world's top 1 %, per cent, or <see langword="null"/>.</summary>
    public double? TopShareOf(string economy, int year, string field = "all", string counting = "fractional") =>
        TopCited.FirstOrDefault(row => row.Economy == economy && row.Year == year && row.Field == field && row.Counting == counting)?.Percent;

    /// <summary>The last year of top-cited shares of all fields, counted as chosen; <see langword="null"/> where there is none.</summary>
    public int? LastCited => TopCited.Where(row => row.Field == "all" && row.Counting == Choices.Text("science.counting")).Max(row => (int?)row.Year);

    /// <summary>The top-cited share of an economy in a year, counted as chosen; the world's is 1 %.</summary>
    public double? CitedOf(string economy, int year) => economy == World ? 1 : TopShareOf(economy, year, counting: Choices.Text("science.counting"));

    /// <summary>Number of top-cited articles: the share times all articles, both counted the same way; <see langword="null"/> where one is missing.</summary>
    /// <remarks>Approximate: the share is of journal articles and rounded to hundredths, the output counts conference papers too.</remarks>
    public double? TopArticlesOf(string economy, int year, string counting = "fractional") =>
        TopShareOf(economy, year, counting: counting) is double share && ArticlesOf(economy, year, counting: counting) is double articles ? share * articles / 100 : null;

    /// <summary>The rank of an economy by articles in a year among single economies, from 1; <see langword="null"/> where it is missing.</summary>
    public int? RankOf(string economy, int year) =>
        ArticlesOf(economy, year) is double own
            ? 1 + Output.Count(row => row is { Field: "all", Counting: "whole" } && row.Year == year && row.Economy != World && !row.Economy.StartsWith("EU", StringComparison.Ordinal) && row.Articles > own)
            : null;

    /// <summary>The share of the latest list of highly cited researchers, per cent, with its year; from awards where shares of persons end earlier.</summary>
    public (double Percent, int Year)? LeadersOf(string economy)
    {
        Leadership? persons = Leaders.Where(row => row.Indicator == HighlyCited && row.Economy == economy).MaxBy(row => row.Year);
        Leadership? awards = Leaders.Where(row => row.Indicator == Awards && row.Economy == economy).MaxBy(row => row.Year);
        return awards is not null && awards.Year > (persons?.Year ?? 0) && Leaders.FirstOrDefault(row => row.Indicator == Awards && row.Economy == World && row.Year == awards.Year) is Leadership all
            ? (100 * awards.Value / all.Value, awards.Year)
            : persons is null ? null : (persons.Value, persons.Year);
    }
}

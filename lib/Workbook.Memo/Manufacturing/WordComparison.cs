using System.Collections.Immutable;
using Workbook.Memo.Context;
using Workbook.Methods;

namespace Workbook.Memo.Manufacturing;

/// <summary>Comparisons of how often official texts use some words. Words are salience, not spending.</summary>
public static class WordComparison
{
    /// <summary>The texts about AI: as many of 10,000 characters as chosen begin a term of AI.</summary>
    public static IReadOnlyList<PolicyText> TextsOnAi(Corpus corpus) =>
        [.. corpus.Texts.Where(text => 10_000.0 * text.Count(Strings(corpus, "ai")) / text.Characters >= corpus.Choices.Number("texts.about-ai"))];

    /// <summary>The yearly work reports since the first text about AI.</summary>
    public static IReadOnlyList<PolicyText> ReportsBeside(Corpus corpus) =>
        TextsOnAi(corpus) is [var first, ..] ? [.. corpus.WorkReports.Where(text => text.Day.Year >= first.Day.Year)] : [];

    /// <summary>How many times as often texts about AI use words of some groups as yearly work reports of the same years; <see langword="null"/> where nothing can be compared.</summary>
    public static CountRatio? InTextsOnAi(Corpus corpus, params string[] groups)
    {
        string[] words = [.. groups.SelectMany(group => Strings(corpus, group))];
        IReadOnlyList<PolicyText> texts = TextsOnAi(corpus), reports = ReportsBeside(corpus);
        int first = texts.Sum(text => text.Count(words)), second = reports.Sum(text => text.Count(words));
        return texts.Count == 0 || reports.Count == 0 || first + second == 0
            ? null
            : CountRatio.Of(first, second).PerExposure(texts.Sum(text => text.Characters), reports.Sum(text => text.Characters));
    }

    /// <summary>Words for AI in factories for each word for large models, in the last months of a record of the news; <see langword="null"/> where neither occurs.</summary>
    /// <remarks>Which words, and how many months, is chosen. There is no word for chatbots in the dataset.</remarks>
    public static CountRatio? IndustrialToLargeModels(NewsRecord news)
    {
        ArgumentNullException.ThrowIfNull(news);
        NewsRecord last = news.Last((int)news.Choices.Number("words.months"));
        int industrial = last.Count(news.Choices.Words("factory.words")), models = last.Count(news.Choices.Words("models.words"));
        return industrial + models == 0 ? null : CountRatio.Of(industrial, models);
    }

    private static ImmutableArray<string> Strings(Corpus corpus, string group) => corpus.Groups.GetValueOrDefault(group, []);
}

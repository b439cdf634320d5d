using System.Collections.Immutable;
using Workbook.Memo.Context;
using Workbook.Methods;

namespace Workbook.Memo.Manufacturing;

/// <summary>Comparisons of how often official texts use some words. Words are salience, not spending.</summary>
public static class WordComparison
{
    /// <summary>A text is about AI when at least so many of 10,000 characters begin a term of AI; other texts here stay below a tenth of it.</summary>
    public const double AboutAi = 100;

    /// <summary>Words for AI in factories.</summary>
    public static readonly ImmutableArray<string> Industrial = ["智能制造", "智能工厂", "工业互联网", "工业软件"];

    /// <summary>Words for large models. There is no word for chatbots in the dataset.</summary>
    public static readonly ImmutableArray<string> LargeModels = ["大模型", "语言模型"];

    /// <summary>The texts about AI.</summary>
    public static IReadOnlyList<PolicyText> TextsOnAi(Corpus corpus) =>
        [.. corpus.Texts.Where(text => 10_000.0 * text.Count(Strings(corpus, "ai")) / text.Characters >= AboutAi)];

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

    /// <summary>Words for AI in factories for each word for large models, in the last twelve months of a record of the news; <see langword="null"/> where neither occurs.</summary>
    public static CountRatio? IndustrialToLargeModels(NewsRecord news)
    {
        int industrial = news.LastYear.Count(Industrial), models = news.LastYear.Count(LargeModels);
        return industrial + models == 0 ? null : CountRatio.Of(industrial, models);
    }

    private static ImmutableArray<string> Strings(Corpus corpus, string group) => corpus.Groups.GetValueOrDefault(group, []);
}

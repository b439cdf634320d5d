using System.Collections.Immutable;
using Workbook.Memo.Judging;
using Workbook.Data;
using Workbook.Memo.Context;
using Workbook.Methods;
using Workbook.Publishing;
using static System.FormattableString;

namespace Workbook.Memo.Manufacturing;

/// <summary>A later finding with a value.</summary>
/// <param name="FindingId">Short name in after-the-memo.</param>
/// <param name="Value">Its value, where it has one.</param>
/// <param name="KnownFrom">By then it was public.</param>
public sealed record CountedUse(string FindingId, double? Value, DateOnly KnownFrom);

/// <summary>Verdicts on what China's AI is for: industry or chat.</summary>
/// <remarks>Official words show what is said most, user surveys what is used; neither is what is paid for.</remarks>
public static class FocusVerdicts
{
    /// <summary>C54: China's AI push centres on industrial efficiency, manufacturing and automation.</summary>
    /// <param name="corpus">Official texts.</param>
    /// <param name="areasOfAiPlus">How many areas the AI+ opinions name, where known.</param>
    /// <param name="sources">Sources of both.</param>
    /// <param name="day">The day up to which texts count at the memo; the memo's date where not given.</param>
    public static Verdict C54(Corpus corpus, double? areasOfAiPlus, ImmutableArray<Citation> sources, DateOnly? day = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        Assessment then = Centred(corpus.KnownOn(day ?? PolicyMemo.Date));
        return new Verdict(
            "C54", UpTo(day, then), Tense.Present(then, Centred(corpus)), sources,
            $"Texts about AI use words for robots and driverless machines {Times(corpus, "robotics")} as work reports do.",
            $"They use words of manufacturing {Times(corpus, "manufacturing")}."
                + (areasOfAiPlus is double areas ? Invariant($" The AI+ opinions of 2025 name {areas:0} areas, of which industry is one.") : ""),
            "Spending or deployments of AI by sector, or texts that give industry first place and say so.");
    }

    /// <summary>C59: there is less focus on language models for chatbots.</summary>
    /// <remarks>No word for chatbots is counted, and a share of people who put questions to AI has nothing on the side of industry to be set against.</remarks>
    public static Verdict C59(ImmutableArray<CountedUse> use, ImmutableArray<Citation> sources)
    {
        var assessment = new Assessment(
            Standing.NotTestableHere,
            "No table counts words for chatbots, or the use of language models split between chat and industry. What people do with chatbots is no measure of what the focus is.");
        return new Verdict(
            "C59", assessment, assessment, sources,
            Of("industrial-agents-target") is double agents ? Invariant($"A plan of January 2026 aims at {agents:#,0} industrial agents.") : "No aim for industry is in the collection.",
            Of("question-users") is double asking && Of("genai-users-2025") is double all
                ? Invariant($"Of {all:0} million people who use generative AI in China {asking:0} million put questions to it.")
                : "No count of use by purpose is in the collection.",
            "Words for chatbots counted in official texts, or use of models split by purpose.");

        double? Of(string id) => use.FirstOrDefault(row => row.FindingId == id)?.Value;
    }

    /// <summary>C60: there is more focus on industrial uses of language models.</summary>
    /// <param name="news">The evening news.</param>
    /// <param name="day">The day up to which news counts at the memo; the memo's date where not given.</param>
    public static Verdict C60(NewsRecord news, DateOnly? day = null)
    {
        ArgumentNullException.ThrowIfNull(news);
        Assessment then = Compared(news.KnownOn(day ?? PolicyMemo.Date));
        ImmutableArray<string> factory = news.Choices.Words("factory.words");
        NewsRecord last = news.Last((int)news.Choices.Number("words.months")), before = BeforeModels(news);
        return new Verdict(
            "C60", UpTo(day, then), Tense.Present(then, Compared(news)), news.Sources,
            Invariant($"By word, in the latest {last.Months.Length} months: {string.Join(", ", factory.Select(word => Invariant($"{word} {last.Count(word)}")))}."),
            (before.Months.IsEmpty ? "" : Invariant($"In the {before.Months.Length} months before the news first named a large model it had the words for AI in factories {before.Count(factory)} times: they are older than what they are taken to measure. "))
                + "Large models can be industrial too, and smart factories need no language model.",
            "Use of models by sector, or news items that name a model and a factory together.");

        static Assessment Compared(NewsRecord known)
        {
            if (WordComparison.IndustrialToLargeModels(known) is not CountRatio ratio)
            {
                return new Assessment(Standing.NotTestableHere, "Neither words for AI in factories nor words for large models occur.");
            }

            return new Assessment(
                Beside(ratio, 1),
                Invariant($"Read as words in the evening news of the last {known.Choices.Number("words.months"):0} months: {ratio.First} for AI in factories, {ratio.Second} for large models."),
                ratio.Value is double value ? new Measurement(value, "industrial words for each word for large models", ratio.Low, ratio.High, ratio.First + ratio.Second) : null);
        }
    }

    /// <summary>As many months of the news as are compared, up to the first that names a large model.</summary>
    private static NewsRecord BeforeModels(NewsRecord news)
    {
        ImmutableArray<string> models = news.Choices.Words("models.words");
        NewsMonth? first = news.Months.FirstOrDefault(month => models.Any(month.Terms.ContainsKey));
        return (first is null ? news : news with { Months = [.. news.Months.Where(month => month.FirstDay < first.FirstDay)] }).Last((int)news.Choices.Number("words.months"));
    }

    private static Assessment UpTo(DateOnly? day, Assessment assessment) => day is null || day == PolicyMemo.Date
        ? assessment
        : assessment with { Reason = Invariant($"Up to {day:d MMMM yyyy}: {assessment.Reason}") };

    private static Assessment Centred(Corpus known)
    {
        string[] groups = [.. known.Choices.Words("industry.words")];
        if (WordComparison.InTextsOnAi(known, groups) is not { Value: double value } ratio)
        {
            return new Assessment(Standing.NotTestableHere, "No official text about AI can be set beside work reports of its years.");
        }

        return new Assessment(
            Beside(ratio, known.Choices.Number("industry.more")),
            Invariant($"Read as: texts about AI dwell on industry more than other texts do. {WordComparison.TextsOnAi(known).Count} texts about AI use words of {string.Join(" and ", groups)} {value:0.0} times as often as work reports of the same years. That AI is mostly for industry, words cannot show."),
            new Measurement(value, "times as often as in work reports", ratio.Low, ratio.High, ratio.First + ratio.Second));
    }

    private static Standing Beside(CountRatio ratio, double threshold) =>
        ratio.Low > threshold ? Standing.SupportedUnderStatedReading : ratio.High < threshold ? Standing.Contradicted : Standing.Open;

    private static string Times(Corpus corpus, string group) =>
        WordComparison.InTextsOnAi(corpus, group)?.Value is double value ? Invariant($"{value:0.0} times as often") : "not to be compared";
}

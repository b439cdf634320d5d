using System.Collections.Immutable;
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
    public static Verdict C54(Corpus corpus, double? areasOfAiPlus, ImmutableArray<Citation> sources, DateOnly? day = null) => new(
        "C54", UpTo(day, Centred(corpus.KnownOn(day ?? PolicyMemo.Date))), Centred(corpus), sources,
        "Texts about AI speak of robots and driverless machines far more than work reports do.",
        "By words of manufacturing alone they are not told from work reports where the interval holds 1."
            + (areasOfAiPlus is double areas ? Invariant($" The AI+ opinions of 2025 name {areas:0} areas, of which industry is one.") : ""),
        "Spending or deployments of AI by sector, or texts that give industry first place and say so.");

    /// <summary>C59: there is less focus on language models for chatbots.</summary>
    public static Verdict C59(ImmutableArray<CountedUse> use, ImmutableArray<Citation> sources)
    {
        return new Verdict(
            "C59", Chat([.. use.Where(row => row.KnownFrom <= PolicyMemo.Date)]), Chat(use), sources,
            "Official targets in the collection count industrial agents and scenarios, or terminals and agents of every kind, not chat users.",
            "Most people who use generative AI in China put questions to it.",
            "Words for chatbots counted in official texts, or use of models split by purpose in both countries.");

        static Assessment Chat(ImmutableArray<CountedUse> known) => (Of(known, "question-users"), Of(known, "genai-users-2025")) switch
        {
            (double asking, double all) => new Assessment(
                asking * 2 > all ? Standing.Open : Standing.SupportedUnderStatedReading,
                Invariant($"Read as use: {asking:0} million of {all:0} million users put questions to AI. Focus in the sense of official aims is another matter, and no word for chatbots was counted."),
                new Measurement(Math.Round(100 * asking / all), "% of users put questions to AI")),
            _ => new Assessment(Standing.NotTestableHere, "No count of use by purpose was public, and no word for chatbots is counted in the official texts."),
        };

        static double? Of(ImmutableArray<CountedUse> known, string id) => known.FirstOrDefault(row => row.FindingId == id)?.Value;
    }

    /// <summary>C60: there is more focus on industrial uses of language models.</summary>
    /// <param name="news">The evening news.</param>
    /// <param name="day">The day up to which news counts at the memo; the memo's date where not given.</param>
    public static Verdict C60(NewsRecord news, DateOnly? day = null)
    {
        return new Verdict(
            "C60", UpTo(day, Compared(news.KnownOn(day ?? PolicyMemo.Date))), Compared(news), news.Sources,
            "A plan of January 2026 sets countable aims for AI in manufacturing; no like plan for chat is in the collection.",
            "Words for large models have caught up in the news since 2025. Large models can be industrial too, and smart factories need no language model. The AI+ opinions of 2025 aim at terminals and agents of every kind, not of industry alone.",
            "Use of models by sector, or news items that name a model and a factory together.");

        static Assessment Compared(NewsRecord known)
        {
            if (WordComparison.IndustrialToLargeModels(known) is not CountRatio ratio)
            {
                return new Assessment(Standing.NotTestableHere, "Neither words for AI in factories nor words for large models occur.");
            }

            Standing standing = ratio.Low > 1 ? Standing.SupportedUnderStatedReading : ratio.High < 1 ? Standing.Contradicted : Standing.Open;
            return new Assessment(
                standing,
                Invariant($"Read as words in the evening news of the last twelve months: {ratio.First} for AI in factories, {ratio.Second} for large models."),
                ratio.Value is double value ? new Measurement(value, "industrial words for each word for large models", ratio.Low, ratio.High, ratio.First + ratio.Second) : null);
        }
    }

    private static Assessment UpTo(DateOnly? day, Assessment assessment) => day is null || day == PolicyMemo.Date
        ? assessment
        : assessment with { Reason = Invariant($"Up to {day:d MMMM yyyy}: {assessment.Reason}") };

    private static Assessment Centred(Corpus known)
    {
        if (WordComparison.InTextsOnAi(known, "manufacturing") is not { Value: double value } narrow
            || WordComparison.InTextsOnAi(known, "manufacturing", "robotics") is not { Value: double wideValue } wide)
        {
            return new Assessment(Standing.NotTestableHere, "No official text about AI can be set beside work reports of its years.");
        }

        Standing standing = narrow.Low > 1 && wide.Low > 1 ? Standing.SupportedUnderStatedReading : narrow.High < 1 && wide.High < 1 ? Standing.Contradicted : Standing.Open;
        return new Assessment(
            standing,
            Invariant($"Read as: texts about AI dwell on industry more than other texts do. {WordComparison.TextsOnAi(known).Count} texts about AI use words of manufacturing {value:0.0} times as often as work reports of the same years, with robots {wideValue:0.0} times. That AI is mostly for industry, words cannot show."),
            new Measurement(value, "times as often as in work reports", narrow.Low, narrow.High, narrow.First + narrow.Second));
    }
}

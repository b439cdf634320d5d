using Workbook.Memo.Judging;
using Workbook.Memo.Context;
using Workbook.Publishing;
using static System.FormattableString;

namespace Workbook.Memo.Conclusion;

/// <summary>Verdicts on the memo's conclusion, as far as official texts can tell.</summary>
/// <remarks>Counting words in texts shows what is named together, not what is done with what.</remarks>
public static class ConclusionVerdicts
{
    /// <summary>The technologies in which the memo sees AI used, as groups of terms.</summary>
    private static readonly string[] Named = ["manufacturing", "quantum", "biotech", "space"];

    /// <summary>C83 and C84.</summary>
    internal static Judges Judges { get; } = Judges.Of(Corpus.From, ("C83", C83), ("C84", C84));

    /// <summary>C83: AI is the thread that links China's priorities across emerging technologies.</summary>
    /// <remarks>The texts are few, so that a first rank counts only if it stays first whichever text is left out.</remarks>
    public static Verdict C83(Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        FieldMentions now = FieldMentions.Of(corpus, Last(corpus));
        bool leaveOut = corpus.Choices.Number("thread.left-out") > 0;
        double central = corpus.Choices.Number("thread.central");
        Assessment then = Assess(FieldMentions.Of(corpus, PolicyMemo.Date));
        return new Verdict(
            "C83", then, Tense.Present(then, Assess(now)), corpus.Sources,
            $"AI stands in {now.Naming("ai")} of the latest {now.Texts} texts.",
            now.ByCompanionship.Where(field => field != "ai").Select(field => Invariant($"{FieldMentions.Names[field]}, named by {100 * now.Companionship(field):0} % of the texts on others")).FirstOrDefault("none") is var next
                ? $"The most constant companion other than AI is {next}. A text that covers everything names everything, linked or not." : "",
            "Projects or budgets of each field with their use of AI, which would show a link and not a list.");

        Assessment Assess(FieldMentions mentions)
        {
            if (mentions.Companionship("ai") is not double share)
            {
                return new Assessment(Standing.NotTestableHere, "No text of these years names a technology other than AI.");
            }

            int rank = mentions.RankOf("ai"), shaken = mentions.LeavingOneOut().Count(others => others.RankOf("ai") != 1);
            bool first = rank == 1 && (!leaveOut || shaken == 0);
            string hold = rank != 1 ? "" : shaken == 0 ? ", whichever text is left out" : Invariant($", but no longer first when one of {shaken} texts is left out");
            return new Assessment(
                100 * share < central ? Standing.Contradicted : first ? Standing.SupportedUnderStatedReading : Standing.Open,
                Invariant($"Read as being named with the others: of the texts that name another technology {100 * share:0} % name AI too, which is rank {rank} of {mentions.ByCompanionship.Count}{hold}. Being named together is not a link."),
                new Measurement(100 * share, "% of texts on other technologies name AI (mean over technologies)", N: mentions.Texts));
        }
    }

    /// <summary>C84: the priorities use AI in fields from manufacturing and quantum computing to biotechnology and space.</summary>
    public static Verdict C84(Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        int least = (int)corpus.Choices.Number("conclusion.texts");
        FieldMentions latest = FieldMentions.Of(corpus, Last(corpus));
        Assessment then = Assess(FieldMentions.Of(corpus, PolicyMemo.Date));
        return new Verdict(
            "C84", then, Tense.Present(then, Assess(latest)), corpus.Sources,
            Invariant($"AI stands in {latest.Naming("ai")} of the latest {latest.Texts} texts."),
            "Standing in one text says nothing on AI being used in the field; quantum computing and space have long programmes of their own.",
            "Projects or budgets of each field with their use of AI.");

        Assessment Assess(FieldMentions mentions)
        {
            int texts = mentions.Naming("ai");
            (string Name, int Count)[] together = [.. Named.Select(field => (FieldMentions.Names[field], mentions.Naming("ai", field)))];
            int found = together.Count(field => field.Count >= least);
            return texts == 0
                ? new Assessment(Standing.NotTestableHere, "No text of these years names AI.")
                : new Assessment(
                    found == together.Length ? Standing.SupportedUnderStatedReading : found == 0 ? Standing.Contradicted : Standing.Open,
                    $"Read as named in the same official texts: of {texts} that name AI, {string.Join(", ", together.Select(field => $"{field.Count} name {field.Name}"))}. Use of AI in these fields is not counted.",
                    new Measurement(found, $"of {together.Length} fields stand beside AI", N: texts));
        }
    }

    private static DateOnly Last(Corpus corpus) => corpus.Texts.Select(text => text.Day).DefaultIfEmpty(PolicyMemo.Date).Max();
}

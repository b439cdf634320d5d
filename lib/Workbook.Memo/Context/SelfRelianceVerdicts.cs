using System.Text.RegularExpressions;
using Workbook.Memo.Judging;
using Workbook.Publishing;
using static System.FormattableString;

namespace Workbook.Memo.Context;

/// <summary>Verdicts on China's stated aims, from counts of terms in official texts.</summary>
/// <remarks>Words are salience, not policy: a slogan can be repeated without effect.</remarks>
public static partial class SelfRelianceVerdicts
{
    /// <summary>C07: self-reliance and self-improvement is a long-standing focus.</summary>
    public static Verdict C07(Corpus corpus)
    {
        Corpus then = corpus.KnownOn(PolicyMemo.Date);
        IReadOnlyList<string> words = corpus.Choices.Text("selfreliance.words") == "phrase" ? [Corpus.NewTerm] : corpus.SelfReliance;
        return new Verdict(
            "C07", Assess(then), Tense.Present(Assess(then), Assess(corpus)), corpus.Sources,
            $"{With(then).Count} of {then.CountedReports.Count} reports up to the memo use a term of self-reliance.",
            Began(then, Corpus.NewTerm) is DateOnly since ? Invariant($"The term that the memo quotes has been in steady use since {since:yyyy} only.") : "The term that the memo quotes is in none of the texts.",
            "An earlier run of the quoted term in these texts, or decades of reports without any term of the group.");

        Assessment Assess(Corpus known)
        {
            if (known.CountedReports is not [PolicyText first, ..])
            {
                return new Assessment(Standing.Open, "No report was public.");
            }

            double share = 100.0 * With(known).Count / known.CountedReports.Count;
            DateOnly? began = Began(known, Corpus.NewTerm);
            string phrase = began is null ? "is in none" : Invariant($"itself runs from {began:yyyy}");
            return new Assessment(
                share < known.Choices.Number("selfreliance.share") ? Standing.Contradicted
                    : began <= first.Day.AddYears(Break(known)) ? Standing.Supported : Standing.SupportedUnderStatedReading,
                Invariant($"Read as the idea, not the phrase: {share:0} % of the reports since {first.Day:yyyy} use some term of self-reliance; the phrase {Corpus.Glossed(Corpus.NewTerm)} {phrase}."),
                new Measurement(share, "% of reports", N: known.CountedReports.Count));
        }

        IReadOnlyList<PolicyText> With(Corpus known) => [.. known.CountedReports.Where(text => text.Count(words) > 0)];
    }

    /// <summary>C09: Xi said that since the 18th congress the Party has pursued innovation-driven development.</summary>
    /// <remarks>The saying is tested by the records of the speech; whether the words belong to these years, by the reports.</remarks>
    public static Verdict C09(Corpus corpus, SpeechReports speeches)
    {
        string term = corpus.Choices.Text("innovation.words");
        DateOnly congress = corpus.Choices.Day("innovation.from");
        int said = corpus.Texts.FirstOrDefault(text => text.Id == "st_conf_2024")?.Count(term) ?? 0;
        return new Verdict(
            "C09", Assess(corpus.KnownOn(PolicyMemo.Date)), Assess(corpus), [.. corpus.Sources, .. speeches.Sources],
            $"The news report of the speech uses the term {Corpus.Glossed(term)} {said} times.",
            "Words do not show that a strategy was carried out; spending is the matter of the argument on fundamental research.",
            "As many uses of the term before the congress as after it; for what was said, a text of the speech that has otherwise.")
        {
            Said = speeches.Said(("the passage", row => row.InnovationDriven)),
        };

        Assessment Assess(Corpus known)
        {
            (int before, int reportsBefore) = Uses(known, text => text.Day < congress);
            (int after, int reportsAfter) = Uses(known, text => text.Day >= congress);
            if (reportsBefore == 0 || reportsAfter == 0)
            {
                return new Assessment(Standing.Open, "There are no reports of both times.");
            }

            double more = (100.0 * after / reportsAfter) - (100.0 * before / reportsBefore);
            return new Assessment(
                more > 0 ? Standing.SupportedUnderStatedReading : Standing.Contradicted,
                Invariant($"Read as words: the term belongs to the years since the congress. {after} of {reportsAfter} reports use {Corpus.Glossed(term)} since {congress:d MMMM yyyy}, {before} of {reportsBefore} did before."),
                new Measurement(more, "percentage points more reports", N: reportsBefore + reportsAfter));
        }

        (int With, int All) Uses(Corpus known, Func<PolicyText, bool> when)
        {
            List<PolicyText> reports = [.. known.CountedReports.Where(when)];
            return (reports.Count(text => text.Count(term) > 0), reports.Count);
        }
    }

    /// <summary>C10: China set the goal of becoming a science and technology powerhouse by 2035.</summary>
    /// <remarks>
    /// Goal and year stand in one sentence of the speech; in the other texts the year is in a title and the goal in the text. That neither is found is no
    /// evidence against; another year is.
    /// </remarks>
    public static Verdict C10(Corpus corpus, SpeechReports speeches)
    {
        string goal = corpus.Choices.Text("goal.words");
        IReadOnlyList<string> evidence = corpus.Choices.Words("goal.evidence");
        return new Verdict(
            "C10", Assess(corpus.KnownOn(PolicyMemo.Date), speeches.KnownOn(PolicyMemo.Date)), Assess(corpus, speeches), [.. corpus.Sources, .. speeches.Sources],
            "Both are named by: " + string.Join(", ", speeches.OfQuoted.Where(row => row.PowerBy2035 == true).Select(row => row.Reporter).DefaultIfEmpty("no record of the speech")) + ".",
            "The goal has no measure attached, so whether it is reached cannot be tested, then or in 2035.",
            "Texts that set another year for the goal.");

        Assessment Assess(Corpus known, SpeechReports records)
        {
            List<PolicyText> texts = [.. known.Texts.Where(text => text.Count(goal) > 0)];
            string[] years = evidence.Contains("title") ? [.. texts.Select(text => YearInTitle().Match(text.TitleZh)).Where(match => match.Success).Select(match => match.Value)] : [];
            int dated = years.Count(year => year == PolicyGoalYear), otherwise = years.Length - dated;
            int said = Said(true), denied = Said(false);
            return new Assessment(
                (dated + said > 0, otherwise + denied > 0) switch
                {
                    (true, false) => Standing.Supported, (false, true) => Standing.Contradicted, _ => Standing.Open,
                },
                $"{texts.Count} texts name the goal, a {Corpus.Glossed(goal)}, {dated} of them under a title with objectives for 2035 and {otherwise} for another year; {said} records of the speech have goal and year together, {denied} another year.",
                new Measurement(texts.Count, "texts name the goal", N: known.Texts.Length));

            int Said(bool as2035) => evidence.Contains("speech") ? records.OfQuoted.Count(row => row.PowerBy2035 == as2035) : 0;
        }
    }

    /// <summary>The first use of the run of uses that is still going on at the end; <see langword="null"/> where the term never occurs.</summary>
    public static DateOnly? Began(Corpus corpus, string term)
    {
        DateOnly? began = null;
        foreach (DateOnly day in corpus.Texts.Where(text => text.Count(term) > 0).Select(text => text.Day).OrderDescending())
        {
            if (began is not null && day.AddYears(Break(corpus)) < began)
            {
                break;
            }

            began = day;
        }

        return began;
    }

    private const string PolicyGoalYear = "二〇三五年";

    /// <summary>A term has been in use without a break while no more years than this lie between two texts that use it.</summary>
    private static int Break(Corpus corpus) => (int)corpus.Choices.Number("selfreliance.break");

    [GeneratedRegex("[一二][〇零一二三四五六七八九]{3}年")]
    private static partial Regex YearInTitle();
}

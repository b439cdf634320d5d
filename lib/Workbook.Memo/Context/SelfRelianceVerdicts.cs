using Workbook.Publishing;

namespace Workbook.Memo.Context;

/// <summary>Verdicts on China's stated aims, from counts of terms in official texts.</summary>
/// <remarks>Words are salience, not policy: a slogan can be repeated without effect.</remarks>
public static class SelfRelianceVerdicts
{
    /// <summary>A term has been in use without a break while no more years than this lie between two texts that use it.</summary>
    public const int LongestBreak = 5;

    /// <summary>Opening day of the 18th Party congress.</summary>
    private static readonly DateOnly Congress18 = new(2012, 11, 8);

    private const string Innovation = "创新驱动", SciencePower = "科技强国", Year2035 = "二〇三五年";

    /// <summary>C07: self-reliance and self-improvement is a long-standing focus.</summary>
    public static Verdict C07(Corpus corpus)
    {
        Corpus then = corpus.KnownOn(PolicyMemo.Date);
        return new Verdict(
            "C07", Assess(then), Assess(corpus), corpus.Sources,
            FormattableString.Invariant($"{With(then).Count} of {then.WorkReports.Count} yearly work reports up to the memo use a term of self-reliance."),
            FormattableString.Invariant($"The term that the memo quotes has been in steady use since {Began(then, Corpus.NewTerm):yyyy} only; the one hit of 1996 is about national pride."),
            "An earlier run of the quoted term in these texts, or decades of reports without any term of the group.");

        Assessment Assess(Corpus known)
        {
            double share = 100.0 * With(known).Count / known.WorkReports.Count;
            DateOnly? began = Began(known, Corpus.NewTerm);
            return new Assessment(
                share < 50 ? Standing.Contradicted : began <= known.WorkReports[0].Day.AddYears(LongestBreak) ? Standing.Supported : Standing.SupportedUnderStatedReading,
                FormattableString.Invariant($"Read as the idea, not the phrase: {share:0} percent of yearly work reports since {known.WorkReports[0].Day:yyyy} use some term of self-reliance; the phrase {Corpus.NewTerm} itself runs from {began:yyyy}."),
                new Measurement(share, "percent of work reports", N: known.WorkReports.Count));
        }

        IReadOnlyList<PolicyText> With(Corpus known) => known.ReportsWith(corpus.SelfReliance);
    }

    /// <summary>C09: Xi said that since the 18th congress the Party has pursued innovation-driven development.</summary>
    /// <remarks>The saying is tested by the text of the speech; whether the words belong to these years, by the work reports.</remarks>
    public static Verdict C09(Corpus corpus, SpeechReports speeches)
    {
        Corpus then = corpus.KnownOn(PolicyMemo.Date);
        int said = corpus.Texts.FirstOrDefault(text => text.Id == "st_conf_2024")?.Count(Innovation) ?? 0;
        return new Verdict(
            "C09", Assess(then, speeches.KnownOn(PolicyMemo.Date)), Assess(corpus, speeches), [.. corpus.Sources, .. speeches.Sources],
            $"The news report of the speech uses the term {Innovation} {said} times; the opening of the text has the passage.",
            "Words do not show that a strategy was carried out; spending is the matter of the argument on fundamental research.",
            "A text of the speech without the passage, or as many uses of the term before the congress as after it.");

        static Assessment Assess(Corpus known, SpeechReports records)
        {
            (int before, int reportsBefore) = Uses(known, text => text.Day < Congress18);
            (int after, int reportsAfter) = Uses(known, text => text.Day >= Congress18);
            double shareBefore = 100.0 * before / Math.Max(reportsBefore, 1), shareAfter = 100.0 * after / Math.Max(reportsAfter, 1);
            int have = records.OfQuoted.Count(row => row.InnovationDriven);
            string words = FormattableString.Invariant($"{after} of {reportsAfter} work reports use the term {Innovation} since the congress, {before} of {reportsBefore} did before.");
            return new Assessment(
                have > 0 ? Standing.Supported : shareAfter > shareBefore ? Standing.SupportedUnderStatedReading : Standing.Contradicted,
                have > 0 ? $"{have} records of the speech have the passage. {words}" : $"Read as: the term belongs to the years since the congress. {words}",
                new Measurement(shareAfter - shareBefore, "percentage points more reports", N: reportsBefore + reportsAfter));
        }

        static (int With, int All) Uses(Corpus known, Func<PolicyText, bool> when)
        {
            List<PolicyText> reports = [.. known.WorkReports.Where(when)];
            return (reports.Count(text => text.Count(Innovation) > 0), reports.Count);
        }
    }

    /// <summary>C10: China set the goal of becoming a science and technology powerhouse by 2035.</summary>
    /// <remarks>Goal and year stand in one sentence of the speech; in the other texts the year is in a title and the goal in the text.</remarks>
    public static Verdict C10(Corpus corpus, SpeechReports speeches)
    {
        return new Verdict(
            "C10", Assess(corpus.KnownOn(PolicyMemo.Date), speeches.KnownOn(PolicyMemo.Date)), Assess(corpus, speeches), [.. corpus.Sources, .. speeches.Sources],
            $"Texts of top rank name the goal ({SciencePower}), one of them a plan with objectives for 2035 in its title.",
            "The goal has no measure attached, so whether it is reached cannot be tested, then or in 2035.",
            "Texts that drop the goal or move the year.");

        static Assessment Assess(Corpus known, SpeechReports records)
        {
            List<PolicyText> texts = [.. known.Texts.Where(text => text.Count(SciencePower) > 0)];
            int dated = texts.Count(text => text.TitleZh.Contains(Year2035, StringComparison.Ordinal)), said = records.OfQuoted.Count(row => row.PowerBy2035);
            return new Assessment(
                dated + said > 0 ? Standing.Supported : texts.Count > 0 ? Standing.SupportedUnderStatedReading : Standing.Contradicted,
                $"{texts.Count} texts name the goal, {dated} of them under a title with objectives for 2035; {said} records of the speech have goal and year together.",
                new Measurement(texts.Count, "texts name the goal", N: known.Texts.Length));
        }
    }

    /// <summary>The first use of the run of uses that is still going on at the end; <see langword="null"/> where the term never occurs.</summary>
    public static DateOnly? Began(Corpus corpus, string term)
    {
        DateOnly? began = null;
        foreach (DateOnly day in corpus.Texts.Where(text => text.Count(term) > 0).Select(text => text.Day).OrderDescending())
        {
            if (began is not null && day.AddYears(LongestBreak) < began)
            {
                break;
            }

            began = day;
        }

        return began;
    }
}

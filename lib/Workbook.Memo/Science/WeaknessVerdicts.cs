using Workbook.Memo.Judging;
using Workbook.Memo.Context;
using Workbook.Publishing;
using static System.FormattableString;

namespace Workbook.Memo.Science;

/// <summary>Verdicts on what Xi is said to have named as weaknesses of Chinese science.</summary>
/// <remarks>Whether it was said is settled by reports that were made apart from the memo; whether it is so is measured apart.</remarks>
public static class WeaknessVerdicts
{
    private const string China = "China", UnitedStates = "United States";

    /// <summary>C77: Xi said in June 2024 that original innovation is still relatively weak.</summary>
    /// <remarks>"Relatively" needs somebody to compare with. A country's articles among the most cited are read as its original work.</remarks>
    public static Verdict C77(SpeechReports reports, ScienceRecord science)
    {
        Assessment then = Assess(science.KnownOn(PolicyMemo.Date));
        return new Verdict(
            "C77", then, Tense.Present(then, Assess(science)), [.. reports.Sources, .. science.OutputSources],
            "It is named by: " + Names(reports.OfQuoted.Where(row => row.OriginalInnovation == true).Select(row => row.Reporter)),
            "The sentence itself, in the middle of a long text, was not read here. A summary by a leader of his country's weaknesses is also a call to work harder. Citations are one measure of what is original.",
            "A top-cited share of China's articles at or above that of the country compared with; for what was said, a report of the speech that has it say the opposite.")
        {
            Said = reports.Said(("original innovation as weak", row => row.OriginalInnovation)),
        };

        static Assessment Assess(ScienceRecord known)
        {
            string against = known.Choices.Text("science.weak-against");
            if (known.LastCited is not int year || known.CitedOf(China, year) is not double own || known.CitedOf(against, year) is not double other)
            {
                return new Assessment(Standing.NotTestableHere, "No table of citation was public.");
            }

            return new Assessment(
                own < other ? Standing.SupportedUnderStatedReading : Standing.Contradicted,
                Invariant($"Read as articles among the world's most cited, beside {(against == UnitedStates ? "the United States" : "the world")}: {own:0.00} % of China's of {year}, against {other:0.00} %."),
                new Measurement(own - other, "percentage points of own articles in the top 1 %"));
        }
    }

    /// <summary>C78: he also said that core technologies are controlled by others and top talent is short.</summary>
    /// <remarks>Others control a technology when they decide by rules whether China gets it. Talent is read as the listed researchers beside those of the United States.</remarks>
    public static Verdict C78(SpeechReports reports, ScienceRecord science, Timeline timeline)
    {
        List<SpeechReport> before = [.. reports.OfEarlier.Where(row => row.CoreTechnologies == true)];
        Assessment then = Assess(science.KnownOn(PolicyMemo.Date), timeline.KnownOn(PolicyMemo.Date));
        return new Verdict(
            "C78", then, Tense.Present(then, Assess(science, timeline)), [.. reports.Sources, .. science.LeaderSources, .. timeline.Sources],
            "Both are named by: " + Names(reports.OfQuoted.Where(row => row is { CoreTechnologies: true, TopTalent: true }).Select(row => row.Reporter)),
            before.Count == 0 ? "No earlier speech in the collection names the same." : Invariant($"On core technologies it is a standing formula: the speech of {before[0].Spoken:d MMMM yyyy} has it as well, so that it tells nothing new of 2024."),
            "As many listed researchers in China as in the United States; for what was said, a report of the speech that has it say the opposite.")
        {
            Said = reports.Said(("core technologies in others' hands", row => row.CoreTechnologies), ("a shortage of top talent", row => row.TopTalent)),
        };

        static Assessment Assess(ScienceRecord known, Timeline events)
        {
            if (known.LeadersOf(China) is not { } own || known.LeadersOf(UnitedStates) is not { } us)
            {
                return new Assessment(Standing.NotTestableHere, "No list of leading researchers was public.");
            }

            IReadOnlyList<string> subjects = known.Choices.Words("core.subjects");
            int controls = events.Controls.Count(control => control.Effect == "tightens" && control.Subjects.Any(subjects.Contains));
            double ratio = own.Percent / us.Percent;
            bool isShort = ratio < known.Choices.Number("talent.fraction");
            return new Assessment(
                !isShort ? Standing.Contradicted : controls > 0 ? Standing.SupportedUnderStatedReading : Standing.Open,
                Invariant($"Read as: others control what China may buy, and it has fewer leading researchers than the United States. Controls of others on {string.Join(" or ", subjects)}: {controls}. On the list of {own.Year} China has {own.Percent:0.0} % of the researchers, the United States {us.Percent:0.0} %."),
                new Measurement(ratio, "listed researchers in China for each in the United States"));
        }
    }

    private static string Names(IEnumerable<string> reporters) => string.Join(", ", reporters) is { Length: > 0 } names ? names + "." : "none.";
}

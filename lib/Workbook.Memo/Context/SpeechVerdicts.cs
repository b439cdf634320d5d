using System.Collections.Immutable;
using Workbook.Data;
using Workbook.Publishing;
using static System.FormattableString;

namespace Workbook.Memo.Context;

/// <summary>Verdicts on what Secretary Raimondo and President Xi are said to have said.</summary>
/// <remarks>Whether it was said is settled by the record of the speech; whether it is so is measured apart.</remarks>
public static class SpeechVerdicts
{
    private const string Raimondo = "raimondo-reagan-forum", Xi = "xi-speech-2024", XiText = "st_conf_2024";

    /// <summary>The month that the memo gives for Raimondo's speech.</summary>
    private static readonly DateOnly MonthOfRaimondo = new(2023, 12, 1);

    /// <summary>The day that the memo gives for Xi's speech.</summary>
    private static readonly DateOnly SpeechOfXi = new(2024, 6, 24);

    /// <summary>C04: Raimondo said in December 2023 that America leads the world in AI.</summary>
    /// <param name="timeline">The events.</param>
    /// <param name="lenses">The lenses under which a lead is measured.</param>
    public static Verdict C04(Timeline timeline, LeadLenses lenses)
    {
        DateOnly day = timeline.Find(Raimondo)?.FirstDay ?? MonthOfRaimondo;
        Lead? then = lenses.Then is null ? null : Lead.OverTheWorld(lenses.Then, day);
        return new Verdict(
            "C04", Assess(then, lenses.Then?.Title), Assess(Lead.OverTheWorld(lenses.Now, day), lenses.Now.Title), Sources(timeline, lenses),
            timeline.Find(Raimondo) is null ? "The speech is not on record here." : Invariant($"The speech of {day:d MMMM yyyy} is on record."),
            "The excerpt read lacks the sentence on chip design that the memo quotes beside it, and one yardstick is not the whole of AI.",
            "A transcript without the sentence, or a model from elsewhere at or above all American ones on that day.")
        {
            Said = Said(timeline),
        };

        Assessment Assess(Lead? lead, string? lens) => lead is not { IsDefined: true }
            ? new Assessment(Standing.Open, "No yardstick has an American and another model on that day.")
            : new Assessment(
                lead.Holds ? Standing.SupportedUnderStatedReading : Standing.Contradicted,
                Invariant($"Read as having the best model on the {lens}. On {day:d MMMM yyyy} the best American model {(lead.Holds ? "was ahead of" : "was not ahead of")} every other{(lead.Months is double months ? Invariant($", which stood where an American one had stood {months:0.0} months before") : "")}."),
                lead.Months is double behind ? new Measurement(behind, "months of lead") : null);
    }

    /// <summary>C06: Raimondo vowed that China would not be allowed to catch up.</summary>
    /// <param name="timeline">The events.</param>
    /// <param name="lenses">The lenses under which catching up is measured.</param>
    public static Verdict C06(Timeline timeline, LeadLenses lenses)
    {
        DateOnly end = lenses.Now.Models.Max(model => model.Model.Date), spoke = timeline.Find(Raimondo)?.FirstDay ?? MonthOfRaimondo;
        Lead before = Lead.OverChina(lenses.Now, spoke), after = Lead.OverChina(lenses.Now, end);
        bool nearer = after.Months < before.Months;
        return new Verdict(
            "C06",
            new Assessment(Standing.Open, "A vow about the future; whether it is kept shows later."),
            Assess(), Sources(timeline, lenses),
            after.Holds ? $"No Chinese model is first on the {lenses.Now.Title}." : $"A Chinese model is first, or level, on the {lenses.Now.Title}.",
            nearer ? "The distance in months is smaller than on the day of the vow." : "The distance in months is not smaller than on the day of the vow.",
            "A Chinese model at or above the best American one.")
        {
            Said = Said(timeline),
        };

        Assessment Assess()
        {
            bool asNearer = timeline.Choices.Text("catchup.meaning") == "nearer";
            if (!after.IsDefined || (asNearer && !before.IsDefined))
            {
                return new Assessment(Standing.Open, $"The {lenses.Now.Title} has no model of one side on a day that is asked for.");
            }

            bool level = !after.Holds || after.Months < timeline.Choices.Number("catchup.months");
            string found = (level, nearer) switch { (true, _) => "level", (_, true) => "nearer, but not level", _ => "no nearer" };
            return new Assessment(
                level || (asNearer && nearer) ? Standing.Contradicted : Standing.SupportedUnderStatedReading,
                Invariant($"Read as: China does not draw {(asNearer ? "nearer" : "level")} on the {lenses.Now.Title}, up to its end. It was {Behind(before, spoke)}; {Behind(after, end)}: {found}."),
                after.Months is double months ? new Measurement(months, "months behind (n: the two models that set it)", N: 2) : null);
        }

        static string Behind(Lead lead, DateOnly day) =>
            lead.Months is double months ? Invariant($"{months:0.0} months behind on {day:d MMMM yyyy}") : Invariant($"with no distance in months on {day:d MMMM yyyy}");
    }

    /// <summary>C08: Xi spoke on 24 June 2024 at a major science and technology conference.</summary>
    public static Verdict C08(Timeline timeline, Corpus corpus)
    {
        ImmutableArray<string> asked = timeline.Choices.Words("speech.records");
        return new Verdict(
            "C08", Assess(timeline.KnownOn(PolicyMemo.Date), corpus.KnownOn(PolicyMemo.Date)), Assess(timeline, corpus), [.. timeline.Sources, .. corpus.Sources],
            Records(timeline, corpus),
            "The records are of one state's news. The full text of the speech is public, but only the news report of it was at hand to be counted.",
            "A record of another date.");

        Assessment Assess(Timeline events, Corpus texts)
        {
            DateOnly?[] days =
            [
                asked.Contains("events") ? events.Find(Xi)?.FirstDay : null,
                asked.Contains("texts") ? texts.Texts.FirstOrDefault(text => text.Id == XiText)?.Day : null,
            ];
            int agree = days.Count(day => day == SpeechOfXi), differ = days.Count(day => day is not null) - agree;
            return new Assessment(
                agree + differ == 0 ? Standing.Open : differ == 0 ? Standing.Supported : agree == 0 ? Standing.Contradicted : Standing.Open,
                Invariant($"Records that date the speech to {SpeechOfXi:d MMMM yyyy}: {agree}; to another day: {differ}."),
                new Measurement(agree, "records agree", N: agree + differ));
        }
    }

    private static string Records(Timeline timeline, Corpus corpus) => string.Join(
        ' ',
        timeline.Find(Xi) is PolicyEvent reported ? Invariant($"A press report is of {reported.FirstDay:d MMMM yyyy}.") : "No press report is on record.",
        corpus.Texts.FirstOrDefault(text => text.Id == XiText) is PolicyText news ? Invariant($"The evening news had it on {news.Day:d MMMM yyyy}.") : "No text of the evening news is on record.");

    /// <summary>Whether a record has the speech in the month that the memo gives.</summary>
    private static Assessment Said(Timeline timeline) => timeline.Find(Raimondo) is PolicyEvent speech
        ? new Assessment(
            (speech.FirstDay.Year, speech.FirstDay.Month) == (MonthOfRaimondo.Year, MonthOfRaimondo.Month) ? Standing.Supported : Standing.Contradicted,
            Invariant($"A record dates the speech to {speech.FirstDay:d MMMM yyyy}."))
        : new Assessment(Standing.Open, "No record of the speech is in the collection.");

    private static ImmutableArray<Citation> Sources(Timeline timeline, LeadLenses lenses) => [.. timeline.Sources.Concat(lenses.Sources).Distinct()];
}

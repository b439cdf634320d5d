using System.Collections.Immutable;
using Workbook.Data;
using Workbook.Memo.Gap;
using Workbook.Publishing;

namespace Workbook.Memo.Context;

/// <summary>Verdicts on what Secretary Raimondo and President Xi are said to have said.</summary>
/// <remarks>An attribution is tested by the record of the speech; what was said is measured beside it where it can be.</remarks>
public static class SpeechVerdicts
{
    private const string Raimondo = "raimondo-reagan-forum", Xi = "xi-speech-2024", XiText = "st_conf_2024";

    /// <summary>The day that the memo gives for Xi's speech.</summary>
    private static readonly DateOnly SpeechOfXi = new(2024, 6, 24);

    /// <summary>C04: Raimondo said in December 2023 that America leads the world in AI.</summary>
    /// <param name="timeline">The events.</param>
    /// <param name="lens">The lens under which a lead is measured.</param>
    public static Verdict C04(Timeline timeline, Lens lens)
    {
        PolicyEvent? speech = timeline.Find(Raimondo);
        double? lag = speech is null ? null : lens.LagOn(speech.FirstDay, CountryPair.OfTheMemo).Months;
        string lead = lag is double months
            ? FormattableString.Invariant($"On that day the best Chinese model was {months:0.0} months behind on the {lens.Title}, measured later.")
            : "No lead on that day can be measured.";
        Assessment now = Assess(timeline, lag);
        return new Verdict(
            "C04", Assess(timeline.KnownOn(PolicyMemo.Date), null), now, Sources(timeline, lens),
            $"The speech is on record. {lead}",
            "The excerpt read lacks the sentence on chip design that the memo quotes beside it, and one index is one lens.",
            "A transcript without the sentence, or a Chinese model ahead of all American ones on that day.");

        static Assessment Assess(Timeline known, double? lag) => known.Find(Raimondo) is PolicyEvent { FirstDay: { Year: 2023, Month: 12 } } speech
            ? new Assessment(
                Standing.Supported, FormattableString.Invariant($"The speech of {speech.FirstDay:d MMMM yyyy} is on record."), lag is double months ? new Measurement(months, "months of lead") : null)
            : new Assessment(Standing.NotTestableHere, "No record of the speech in December 2023 is in the collection.");
    }

    /// <summary>C06: Raimondo vowed that China would not be allowed to catch up.</summary>
    /// <param name="timeline">The events.</param>
    /// <param name="lens">The lens under which catching up is measured.</param>
    public static Verdict C06(Timeline timeline, Lens lens)
    {
        DateOnly end = lens.Models.Max(model => model.Model.Date);
        DateOnly spoke = timeline.Find(Raimondo)?.FirstDay ?? PolicyMemo.Date;
        double? then = lens.LagOn(spoke, CountryPair.OfTheMemo).Months, now = lens.LagOn(end, CountryPair.OfTheMemo).Months;
        return new Verdict(
            "C06",
            new Assessment(Standing.Open, "A vow about the future, nine months old when the memo appeared."),
            (then, now) switch
            {
                (double before, double after) => new Assessment(
                    after <= 0 ? Standing.Contradicted : after >= before ? Standing.Supported : Standing.Open,
                    FormattableString.Invariant($"Read as: China does not draw level on the {lens.Title}. It was {before:0.0} months behind on the day of the vow and {after:0.0} on {end:d MMMM yyyy}: {(after <= 0 ? "level" : after >= before ? "no nearer" : "nearer, but not level")}."),
                    new Measurement(after, "months behind (n: the two models that set it)", N: 2)),
                _ => new Assessment(Standing.NotTestableHere, "The lag is undefined on one of the two days."),
            },
            Sources(timeline, lens),
            "No Chinese model is first on the index.",
            "The distance in months is smaller than on the day of the vow, and others call the gap closed.",
            "A Chinese model at or above the best American one, or a lag that grows back.");
    }

    /// <summary>C08: Xi spoke on 24 June 2024 at a major science and technology conference.</summary>
    public static Verdict C08(Timeline timeline, Corpus corpus)
    {
        Assessment assessment = Assess(timeline.KnownOn(PolicyMemo.Date), corpus.KnownOn(PolicyMemo.Date));
        return new Verdict(
            "C08", assessment, Assess(timeline, corpus), [.. timeline.Sources, .. corpus.Sources],
            "A press report and the evening news of the day agree on the date.",
            "Both records are of one state's news. The full text of the speech is public, but only the news report of it was at hand to be counted.",
            "A record of another date.");

        static Assessment Assess(Timeline events, Corpus texts)
        {
            DateOnly?[] days = [events.Find(Xi)?.FirstDay, texts.Texts.FirstOrDefault(text => text.Id == XiText)?.Day];
            int agree = days.Count(day => day == SpeechOfXi);
            return new Assessment(
                days.Any(day => day is not null && day != SpeechOfXi) ? Standing.Contradicted : agree > 0 ? Standing.Supported : Standing.NotTestableHere,
                FormattableString.Invariant($"{agree} records date the speech to {SpeechOfXi:d MMMM yyyy}."),
                new Measurement(agree, "records agree", N: days.Count(day => day is not null)));
        }
    }

    private static ImmutableArray<Citation> Sources(Timeline timeline, Lens lens) => [.. timeline.Sources.Concat(lens.Sources).Distinct()];
}

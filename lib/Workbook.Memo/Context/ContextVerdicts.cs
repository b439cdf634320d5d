using Workbook.Data;
using Workbook.Memo.Judging;

namespace Workbook.Memo.Context;

/// <summary>The verdicts on the strategic context; C05, which is a lag, is judged with the gap.</summary>
internal static class ContextVerdicts
{
    /// <summary>C03, C04, C06 to C15.</summary>
    public static Judges Judges { get; } = Judges.Of(
        Load,
        ("C03", of => ControlVerdicts.C03(of.Timeline)), ("C04", of => SpeechVerdicts.C04(of.Timeline, of.Lenses)), ("C06", of => SpeechVerdicts.C06(of.Timeline, of.Lenses)),
        ("C07", of => SelfRelianceVerdicts.C07(of.Corpus)), ("C08", of => SpeechVerdicts.C08(of.Timeline, of.Corpus)),
        ("C09", of => SelfRelianceVerdicts.C09(of.Corpus, of.Speeches)), ("C10", of => SelfRelianceVerdicts.C10(of.Corpus, of.Speeches)),
        ("C11", of => ControlVerdicts.C11(of.Timeline)), ("C12", of => ControlVerdicts.C12(of.Timeline)), ("C13", of => ControlVerdicts.C13(of.Timeline)),
        ("C14", of => ControlVerdicts.C14(of.Timeline)), ("C15", of => ControlVerdicts.C15(of.Timeline)));

    private static Evidence Load(Catalogue catalogue) =>
        new(Timeline.From(catalogue), Corpus.From(catalogue), SpeechReports.Load(catalogue), LeadLenses.From(catalogue));

    private sealed record Evidence(Timeline Timeline, Corpus Corpus, SpeechReports Speeches, LeadLenses Lenses);
}

using Workbook.Data;
using Workbook.Memo.Gap;
using Workbook.Publishing;

namespace Workbook.Memo.Context;

/// <summary>The verdicts on the strategic context; C05, which is a lag, is judged with the gap.</summary>
internal static class ContextVerdicts
{
    /// <summary>All of them, in order of claim.</summary>
    /// <exception cref="DatasetException">A table is missing or at fault.</exception>
    public static IReadOnlyList<Verdict> All(Catalogue catalogue)
    {
        Timeline timeline = Timeline.From(catalogue);
        Corpus corpus = Corpus.From(catalogue);
        SpeechReports speeches = SpeechReports.Load(catalogue);
        Lens index = Lenses.Test(catalogue, "eci");
        return
        [
            ControlVerdicts.C03(timeline), SpeechVerdicts.C04(timeline, index), SpeechVerdicts.C06(timeline, index), SelfRelianceVerdicts.C07(corpus),
            SpeechVerdicts.C08(timeline, corpus), SelfRelianceVerdicts.C09(corpus, speeches), SelfRelianceVerdicts.C10(corpus, speeches), ControlVerdicts.C11(timeline),
            ControlVerdicts.C12(timeline), ControlVerdicts.C13(timeline), ControlVerdicts.C14(timeline), ControlVerdicts.C15(timeline),
        ];
    }
}

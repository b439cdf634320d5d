using Workbook.Memo.Judging;
using Workbook.Memo.Context;

namespace Workbook.Memo.Science;

/// <summary>The verdicts on fundamental research.</summary>
internal static class ScienceVerdicts
{
    /// <summary>C76 to C82.</summary>
    public static Judges Judges { get; } = Judges.Of(
        catalogue => (
            Spending: ResearchSpending.Load(catalogue), Speeches: SpeechReports.Load(catalogue), Science: ScienceRecord.Load(catalogue), Joint: Coauthorship.Load(catalogue), Timeline: Timeline.From(catalogue)),
        ("C76", of => SpendingVerdicts.C76(of.Spending)), ("C77", of => WeaknessVerdicts.C77(of.Speeches, of.Science)), ("C78", of => WeaknessVerdicts.C78(of.Speeches, of.Science, of.Timeline)),
        ("C79", of => SpendingVerdicts.C79(of.Spending)), ("C80", of => SpendingVerdicts.C80(of.Spending)),
        ("C81", of => StrengthVerdicts.C81(of.Science, of.Joint)), ("C82", of => StrengthVerdicts.C82(of.Science)));
}

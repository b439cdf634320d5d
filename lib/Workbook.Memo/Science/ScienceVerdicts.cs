using Workbook.Data;
using Workbook.Memo.Context;
using Workbook.Publishing;

namespace Workbook.Memo.Science;

/// <summary>The verdicts on fundamental research.</summary>
internal static class ScienceVerdicts
{
    /// <summary>All of them, in order of claim.</summary>
    /// <exception cref="DatasetException">A table is missing or at fault.</exception>
    public static IReadOnlyList<Verdict> All(Catalogue catalogue)
    {
        ResearchSpending spending = ResearchSpending.Load(catalogue);
        SpeechReports speeches = SpeechReports.Load(catalogue);
        ScienceRecord science = ScienceRecord.Load(catalogue);
        return
        [
            SpendingVerdicts.C76(spending), WeaknessVerdicts.C77(speeches), WeaknessVerdicts.C78(speeches), SpendingVerdicts.C79(spending), SpendingVerdicts.C80(spending),
            StrengthVerdicts.C81(science, Coauthorship.Load(catalogue)), StrengthVerdicts.C82(science),
        ];
    }
}

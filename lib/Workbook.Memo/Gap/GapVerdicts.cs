using Workbook.Data;
using Workbook.Publishing;

namespace Workbook.Memo.Gap;

/// <summary>All verdicts on the size of the gap.</summary>
internal static class GapVerdicts
{
    /// <summary>The verdicts in the order of the claims: C05, C16 to C20, C22.</summary>
    /// <exception cref="DatasetException">A table is missing or at fault.</exception>
    public static IReadOnlyList<Verdict> All(Catalogue catalogue)
    {
        var evidence = new GapEvidence(catalogue);
        return
        [
            RangeVerdicts.C05(evidence), LensVerdicts.C16(evidence), LensVerdicts.C17(evidence), RangeVerdicts.C18(evidence),
            LeeVerdicts.C19(evidence), LeeVerdicts.C20(evidence), RangeVerdicts.C22(evidence),
        ];
    }
}

using Workbook.Memo.Judging;

namespace Workbook.Memo.Gap;

/// <summary>All verdicts on the size of the gap.</summary>
internal static class GapVerdicts
{
    /// <summary>C05, C16 to C20, C22.</summary>
    public static Judges Judges { get; } = Judges.Of(
        catalogue => new GapEvidence(catalogue),
        ("C05", RangeVerdicts.C05), ("C16", LensVerdicts.C16), ("C17", LensVerdicts.C17), ("C18", RangeVerdicts.C18),
        ("C19", LeeVerdicts.C19), ("C20", LeeVerdicts.C20), ("C22", RangeVerdicts.C22));
}

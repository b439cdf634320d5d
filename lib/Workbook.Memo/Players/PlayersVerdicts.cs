using Workbook.Memo.Judging;

namespace Workbook.Memo.Players;

/// <summary>All verdicts on "more players, less capital".</summary>
internal static class PlayersVerdicts
{
    /// <summary>C25 to C37.</summary>
    public static Judges Judges { get; } = Judges.Of(
        catalogue => PlayersEvidence.From(catalogue),
        ("C25", DeveloperVerdicts.C25), ("C26", DeveloperVerdicts.C26), ("C27", DeveloperVerdicts.C27), ("C28", DeveloperVerdicts.C28),
        ("C29", FilingVerdicts.C29), ("C30", FilingVerdicts.C30), ("C31", CapitalVerdicts.C31), ("C32", CapitalVerdicts.C32), ("C33", CapitalVerdicts.C33),
        ("C34", PoolingVerdicts.C34), ("C35", PoolingVerdicts.C35), ("C36", PoolingVerdicts.C36), ("C37", PoolingVerdicts.C37));
}

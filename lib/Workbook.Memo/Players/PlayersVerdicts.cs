using Workbook.Data;
using Workbook.Publishing;

namespace Workbook.Memo.Players;

/// <summary>All verdicts on "more players, less capital".</summary>
internal static class PlayersVerdicts
{
    /// <summary>The verdicts in the order of the claims, C25 to C37.</summary>
    /// <exception cref="DatasetException">A table is missing or at fault.</exception>
    public static IReadOnlyList<Verdict> All(Catalogue catalogue) => All(PlayersEvidence.From(catalogue));

    /// <summary>The same from evidence that is already loaded, or given by hand.</summary>
    public static IReadOnlyList<Verdict> All(PlayersEvidence evidence) =>
    [
        DeveloperVerdicts.C25(evidence), DeveloperVerdicts.C26(evidence), DeveloperVerdicts.C27(evidence), DeveloperVerdicts.C28(evidence),
        FilingVerdicts.C29(evidence), FilingVerdicts.C30(evidence),
        CapitalVerdicts.C31(evidence), CapitalVerdicts.C32(evidence), CapitalVerdicts.C33(evidence),
        PoolingVerdicts.C34(evidence), PoolingVerdicts.C35(evidence), PoolingVerdicts.C36(evidence), PoolingVerdicts.C37(evidence),
    ];
}

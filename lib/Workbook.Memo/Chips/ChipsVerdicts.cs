using Workbook.Data;
using Workbook.Publishing;

namespace Workbook.Memo.Chips;

/// <summary>All verdicts on export controls, C38 to C49.</summary>
internal static class ChipsVerdicts
{
    /// <summary>Computes them from the catalogue.</summary>
    /// <exception cref="DatasetException">A table is missing or at fault.</exception>
    public static IReadOnlyList<Verdict> All(Catalogue catalogue) => All(ChipsLoader.Load(catalogue));

    /// <summary>Computes them from loaded evidence, in the order of the claims.</summary>
    public static IReadOnlyList<Verdict> All(ChipsEvidence evidence) =>
    [
        AccessVerdicts.C38(evidence), ConstraintVerdicts.C39(evidence), ConstraintVerdicts.C40(evidence), AccessVerdicts.C41(evidence),
        SupplyVerdicts.C42(evidence), DomesticVerdicts.C43(evidence), DomesticVerdicts.C44(evidence), DomesticVerdicts.C45(evidence),
        ProgressVerdict.C46(evidence), SupplyVerdicts.C47(evidence), ConstraintVerdicts.C48(evidence), ConstraintVerdicts.C49(evidence),
    ];
}

using Workbook.Memo.Judging;

namespace Workbook.Memo.Chips;

/// <summary>All verdicts on export controls, C38 to C49.</summary>
internal static class ChipsVerdicts
{
    /// <summary>C38 to C49.</summary>
    public static Judges Judges { get; } = Judges.Of(
        catalogue => ChipsLoader.Load(catalogue),
        ("C38", evidence => AccessVerdicts.C38(evidence)), ("C39", evidence => ConstraintVerdicts.C39(evidence)), ("C40", evidence => ConstraintVerdicts.C40(evidence)), ("C41", evidence => AccessVerdicts.C41(evidence)),
        ("C42", SupplyVerdicts.C42), ("C43", DomesticVerdicts.C43), ("C44", DomesticVerdicts.C44), ("C45", DomesticVerdicts.C45),
        ("C46", ProgressVerdict.C46), ("C47", SupplyVerdicts.C47), ("C48", ConstraintVerdicts.C48), ("C49", ConstraintVerdicts.C49));
}

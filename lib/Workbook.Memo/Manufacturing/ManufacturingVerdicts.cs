using Workbook.Data;
using Workbook.Memo.Context;
using Workbook.Publishing;

namespace Workbook.Memo.Manufacturing;

/// <summary>The verdicts on future manufacturing. C58, on China's motives, has none: no table here holds a motive.</summary>
internal static class ManufacturingVerdicts
{
    /// <summary>All of them, in order of claim.</summary>
    /// <exception cref="DatasetException">A table is missing or at fault.</exception>
    public static IReadOnlyList<Verdict> All(Catalogue catalogue)
    {
        IndustryLists lists = IndustryLists.From(catalogue);
        Corpus corpus = Corpus.From(catalogue);
        Dataset later = catalogue.Load("after-the-memo", table: "findings");
        CountedUse[] findings = [.. later.Rows<CountedUse>()];
        return
        [
            FocusVerdicts.C54(corpus, findings.FirstOrDefault(row => row.FindingId == "ai-plus-areas")?.Value, [.. corpus.Sources, .. later.Citations]),
            GuidanceVerdicts.C55(lists), GuidanceVerdicts.C56(lists), GuidanceVerdicts.C57(lists),
            FocusVerdicts.C59([.. findings], later.Citations), FocusVerdicts.C60(NewsRecord.From(catalogue)), GuidanceVerdicts.C61(lists),
        ];
    }
}

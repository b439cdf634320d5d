using System.Collections.Immutable;
using Workbook.Data;
using Workbook.Memo.Judging;
using Workbook.Memo.Context;

namespace Workbook.Memo.Manufacturing;

/// <summary>The verdicts on future manufacturing. C58, on China's motives, has none: no table here holds a motive.</summary>
internal static class ManufacturingVerdicts
{
    /// <summary>C54 to C57, C59 to C61.</summary>
    public static Judges Judges { get; } = Judges.Of(
        Load,
        ("C54", of => FocusVerdicts.C54(of.Corpus, of.Findings.FirstOrDefault(row => row.FindingId == "ai-plus-areas")?.Value, [.. of.Corpus.Sources, .. of.FindingSources])),
        ("C55", of => GuidanceVerdicts.C55(of.Lists)), ("C56", of => GuidanceVerdicts.C56(of.Lists)), ("C57", of => GuidanceVerdicts.C57(of.Lists)),
        ("C59", of => FocusVerdicts.C59(of.Findings, of.FindingSources)), ("C60", of => FocusVerdicts.C60(of.News)), ("C61", of => GuidanceVerdicts.C61(of.Lists)));

    private static Evidence Load(Catalogue catalogue)
    {
        Dataset later = catalogue.Load("after-the-memo", table: "findings");
        return new(IndustryLists.From(catalogue), Corpus.From(catalogue), [.. later.Rows<CountedUse>()], later.Citations, NewsRecord.From(catalogue));
    }

    private sealed record Evidence(
        IndustryLists Lists, Corpus Corpus, ImmutableArray<CountedUse> Findings, ImmutableArray<Citation> FindingSources, NewsRecord News);
}

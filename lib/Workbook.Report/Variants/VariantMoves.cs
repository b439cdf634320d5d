using System.Collections.Immutable;
using Workbook.Report.Input;
using Workbook.Report.Reading;

namespace Workbook.Report.Variants;

/// <summary>A verdict that a variant moves.</summary>
internal sealed record VerdictMove(LedgerClaim Claim, PublishedVerdict Before, PublishedVerdict After)
{
    /// <summary>Whether the verdict at the memo's date is another.</summary>
    public bool AtMemo => Before.Verdict.AtMemo.Standing != After.Verdict.AtMemo.Standing;

    /// <summary>Whether the verdict now is another.</summary>
    public bool Now => Before.Verdict.Now.Standing != After.Verdict.Now.Standing;
}

/// <summary>A published number that a variant moves.</summary>
internal sealed record FactMove(PublishedFact Before, PublishedFact After);

/// <summary>What a variant moves against the first report.</summary>
/// <param name="Variant">The variant.</param>
/// <param name="Sets">What it sets otherwise, in words; none where it sets what was so anyway.</param>
/// <param name="Verdicts">Verdicts with another standing at either date, in the ledger's order.</param>
/// <param name="Facts">Numbers with another value, by their ids.</param>
/// <param name="Stopped">Pages whose notebook did not run to its end, so that its verdicts and numbers may be missing.</param>
internal sealed record VariantMoves(ReportVariant Variant, ImmutableArray<string> Sets, ImmutableArray<VerdictMove> Verdicts, ImmutableArray<FactMove> Facts, ImmutableArray<Page> Stopped)
{
    public static VariantMoves Between(Site first, ReportVariant variant, Site site) => new(
        variant,
        [.. variant.Input.ChangedChoices, .. site.Pages.SelectMany(page => page.Changed, (page, premise) => $"{page.Title}, {premise}")],
        [.. first.Input.Ledger.Where(claim => first.Verdicts.ContainsKey(claim.Id) && site.Verdicts.ContainsKey(claim.Id))
            .Select(claim => new VerdictMove(claim, first.Verdicts[claim.Id], site.Verdicts[claim.Id])).Where(move => move.AtMemo || move.Now)],
        [.. first.Facts.Values.Where(before => site.Facts.ContainsKey(before.Fact.Id)).Select(before => new FactMove(before, site.Facts[before.Fact.Id]))
            .Where(move => (move.Before.Fact.Value, move.Before.Fact.Low, move.Before.Fact.High) != (move.After.Fact.Value, move.After.Fact.Low, move.After.Fact.High))
            .OrderBy(move => move.Before.Fact.Id, StringComparer.Ordinal)],
        [.. site.Pages.Where(page => page.Error is not null)]);
}

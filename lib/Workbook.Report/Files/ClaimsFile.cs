using Workbook.Publishing;
using Workbook.Report.Input;
using Workbook.Report.Markup;
using Workbook.Report.Reading;

namespace Workbook.Report.Files;

/// <summary><c>claims.json</c>: the whole ledger; the verdict is null, with a reason, where none was computed.</summary>
internal static class ClaimsFile
{
    public static byte[] Render(Site site) => Json.File([.. site.Input.Ledger.Select(claim => Row(site, claim))], FilesContext.Default.ImmutableArrayClaimRow);

    /// <summary>Why a claim has no verdict.</summary>
    public static string WhyNone(Site site, LedgerClaim claim)
    {
        if (claim.Untested is not null)
        {
            return claim.Untested;
        }

        Page? page = site.Pages.FirstOrDefault(page => page.Claims.Contains(claim.Id));
        return page is null ? "No notebook of this report argues this claim."
            : page.Error is null ? $"Argued in “{page.Title}”, which computes no verdict on it."
            : $"Argued in “{page.Title}”, which stopped before its end.";
    }

    private static ClaimRow Row(Site site, LedgerClaim claim) => site.Verdicts.TryGetValue(claim.Id, out PublishedVerdict? published)
        ? new(claim.Id, claim.Section, claim.Text, claim.Type, Row(published.Page, published.Verdict), null, null)
        : new(claim.Id, claim.Section, claim.Text, claim.Type, null, WhyNone(site, claim), claim.WouldTest);

    private static VerdictRow Row(Page page, VerdictBundle verdict) =>
        new(page.Slug, verdict.AtMemo, verdict.Now, verdict.EvidenceFor, verdict.EvidenceAgainst, verdict.WouldChange, verdict.Sources, verdict.Said, verdict.Rule);
}

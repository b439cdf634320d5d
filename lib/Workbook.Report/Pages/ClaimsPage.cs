using Workbook.Publishing;
using Workbook.Report.Blocks;
using Workbook.Report.Files;
using Workbook.Report.Input;
using Workbook.Report.Markup;
using Workbook.Report.Reading;

namespace Workbook.Report.Pages;

/// <summary>The ledger: every claim of the memo with its verdict.</summary>
internal static class ClaimsPage
{
    public static Html Render(Site site) => Layout.Page(
        site, FixedPages.Claims, "The memo’s claims", "Every claim of the memo with its verdict.", Drawing.None,
        Html.Of(
            $"""
            <main id="main" class="wrap" tabindex="-1">
            <header class="lead"><p class="eyebrow">Ledger</p><h1>The memo’s claims</h1>
            <p class="question">{site.Input.Ledger.Count} claims, paraphrased and in the memo’s order, each with its verdict at the memo’s date and now.{Html.When(site.ExplainsVerdicts, $" <a href=\"verdicts.html\">{FixedPages.VerdictsTitle}</a>.")}</p>{PremisesBlock.Box(site)}</header>
            {LedgerBlock.Render(site, [.. site.Input.Ledger.Select(claim => Entry(site, claim))])}
            </main>
            """));

    private static BundledClaim Entry(Site site, LedgerClaim claim)
    {
        VerdictBundle? verdict = site.Verdicts.GetValueOrDefault(claim.Id)?.Verdict;
        return new()
        {
            Id = claim.Id,
            Section = claim.Section,
            Text = claim.Text,
            Type = claim.Type,
            Verdict = verdict,
            Reason = verdict is null ? ClaimsFile.WhyNone(site, claim) : null,
            WouldTest = verdict is null ? claim.WouldTest : null,
        };
    }
}

using Workbook.Report.Blocks;
using Workbook.Report.Files;
using Workbook.Report.Markup;
using Workbook.Report.Reading;

namespace Workbook.Report.Pages;

/// <summary>The ledger: every claim of the memo with its verdict, by section.</summary>
internal static class ClaimsPage
{
    public static Html Render(Site site) => Shell.Page(
        site.Input.Title, "The memo’s claims", "Every claim of the memo with its verdict.", charts: false,
        Html.Of(
            $"""
            <main id="main" class="wrap ledger" tabindex="-1">
            <header class="lead"><p class="eyebrow">Ledger</p><h1>The memo’s claims</h1>
            <p class="question">{site.Input.Ledger.Count} claims, paraphrased and in the memo’s order, each with its verdict at the memo’s date and now.</p></header>
            {site.Input.Ledger.GroupBy(claim => claim.Section).Select((section, i) => Section(site, section.Key, i + 1, section))}
            </main>
            """));

    private static Html Section(Site site, string name, int number, IEnumerable<LedgerClaim> claims) => Html.Of(
        $"""
        <section aria-labelledby="section-{number}"><h2 id="section-{number}">{name}</h2>
        <div class="scroll" role="region" tabindex="0" aria-label="Claims of {name}"><table class="claims">
        <thead><tr><th scope="col">Claim</th><th scope="col">At the memo</th><th scope="col">Now</th></tr></thead>
        <tbody>
        {claims.Select(claim => Row(site, claim))}
        </tbody></table></div></section>
        """);

    private static Html Row(Site site, LedgerClaim claim) => Html.Of(
        $"""
        <tr id="{claim.Id}"><th scope="row"><span class="chip">{claim.Id}</span> {claim.Text} <span class="detail">{claim.Type}</span></th>{Verdict(site, claim)}</tr>
        """);

    private static Html Verdict(Site site, LedgerClaim claim) => site.Verdicts.TryGetValue(claim.Id, out var published)
        ? Html.Of(
            $"""
            <td>{VerdictBlock.Chip(published.Verdict.AtMemo.Standing)}</td><td>{VerdictBlock.Chip(published.Verdict.Now.Standing)} <a href="{published.Page.File}#verdict-{claim.Id}" aria-label="Evidence on {claim.Id}">Evidence</a></td>
            """)
        : Html.Of($"<td colspan=\"2\" class=\"detail\">{ClaimsFile.WhyNone(site, claim)}</td>");
}

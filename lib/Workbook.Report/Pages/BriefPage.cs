using System.Text;
using Workbook.Publishing;
using Workbook.Report.Blocks;
using Workbook.Report.Commentary;
using Workbook.Report.Files;
using Workbook.Report.Input;
using Workbook.Report.Markup;
using Workbook.Report.Reading;
using Workbook.Report.References;

namespace Workbook.Report.Pages;

/// <summary>What a reader of two sheets of paper should know: the findings on the first, how the claims stand and where to read on on the second.</summary>
internal static class BriefPage
{
    public static Html Render(Site site, CommentaryTable findings) => Html.Of(
        $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <title>{findings.Heading ?? site.Input.Title}: a brief</title>
        <style>{Html.Unsafe(Encoding.UTF8.GetString([.. Assets.Style, .. Assets.BriefStyle]))}</style>
        </head>
        <body>
        <main class="brief index">
        <section>
        <p class="eyebrow">Brief</p>
        <h1>{findings.Heading ?? site.Input.Title}</h1>
        {ImprintBlock.Tested(site)}
        <p class="finding">{findings.Lead}</p>
        <h2>Findings</h2>
        {FindingsBlock.Render(site, findings)}
        </section>
        <section>
        {StandingsBlock.Render(site)}
        {Claims(site, Standing.Contradicted, "Claims that do not hold")}
        {Claims(site, Standing.OvertakenByEvents, "Claims that events have overtaken")}
        <h2>The arguments in numbers</h2>
        <ul class="keys">{site.Pages.Where(page => page.Claims.Count > 0).Select(Key)}</ul>
        <h2>Where to read more</h2>
        <p>{More(site)}</p>
        {Cite(site)}
        </section>
        </main>
        </body>
        </html>

        """);

    private static Html Claims(Site site, Standing standing, string title)
    {
        List<LedgerClaim> claims = [.. site.Input.Ledger.Where(claim => site.Verdicts.GetValueOrDefault(claim.Id)?.Verdict.Now.Standing == standing)];
        return claims.Count == 0 ? Html.Empty : Html.Of(
            $"""
            <h2>{title}</h2>
            <ul class="stand">{claims.Select(claim => Html.Of($"<li><span class=\"chip\">{claim.Id}</span> {claim.Text}</li>"))}</ul>
            """);
    }

    private static Html Key(Page page) => page.Key is not BundledFact key ? Html.Empty : Html.Of(
        $"<li><b>{FactsBlock.Value(key)}</b> <span>{key.Label}</span> <i>{page.Number} {page.Title}</i></li>");

    private static Html More(Site site) => Html.Of(
        $"The report, <code>report.pdf</code> beside this brief, argues each of the {site.Input.Ledger.Count} claims with {site.Pages.Sum(page => page.Figures.Count())} figures, their sources and their data; every number in it, and here, is computed.{Html.When(site.Input.SiteAddress is not null, $" It can be read at {Link.Web(site.Input.SiteAddress, site.Input.SiteAddress ?? "")}.")}{Html.When(site.Input.Imprint?.Repository is not null, $" Notebooks and data: {Link.Web(site.Input.Imprint?.Repository, site.Input.Imprint?.Repository ?? "")}.")}");

    private static Html Cite(Site site) => site.Input.Imprint is not { } imprint ? Html.Empty : Html.Of(
        $"""
        <h2>How to cite</h2>
        <p>{Apa.Of(Reference.Of(imprint), Html.Text(imprint.Repository))}</p>
        <p class="imprint">Version {imprint.Version}{Html.When(imprint.Released is not null, $" of {ImprintBlock.Day(imprint.Released)}")}{Html.When(imprint.DataTo is not null, $", data read up to {ImprintBlock.Day(imprint.DataTo)}")}. Commentary under CC BY 4.0; sources under the licences that the report names.</p>
        """);
}

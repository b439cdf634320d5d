using Workbook.Publishing;
using Workbook.Report.Blocks;
using Workbook.Report.Commentary;
using Workbook.Report.Markup;
using Workbook.Report.Reading;

namespace Workbook.Report.Pages;

/// <summary>The first page: the findings, how the memo stands, the arguments.</summary>
internal static class IndexPage
{
    public static Html Render(Site site)
    {
        CommentaryTable? findings = FindingsBlock.Of(site);
        return Layout.Page(
            site, FixedPages.First, site.Input.Title, "A policy memo put beside its evidence, argument by argument.", Drawing.None,
            Html.Of(
                $"""
                <main id="main" class="wrap index" tabindex="-1">
                <header class="lead">
                <h1>{findings?.Heading ?? site.Input.Title}</h1>
                {ImprintBlock.Tested(site)}
                {PremisesBlock.Box(site)}{(findings is null ? Html.Empty : Html.Of($"<p class=\"finding\">{findings.Lead}</p>"))}
                </header>
                {Findings(site, findings)}
                {StandingsBlock.Render(site)}
                <section aria-labelledby="arguments"><h2 id="arguments">The arguments</h2>
                <ol class="arguments">
                {site.Pages.Select(page => Argument(site, page))}
                </ol></section>
                </main>
                """));
    }

    private static Html Findings(Site site, CommentaryTable? findings) => findings is null ? Html.Empty : Html.Of(
        $"""
        <section aria-label="Findings">
        {FindingsBlock.Render(site, findings)}
        {ImprintBlock.Line(site)}
        </section>
        """);

    private static Html Argument(Site site, Page page)
    {
        BundledFact? key = page.Key;
        IEnumerable<VerdictBundle> standings = page.Claims.Concat(page.Verdicts.Select(v => v.Claim)).Distinct()
            .Where(site.Verdicts.ContainsKey).Select(id => site.Verdicts[id].Verdict);
        return Html.Of(
            $"""
            <li><article>
            <p class="number">{page.Number}</p>
            <div class="what"><h3><a href="{page.File}">{page.Title}</a></h3>
            {Html.When(page.Question is not null, $"<p class=\"question\">{page.Question}</p>")}
            {PremisesBlock.Box(page)}{Html.When(page.Summary is not null, $"{PremisesBlock.Label(page, page.Summary?.Source ?? "")}<p>{(page.Summary is null ? Html.Empty : CommentaryRenderer.RenderInline(page.Summary.Source))}</p>")}
            {Html.When(page.Error is not null, $"<p class=\"failure\">This notebook stopped before its end.</p>")}
            {StandingsBlock.Counts(page, standings)}</div>
            {Html.When(key is not null, $"<p class=\"key\"><b>{(key is BundledFact fact ? FactsBlock.Value(fact) : Html.Empty)}</b> <span>{key?.Label}</span></p>")}
            </article></li>
            """);
    }
}

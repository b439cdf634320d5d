using Workbook.Publishing;
using Workbook.Report.Blocks;
using Workbook.Report.Commentary;
using Workbook.Report.Input;
using Workbook.Report.Markup;
using Workbook.Report.Reading;

namespace Workbook.Report.Pages;

/// <summary>The first page: what this is, how the memo stands, the arguments, search.</summary>
internal static class IndexPage
{
    public static Html Render(Site site) => Layout.Page(
        site, site.Input.Title, "A policy memo put beside its evidence, argument by argument.", Drawing.None,
        Html.Of(
            $"""
            <main id="main" class="wrap index" tabindex="-1">
            <header class="lead">
            <p class="eyebrow">An executable policy memo</p>
            <h1>{site.Input.Title}</h1>
            <p class="question">A memo of 18 September 2024 argues in prose how far China’s AI has come and what comes next. Here each argument stands beside its evidence: what holds, what holds only under a reading the memo does not state, what is wrong, and what has happened since.</p>
            </header>
            {Standings(site)}
            <search class="finder" hidden><label for="find">Find a figure, heading or claim</label>
            <input id="find" type="search" autocomplete="off" spellcheck="false"><p class="found" role="status"></p><ul class="results"></ul>
            {SearchEntries.Render(site)}</search>
            <section aria-labelledby="arguments"><h2 id="arguments">The arguments</h2>
            <ol class="arguments">
            {site.Pages.Select(page => Argument(site, page))}
            </ol></section>
            </main>
            """));

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
            <ul class="verdicts">{standings.Select(v => Html.Of($"<li><a class=\"chip\" href=\"{page.File}#verdict-{v.Claim}\" aria-label=\"Verdict on {v.Claim}\">{v.Claim}</a> {VerdictBlock.Chip(v.Now.Standing)}</li>"))}</ul></div>
            {Html.When(key is not null, $"<p class=\"key\"><b>{(key is BundledFact fact ? FactsBlock.Value(fact) : Html.Empty)}</b> <span>{key?.Label}</span></p>")}
            </article></li>
            """);
    }

    private static Html Standings(Site site)
    {
        int total = site.Input.Ledger.Count;
        if (total == 0)
        {
            return Html.Empty;
        }

        Standing? Now(LedgerClaim claim) => site.Verdicts.GetValueOrDefault(claim.Id)?.Verdict.Now.Standing;
        List<(StandingMark Mark, int Count)> counts = [.. StandingMark.All
            .Select(mark => (Mark: mark, Count: site.Input.Ledger.Count(claim => Now(claim) == mark.Standing))).Where(found => found.Count > 0)];
        int judged = counts.Sum(found => found.Count);
        // Claims without a verdict come last, so that the coloured squares read as one bar.
        IEnumerable<Html> squares = StandingMark.All.Select(mark => mark.Key).Append(StandingMark.NoneKey)
            .SelectMany(key => site.Input.Ledger.Where(claim => StandingMark.KeyOf(Now(claim)) == key).Select(claim => Html.Of($"<i class=\"{key}\"></i>")));
        return Html.Of(
            $"""
            <section class="standings" aria-labelledby="standings"><h2 id="standings">How the memo stands now</h2>
            <p>{judged} of its <a href="claims.html">{total} claims</a> have a computed verdict; of the others the ledger says why none can be computed here.{Html.When(site.ExplainsVerdicts, $" <a href=\"verdicts.html\">{VerdictsPage.Title}</a>.")}</p>
            <div class="squares" aria-hidden="true">{squares}</div>
            <ul>{counts.Select(c => Html.Of($"<li>{VerdictBlock.Chip(c.Mark.Standing)} <b>{c.Count}</b></li>"))}<li><span class="standing none"><span aria-hidden="true">□</span> {StandingMark.NoneLabel}</span> <b>{total - judged}</b></li></ul></section>
            """);
    }
}

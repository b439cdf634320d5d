using Workbook.Publishing;
using Workbook.Report.Input;
using Workbook.Report.Markup;
using Workbook.Report.Reading;

namespace Workbook.Report.Blocks;

/// <summary>How all claims stand now: a square for each, which leads to it, and the counts.</summary>
internal static class StandingsBlock
{
    public static Html Render(Site site)
    {
        int total = site.Input.Ledger.Count;
        if (total == 0)
        {
            return Html.Empty;
        }

        List<(StandingMark Mark, int Count)> counts = [.. StandingMark.All
            .Select(mark => (Mark: mark, Count: site.Input.Ledger.Count(claim => Now(site, claim) == mark.Standing))).Where(found => found.Count > 0)];
        int judged = counts.Sum(found => found.Count);
        // Claims without a verdict come last, so that the coloured squares read as one bar.
        IEnumerable<Html> squares = StandingMark.All.Select(mark => mark.Key).Append(StandingMark.NoneKey)
            .SelectMany(key => site.Input.Ledger.Where(claim => StandingMark.KeyOf(Now(site, claim)) == key).Select(claim => Square(site, claim)));
        return Html.Of(
            $"""
            <section class="standings" aria-labelledby="standings"><h2 id="standings">How the memo stands now</h2>
            <p>{judged} of its <a href="claims.html">{total} claims</a> have a computed verdict; of the others the ledger says why none can be computed here.{Html.When(site.ExplainsVerdicts, $" <a href=\"verdicts.html\">{FixedPages.VerdictsTitle}</a>.")}</p>
            <ul class="squares" aria-label="Claims by verdict">{squares}</ul>
            <ul class="counts">{counts.Select(c => Html.Of($"<li>{VerdictBlock.Chip(c.Mark.Standing)} <b>{c.Count}</b></li>"))}<li><span class="standing none">{StandingMark.NoneLabel}</span> <b>{total - judged}</b></li></ul></section>
            """);
    }

    /// <summary>How the claims of a page stand, counted.</summary>
    public static Html Counts(Page page, IEnumerable<VerdictBundle> verdicts)
    {
        ILookup<Standing, VerdictBundle> found = verdicts.ToLookup(verdict => verdict.Now.Standing);
        return Html.Of($"<ul class=\"verdicts\">{StandingMark.All.Where(mark => found[mark.Standing].Any()).Select(mark => Html.Of($"<li>{VerdictBlock.Chip(mark.Standing)} {Html.Joined(" ", found[mark.Standing].Select(verdict => Chip(page, verdict)))}</li>"))}</ul>");
    }

    private static Html Chip(Page page, VerdictBundle verdict) =>
        Html.Of($"<a class=\"chip\" href=\"{page.File}#verdict-{verdict.Claim}\" aria-label=\"Verdict on {verdict.Claim}\">{verdict.Claim}</a>");

    private static Html Square(Site site, LedgerClaim claim)
    {
        Standing? now = Now(site, claim);
        string label = now is Standing standing ? StandingMark.Of(standing).Label : StandingMark.NoneLabel;
        return Html.Of($"<li><a class=\"{StandingMark.KeyOf(now)}\" href=\"claims.html#{claim.Id}\" title=\"{claim.Id}: {claim.Text} {label}.\" aria-label=\"{claim.Id}: {claim.Text} {label}.\"></a></li>");
    }

    private static Standing? Now(Site site, LedgerClaim claim) => site.Verdicts.GetValueOrDefault(claim.Id)?.Verdict.Now.Standing;
}

using System.Collections.Immutable;
using Workbook.Publishing;
using Workbook.Report.Markup;
using Workbook.Report.Reading;

namespace Workbook.Report.Blocks;

/// <summary>Claims with their verdicts at both dates, to be narrowed by section, kind and verdict.</summary>
internal static class LedgerBlock
{
    public static Html Render(Site site, ImmutableArray<BundledClaim> entries) => Html.Of(
        $"""
        {LedgerPremises.Render(entries)}
        <div class="ledger" id="ledger">
        <div class="filters" role="group" aria-label="Narrow the ledger">
        {Filter("section", "Section", entries.Select(e => (e.Section, Names.Words(e.Section))))}
        {Filter("kind", "Kind of claim", entries.Select(e => (e.Type, Names.Words(e.Type))))}
        {Filter("memo", "At the memo", Standings(entries, verdict => verdict.AtMemo))}
        {Filter("now", "Now", Standings(entries, verdict => verdict.Now))}
        <label class="tick"><input type="checkbox" name="changed"> Changed since the memo</label>
        <p class="shown" role="status">All {entries.Length} claims</p>
        </div>
        <div class="scroll" role="region" tabindex="0" aria-label="Ledger of claims"><table class="claims">
        <thead><tr><th scope="col">Claim</th><th scope="col">At the memo</th><th scope="col">Now</th></tr></thead>
        {entries.GroupBy(entry => entry.Section).Select(section => Section(site, section.Key, section))}
        </table></div></div>
        """);

    private static Html Filter(string name, string label, IEnumerable<(string Value, string Text)> options) => Html.Of(
        $"""
        <label>{label} <select name="{name}"><option value="">All</option>{options.Distinct().Select(o => Html.Of($"<option value=\"{o.Value}\">{o.Text}</option>"))}</select></label>
        """);

    private static IEnumerable<(string, string)> Standings(ImmutableArray<BundledClaim> entries, Func<VerdictBundle, BundledAssessment> at) =>
        StandingMark.All.Where(mark => entries.Any(e => e.Verdict is not null && at(e.Verdict).Standing == mark.Standing)).Select(mark => (mark.Key, mark.Label))
            .Concat(entries.Any(e => e.Verdict is null) ? [(StandingMark.NoneKey, StandingMark.NoneLabel)] : []);

    private static Html Section(Site site, string section, IEnumerable<BundledClaim> entries) => Html.Of(
        $"""
        <tbody><tr class="section"><th scope="rowgroup" colspan="3">{Names.Words(section)}</th></tr>
        {entries.Select(entry => Row(site, entry))}
        </tbody>
        """);

    private static Html Row(Site site, BundledClaim entry) => Html.Of(
        $"""
        <tr id="{entry.Id}" data-section="{entry.Section}" data-kind="{entry.Type}" data-memo="{StandingMark.KeyOf(entry.Verdict?.AtMemo.Standing)}" data-now="{StandingMark.KeyOf(entry.Verdict?.Now.Standing)}"><th scope="row"><span class="chip">{entry.Id}</span> <span class="words">{entry.Text}</span> <span class="detail">{Names.Words(entry.Type)}</span></th>{(entry.Verdict is null ? Unjudged(entry) : Judged(site, entry.Verdict))}</tr>
        """);

    private static Html Unjudged(BundledClaim entry) => Html.Of(
        $"<td colspan=\"2\" class=\"detail\">{entry.Reason}{Html.When(entry.WouldTest is not null, $" <b>Would test it:</b> {entry.WouldTest}")}</td>");

    private static Html Judged(Site site, VerdictBundle verdict) => Html.Of(
        $"""
        <td>{VerdictBlock.Chip(verdict.AtMemo.Standing)}{VerdictBlock.Value(verdict.AtMemo)}</td><td>{VerdictBlock.Chip(verdict.Now.Standing)}{VerdictBlock.Value(verdict.Now)}{RuleBlock.Mark(verdict)}{Said(verdict)}<details><summary>Why<span class="away"> {verdict.Claim} stands so</span></summary><p>{verdict.Now.Reason}</p>{Route(verdict)}{Html.When(verdict.EvidenceAgainst.Length > 0, $"<p><b>Against:</b> {verdict.EvidenceAgainst}</p>")}{Html.When(verdict.WouldChange.Length > 0, $"<p><b>Would change it:</b> {verdict.WouldChange}</p>")}<p class="sources"><b>Sources:</b> {Html.Joined("; ", [.. verdict.Sources.Select(s => s.Title).Distinct().Select(title => Html.Of($"{title}"))])}</p>{Evidence(site, verdict.Claim)}</details></td>
        """);

    private static Html Said(VerdictBundle verdict) => verdict.Said is BundledAssessment said
        ? Html.Of($"<p class=\"said\">Somebody said it: {VerdictBlock.Chip(said.Standing)}</p>")
        : Html.Empty;

    private static Html Route(VerdictBundle verdict) => verdict.Rule is BundledRule { NotTestable: null } rule
        ? Html.Of($"<p><b>Contradicted if</b> {rule.ContradictedIf}</p>")
        : Html.Empty;

    private static Html Evidence(Site site, string claim) => site.Verdicts.TryGetValue(claim, out PublishedVerdict? published)
        ? Html.Of($"<p><a href=\"{published.Page.File}#verdict-{claim}\" aria-label=\"Argument on {claim}\">{published.Page.Title}</a></p>")
        : Html.Empty;
}

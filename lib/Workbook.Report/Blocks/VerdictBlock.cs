using Workbook.Publishing;
using Workbook.Report.Markup;
using Workbook.Report.Reading;

namespace Workbook.Report.Blocks;

/// <summary>A claim's verdict at both dates, with the evidence on each side.</summary>
internal static class VerdictBlock
{
    /// <param name="site">The report.</param>
    /// <param name="verdict">As the notebook shows it.</param>
    /// <param name="anchored">Whether links to the claim's verdict come here.</param>
    /// <param name="changed">Whether the run changed premises of the notebook, the day of the memo perhaps among them.</param>
    public static Html Render(Site site, VerdictBundle verdict, bool anchored, bool changed) => Html.Of(
        $"""
        <section class="verdict"{Html.When(anchored, $" id=\"verdict-{verdict.Claim}\"")} aria-label="Verdict on claim {verdict.Claim}">
        <p class="claim"><a class="chip" href="claims.html#{verdict.Claim}">{verdict.Claim}</a> {site.Claim(verdict.Claim)?.Text ?? ""}{How(site)}</p>
        <div class="dates">
        {Side("At the memo", changed ? "with the premises changed" : "18 September 2024", verdict.AtMemo)}
        {Side("Now", "latest data", verdict.Now)}{(verdict.Said is BundledAssessment said ? Side("Somebody said it", "apart from whether it is so", said) : Html.Empty)}
        </div>{RuleBlock.Render(verdict, !changed)}
        {Evidence(verdict)}
        {SourcesBlock.Line(site, verdict.Sources)}
        </section>
        """);

    private static Html How(Site site) =>
        Html.When(site.ExplainsVerdicts, $" <a class=\"how\" href=\"verdicts.html\">how<span class=\"away\"> verdicts are reached</span>?</a>");

    /// <summary>The standing as a word with the colour and the sign of its class.</summary>
    public static Html Chip(Standing standing)
    {
        StandingMark mark = StandingMark.Of(standing);
        return Html.Of($"<span class=\"standing {mark.Key}\">{mark.Label}</span>");
    }

    private static Html Side(string when, string date, BundledAssessment side) => Html.Of(
        $"""
        <div class="side {StandingText.Key(side.Standing)}"><p class="when">{when} <span>{date}</span></p>
        <p>{Chip(side.Standing)}</p>
        {Value(side)}
        <p class="reason">{side.Reason}</p></div>
        """);

    /// <summary>The value that decides, with its unit, range and number of observations.</summary>
    public static Html Value(BundledAssessment side)
    {
        if (side.Value is null)
        {
            return Html.Empty;
        }

        string range = side is { Low: not null, High: not null } ? $"{Numbers.Shown(side.Low, "0.##", side.Unit)} to {Numbers.Shown(side.High, "0.##", side.Unit)}" : "";
        string n = side.N is null ? "" : $"n = {Numbers.Shown(side.N, "#,0")}";
        string detail = string.Join(" · ", new[] { range, n }.Where(part => part.Length > 0));
        return Html.Of(
            $"<p class=\"value\">{Numbers.WithUnit(side.Value, "0.##", side.Unit)}{Html.When(detail.Length > 0, $" <span class=\"detail\">{detail}</span>")}</p>");
    }

    private static Html Evidence(VerdictBundle verdict)
    {
        (string Name, string Text)[] parts =
            [("Evidence for", verdict.EvidenceFor), ("Evidence against", verdict.EvidenceAgainst), ("What would change it", verdict.WouldChange)];
        List<Html> items = [.. parts.Where(p => p.Text.Length > 0).Select(p => Html.Of($"<div><dt>{p.Name}</dt><dd>{p.Text}</dd></div>"))];
        return items.Count == 0 ? Html.Empty : Html.Of($"<dl class=\"evidence\">{items}</dl>");
    }
}

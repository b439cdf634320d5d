namespace Workbook.Publishing;

/// <summary>The rule of a verdict and what flips it, as a notebook shows them below it.</summary>
internal static class RuleHtml
{
    private static readonly string[] Titles = ["Chosen otherwise", "At the memo", "Now"];

    public static string Of(Verdict verdict)
    {
        if (BundledRule.Of(verdict) is not BundledRule rule)
        {
            return "";
        }

        string route = rule.NotTestable is string why
            ? $"<p>Not testable: {Markup.Escape(why)}</p>"
            : $"<p>Supported if {Markup.Escape(rule.SupportedIf)} Contradicted if {Markup.Escape(rule.ContradictedIf)}</p>";
        string mark = rule.Flips.IsEmpty ? "" : $"<p>Same verdict under {rule.HoldsUnder} of {rule.Flips.Length} other choices.</p>"
            + Markup.Table(Titles, rule.Flips.Select(flip => (IReadOnlyList<object?>)[rule.InWords(flip), StandingText.Words(flip.AtMemo), StandingText.Words(flip.Now)]));
        return $"<details><summary>How it is judged, and what would flip it</summary><p>{Markup.Escape(rule.Criterion)}</p>{route}{mark}</details>";
    }
}

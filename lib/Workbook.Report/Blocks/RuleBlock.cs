using Workbook.Data;
using Workbook.Publishing;
using Workbook.Report.Markup;

namespace Workbook.Report.Blocks;

/// <summary>The rule of a verdict, set down before the figures, and how the verdict stands when something is chosen otherwise.</summary>
internal static class RuleBlock
{
    /// <param name="verdict">The verdict.</param>
    /// <param name="robust">Whether the flips fit it; they are computed for the premises as committed.</param>
    public static Html Render(VerdictBundle verdict, bool robust) => verdict is { Rule: null, Criterion: null } ? Html.Empty : Html.Of(
        $"""

        {(robust ? Mark(verdict) : Html.Empty)}
        <details class="rule"><summary>How {verdict.Claim} is judged{Html.When(verdict.Rule is not null, $", and what would flip it")}</summary>{Criterion(verdict.Criterion)}{Rule(verdict.Rule)}
        </details>
        """);

    /// <summary>Under how many other choices the verdict stays what it is.</summary>
    public static Html Mark(VerdictBundle verdict) => verdict.Rule is not { Flips.Length: > 0 } rule ? Html.Empty : Html.Of(
        $"<p class=\"robust\"><span class=\"pips\" aria-hidden=\"true\">{rule.Flips.Select(flip => Html.Of($"<i class=\"{(flip.Now == verdict.Now.Standing ? "same" : "other")}\"></i>"))}</span> Same verdict under {rule.HoldsUnder} of {rule.Flips.Length} other choices</p>");

    // As the notebook's code has it, with the values that it had.
    private static Html Criterion(BundledCriterion? criterion) => criterion is null ? Html.Empty : Html.Of(
        $"""

        <p class="criterion"><span><b>Criterion:</b> <code class="csharp">{criterion.Condition}</code> — <b class="{(criterion.Holds ? "holds" : "fails")}">{(criterion.Holds ? "holds" : "does not hold")}</b></span>{Html.When(criterion.Values.Length > 0, $" <span><b>Values:</b> {criterion.Values}</span>")}</p>
        """);

    private static Html Rule(BundledRule? rule) => rule is null ? Html.Empty : Html.Of(
        $"""

        <p>{rule.Criterion} <span class="detail">Set down on {DateText.InWords(rule.SetOn) ?? rule.SetOn}. Measured: {rule.Quantity}.</span></p>
        {Routes(rule)}{Choices(rule)}{Flips(rule)}
        """);

    private static Html Routes(BundledRule rule) => rule.NotTestable is not null
        ? Html.Of($"<p><b>Not testable:</b> {rule.NotTestable}</p>")
        : Html.Of($"<dl class=\"evidence\"><div><dt>Supported if</dt><dd>{rule.SupportedIf}</dd></div><div><dt>Contradicted if</dt><dd>{rule.ContradictedIf}</dd></div></dl>");

    private static Html Choices(BundledRule rule) => rule.Choices.IsEmpty ? Html.Empty : Html.Of(
        $"<p><b>What had to be chosen</b></p><ul>{rule.Choices.Select(choice => Html.Of($"<li>{choice.Title}: <b>{choice.InWords(choice.Value)}</b>. {choice.Source} <span class=\"detail\">{choice.Why}</span></li>"))}</ul>");

    // The verdict under each other choice: a group of rows for what was chosen, a row for each of its other values.
    private static Html Flips(BundledRule rule) => rule.Flips.IsEmpty ? Html.Empty : Html.Of(
        $"""
        <div class="scroll" role="region" tabindex="0" aria-label="Verdict under other choices"><table class="flips"><thead><tr><th scope="col">Chosen otherwise</th><th scope="col">At the memo</th><th scope="col">Now</th></tr></thead>
        {rule.Flips.GroupBy(flip => flip.Choice, StringComparer.Ordinal).Select(flips => Flips(rule, flips))}</table></div>
        """);

    private static Html Flips(BundledRule rule, IGrouping<string, BundledFlip> flips)
    {
        BundledChoice choice = rule.Choices.FirstOrDefault(choice => choice.Id == flips.Key);
        bool known = choice.Id is not null;
        return Html.Of(
            $"""
            <tbody><tr><th scope="rowgroup" colspan="3">{(known ? choice.Title : flips.Key)}{(known ? $" (chosen: {choice.InWords(choice.Value)})" : "")}</th></tr>
            {flips.Select(flip => Html.Of($"<tr><th scope=\"row\">{(known ? choice.InWords(flip.Value) : flip.Value)}</th>{Cell(flip.AtMemo)}{Cell(flip.Now)}</tr>"))}</tbody>
            """);
    }

    // A table has hundreds: the cell is the word.
    private static Html Cell(Standing standing)
    {
        StandingMark mark = StandingMark.Of(standing);
        return Html.Of($"<td class=\"standing {mark.Key}\">{mark.Label}</td>");
    }
}

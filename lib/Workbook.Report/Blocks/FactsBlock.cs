using System.Collections.Immutable;
using Workbook.Publishing;
using Workbook.Report.Markup;

namespace Workbook.Report.Blocks;

/// <summary>Published values: a few as key numbers, many as a folded table, because the commentary beside them says which matter.</summary>
internal static class FactsBlock
{
    // One row of cards on a wide page.
    private const int MostCards = 3;

    public static Html Render(ImmutableArray<BundledFact> facts) => facts.Length switch
    {
        0 => Html.Empty,
        <= MostCards => Html.Of(
            $"""
            <dl class="facts">
            {facts.Select(Card)}
            </dl>
            """),
        _ => Html.Of(
            $"""
            <details class="data"><summary>Numbers <span>{facts.Length}</span></summary>
            <div class="scroll" role="region" tabindex="0" aria-label="Numbers computed here"><table class="values">
            <thead><tr><th scope="col" class="number">Value</th><th scope="col">What</th><th scope="col">Range, n</th></tr></thead>
            <tbody>
            {facts.Select(Row)}
            </tbody></table></div></details>
            """),
    };

    /// <summary>The value with its unit, as in running text.</summary>
    public static Html Value(BundledFact fact) => Numbers.WithUnit(fact.Value, fact.Format, fact.Unit);

    private static Html Card(BundledFact fact) => Html.Of(
        $"""
        <div class="fact" id="fact-{fact.Id}"><dt>{fact.Label}</dt>
        <dd class="value">{Value(fact)}</dd>
        {Html.When(Detail(fact).Length > 0, $"<dd class=\"detail\">{Detail(fact)}</dd>")}</div>
        """);

    private static Html Row(BundledFact fact) => Html.Of(
        $"<tr id=\"fact-{fact.Id}\"><td>{Numbers.InText(fact.Value, fact.Format, fact.Unit)}</td><td>{fact.Label}</td><td>{Detail(fact)}</td></tr>");

    private static string Detail(BundledFact fact)
    {
        List<string> parts = [];
        if (fact is { Low: not null, High: not null })
        {
            parts.Add(
                $"{Numbers.Shown(fact.Low, fact.Format, fact.Unit)} to {Numbers.Shown(fact.High, fact.Format, fact.Unit)}{(fact.Interval is null ? "" : $", {fact.Interval}")}");
        }

        if (fact.N is not null)
        {
            parts.Add($"n = {Numbers.Shown(fact.N, "#,0")}");
        }

        if (fact.Draws is not null)
        {
            parts.Add($"{Numbers.Shown(fact.Draws, "#,0")} draws");
        }

        return string.Join(" · ", parts);
    }
}

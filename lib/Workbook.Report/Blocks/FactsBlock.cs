using System.Text.Json;
using Workbook.Report.Bundles;
using Workbook.Report.Markup;

namespace Workbook.Report.Blocks;

/// <summary>Published values as a row of key numbers.</summary>
internal static class FactsBlock
{
    public static Html Render(IReadOnlyList<Fact> facts) => facts.Count == 0 ? Html.Empty : Html.Of(
        $"""
        <dl class="facts">
        {facts.Select(Card)}
        </dl>
        """);

    /// <summary>The value with its unit, as in running text.</summary>
    public static Html Value(Fact fact) => Html.Of($"{fact.Shown(fact.Value)}{Numbers.Unit(fact.Unit)}");

    private static Html Card(Fact fact) => Html.Of(
        $"""
        <div class="fact" id="fact-{fact.Id}"><dt>{fact.Label}</dt>
        <dd class="value">{Value(fact)}</dd>
        {Detail(fact)}</div>
        """);

    private static Html Detail(Fact fact)
    {
        List<string> parts = [];
        if (Has(fact.Low) && Has(fact.High)) parts.Add($"{fact.Shown(fact.Low)} to {fact.Shown(fact.High)}{(fact.Interval is null ? "" : $", {fact.Interval}")}");
        if (Has(fact.N)) parts.Add($"n = {Numbers.Shown(fact.N, "0")}");
        if (Has(fact.Draws)) parts.Add($"{Numbers.Shown(fact.Draws, "0")} draws, seed {Numbers.Shown(fact.Seed, "0")}");
        return parts.Count == 0 ? Html.Empty : Html.Of($"<dd class=\"detail\">{string.Join(" · ", parts)}</dd>");
    }

    private static bool Has(JsonElement value) => value.ValueKind != JsonValueKind.Undefined;
}

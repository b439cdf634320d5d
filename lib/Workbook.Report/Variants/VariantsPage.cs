using System.Collections.Immutable;
using Workbook.Publishing;
using Workbook.Report.Blocks;
using Workbook.Report.Markup;
using Workbook.Report.Pages;
using Workbook.Report.Reading;

namespace Workbook.Report.Variants;

/// <summary>The index of a report's variants: what each sets, and which verdicts and numbers that moves.</summary>
internal static class VariantsPage
{
    public static Html Render(Site site, ImmutableArray<VariantMoves> variants) => Layout.Page(
        site, FixedPages.Variants, FixedPages.VariantsTitle, "Which verdicts and numbers move under other premises.", Pages.Drawing.None,
        Html.Of(
            $"""
            <main id="main" class="wrap variants" tabindex="-1">
            <header class="lead"><p class="eyebrow">Premises</p><h1>{FixedPages.VariantsTitle}</h1>
            <p class="question">{Summary(variants)} Each is compared with <a href="index.html">the report without them</a>.</p></header>
            <div class="scroll" role="region" tabindex="0" aria-label="Variants"><table>
            <thead><tr><th scope="col">Variant</th><th scope="col">What it sets</th><th scope="col" class="number">Verdicts moved</th><th scope="col" class="number">Numbers moved</th></tr></thead>
            <tbody>
            {variants.Select(Row)}
            </tbody></table></div>
            {variants.Select(Details)}
            </main>
            """));

    private static string Summary(ImmutableArray<VariantMoves> variants)
    {
        int moving = variants.Count(variant => variant.Verdicts.Length > 0);
        return $"{Count(variants.Length, "variant")}; {(moving == 0 ? "none moves" : moving == 1 ? "one moves" : $"{moving} move")} a verdict.";
    }

    private static Html Row(VariantMoves moves) => Html.Of(
        $"<tr><td><a href=\"{Folder(moves)}/index.html\">{moves.Variant.Name}</a></td><td>{Changes(moves)}</td><td class=\"number\"><a href=\"#{moves.Variant.Name}\">{moves.Verdicts.Length}</a></td><td class=\"number\">{moves.Facts.Length}</td></tr>");

    private static Html Details(VariantMoves moves) => Html.Of(
        $"""
        <section id="{moves.Variant.Name}"><h2>{moves.Variant.Name}</h2>
        <p>{Changes(moves)}. <a href="{Folder(moves)}/index.html">Its report</a></p>
        {moves.Stopped.Select(page => Html.Of($"<p class=\"stopped\"><a href=\"{Folder(moves)}/{page.File}\">{page.Title}</a> stopped before its end; what it did not reach is not compared.</p>"))}
        {(moves.Verdicts.IsEmpty ? Html.Of($"<p>No verdict moves.</p>") : Verdicts(moves))}
        {(moves.Facts.IsEmpty ? Html.Empty : Facts(moves))}
        </section>
        """);

    private static Html Verdicts(VariantMoves moves) => Html.Of(
        $"""
        <div class="scroll" role="region" tabindex="0" aria-label="Verdicts moved by {moves.Variant.Name}"><table>
        <thead><tr><th scope="col">Claim</th><th scope="col">At the memo’s date</th><th scope="col">Now</th></tr></thead>
        <tbody>
        {moves.Verdicts.Select(move => Html.Of($"<tr><td><a href=\"{Folder(moves)}/{move.After.Page.File}#verdict-{move.Claim.Id}\">{move.Claim.Id}</a> {move.Claim.Text}</td><td>{Standings(move.Before.Verdict.AtMemo, move.After.Verdict.AtMemo)}</td><td>{Standings(move.Before.Verdict.Now, move.After.Verdict.Now)}</td></tr>"))}
        </tbody></table></div>
        """);

    private static Html Facts(VariantMoves moves) => Html.Of(
        $"""
        <details class="data"><summary>Numbers that move <span>{moves.Facts.Length}</span></summary>
        <div class="scroll" role="region" tabindex="0" aria-label="Numbers moved by {moves.Variant.Name}"><table>
        <thead><tr><th scope="col">What</th><th scope="col" class="number">In the report</th><th scope="col" class="number">Here</th></tr></thead>
        <tbody>
        {moves.Facts.Select(move => Html.Of($"<tr><td><a href=\"{Folder(moves)}/{move.After.Page.File}\">{move.Before.Fact.Label}</a></td><td class=\"number\">{FactsBlock.Value(move.Before.Fact)}</td><td class=\"number\">{FactsBlock.Value(move.After.Fact)}</td></tr>"))}
        </tbody></table></div></details>
        """);

    private static Html Standings(BundledAssessment before, BundledAssessment after) => before.Standing == after.Standing
        ? VerdictBlock.Chip(after.Standing)
        : Html.Of($"{VerdictBlock.Chip(before.Standing)} → {VerdictBlock.Chip(after.Standing)}");

    private static string Changes(VariantMoves moves) => moves.Sets.IsEmpty ? "Nothing" : string.Join("; ", moves.Sets);

    private static string Folder(VariantMoves moves) => moves.Variant.Name;

    private static string Count(int number, string word) => $"{number} {word}{(number == 1 ? "" : "s")}";
}

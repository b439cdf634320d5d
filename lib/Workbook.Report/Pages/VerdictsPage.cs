using Workbook.Report.Blocks;
using Workbook.Report.Commentary;
using Workbook.Report.Markup;
using Workbook.Report.Reading;

namespace Workbook.Report.Pages;

/// <summary>The page on how verdicts are reached, from the report's input.</summary>
internal static class VerdictsPage
{
    public static Html Render(Site site, string rules)
    {
        Headings headings = new([]);
        Html body = CommentaryRenderer.Render(rules, "rules", headings, dropTitle: true);
        return Layout.Page(
            site, FixedPages.Verdicts, FixedPages.VerdictsTitle, "What each verdict means, and the rules by which it is computed.", Drawing.None,
            Html.Of(
                $"""
                <main id="main" class="wrap argument" tabindex="-1">
                <header class="lead"><p class="eyebrow">Method</p><h1>{FixedPages.VerdictsTitle}</h1></header>
                {ContentsBlock.Render(headings)}
                <div class="body"><div class="cell prose">
                {body}
                </div></div>
                </main>
                """));
    }
}

using Workbook.Report.Blocks;
using Workbook.Report.Commentary;
using Workbook.Report.Markup;
using Workbook.Report.Reading;

namespace Workbook.Report.Pages;

/// <summary>The page of one notebook.</summary>
internal static class ArgumentPage
{
    public static Html Render(Site site, int index)
    {
        Page page = site.Pages[index];
        Headings headings = new(page.Anchors) { Links = SiteLinks.Of(site, page) };
        Html body = CellsBlock.Render(site, page, headings);
        Html sources = SourcesBlock.List(site, page.Sources);
        if (sources != Html.Empty)
        {
            headings.Add(2, "sources", "Sources");
        }

        return Layout.Page(
            site, page.File, page.Title, page.Question ?? page.Title, Drawing.Of(page),
            Html.Of(
                $"""
                <main id="main" class="wrap argument" tabindex="-1">
                <header class="lead">
                <p class="eyebrow">{(page.Claims.Count > 0 ? "Argument" : "Overview")}{Html.When(page.Number.Length > 0, $" {page.Number}")}</p>
                <h1>{page.Title}</h1>
                {Html.When(page.Question is not null, $"<p class=\"question\">{page.Question}</p>")}
                {PremisesBlock.Choices(site)}{PremisesBlock.Box(page)}{Summary(page)}
                {Failure(page)}
                {Claims(site, page)}
                {Html.When(page.Cells.Any(cell => cell is CodeCell), $"<p class=\"code-switch\"><button type=\"button\" aria-pressed=\"false\">Show all code</button></p>")}
                </header>
                {ContentsBlock.Render(headings)}
                <div class="body">
                {body}
                {sources}
                {Neighbours(site, index)}
                </div>
                </main>
                """));
    }

    private static Html Summary(Page page) => page.Summary is { } cell
        ? Html.Of($"<div class=\"summary\"><p class=\"label\">Verdict so far</p>{PremisesBlock.Label(page, cell.Source)}<p>{CommentaryRenderer.RenderInline(cell.Source)}</p></div>")
        : Html.Empty;

    private static Html Failure(Page page) => page.Error is { } error
        ? Html.Of(
            $"""
            <div class="failure" role="note"><p><b>This notebook stopped{(error.CellNumber is { } cell ? $" at cell {cell}" : "")}{(error.Line is { } line ? $", line {line}" : "")}.</b> What follows its failing cell was not computed. {error.Message}</p>{Html.When(error.Excerpt is not null, $"<pre tabindex=\"0\" aria-label=\"Failing line\">{error.Excerpt}</pre>")}</div>
            """)
        : Html.Empty;

    private static Html Claims(Site site, Page page) => page.Claims.Count == 0 ? Html.Empty : Html.Of(
        $"""
        <details class="claims"{Html.When(page.Claims.Count <= 3, $" open")}><summary>The memo’s claims on this page <span>{page.Claims.Count}</span></summary>
        <ul>
        {page.Claims.Select(id => Html.Of($"<li><a class=\"chip\" href=\"claims.html#{id}\">{id}</a> <span>{site.Claim(id)?.Text ?? "Not in the ledger."}</span> {Now(site, id)}</li>"))}
        </ul></details>
        """);

    private static Html Now(Site site, string id) =>
        site.Verdicts.TryGetValue(id, out PublishedVerdict? published) ? VerdictBlock.Chip(published.Verdict.Now.Standing) : Html.Empty;

    private static Html Neighbours(Site site, int index)
    {
        Page? before = index > 0 ? site.Pages[index - 1] : null;
        Page? after = index + 1 < site.Pages.Count ? site.Pages[index + 1] : null;
        return before is null && after is null ? Html.Empty : Html.Of(
            $"""
            <nav class="neighbours" aria-label="Neighbouring arguments">{Neighbour(before, "Previous", "prev")}{Neighbour(after, "Next", "next")}</nav>
            """);
    }

    private static Html Neighbour(Page? page, string label, string rel) =>
        page is null ? Html.Empty : Html.Of($"<a class=\"{rel}\" rel=\"{rel}\" href=\"{page.File}\"><span>{label}</span> {page.Title}</a>");
}

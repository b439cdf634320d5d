using Workbook.Publishing;
using Workbook.Report.Blocks;
using Workbook.Report.Markup;
using Workbook.Report.Reading;

namespace Workbook.Report.Pages;

/// <summary>The works that the report rests on, as a bibliography: author and year first, then title, kind, licence and address.</summary>
internal static class SourcesPage
{
    public static Html Render(Site site)
    {
        List<IGrouping<(string, string, string?), (Page Page, BundledSource Source)>> works = [.. site.Pages
            .SelectMany(page => page.Sources.Select(source => (Page: page, Source: source)))
            .GroupBy(use => (use.Source.Title, use.Source.Citation, use.Source.Vintage))
            .OrderBy(work => work.Key.Citation, StringComparer.OrdinalIgnoreCase).ThenBy(work => work.Key.Title, StringComparer.OrdinalIgnoreCase).ThenBy(work => work.Key.Vintage, StringComparer.Ordinal)];
        return Layout.Page(
            site, FixedPages.Sources, "Sources", "Every work that the report rests on.", Drawing.None,
            Html.Of(
                $"""
                <main id="main" class="wrap argument" tabindex="-1">
                <header class="lead"><h1>Sources</h1>
                <p class="question">{works.Count} works, in order of author, each with its licence, its address and the pages that use it.</p></header>
                <div class="body">
                <ol class="works">
                {works.Select(work => Html.Of($"<li>{SourcesBlock.Entry(site, work.First().Source)} <span class=\"detail\">Used in {Html.Joined(", ", work.Select(use => use.Page).DistinctBy(page => page.File).Select(page => Html.Of($"<a href=\"{page.File}#sources\">{page.Title}</a>")))}.</span></li>"))}
                </ol>
                </div>
                </main>
                """));
    }
}

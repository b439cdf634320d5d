using Workbook.Data;
using Workbook.Report.Blocks;
using Workbook.Report.Markup;
using Workbook.Report.Reading;
using Workbook.Report.References;

namespace Workbook.Report.Pages;

/// <summary>The works that the report rests on, as a bibliography, with what reference managers read.</summary>
internal static class SourcesPage
{
    public static Html Render(Site site)
    {
        IReadOnlyList<Work> works = Work.All(site);
        return Layout.Page(
            site, FixedPages.Sources, "Sources", "Every work that the report rests on.", Drawing.None,
            Html.Of(
                $"""
                <main id="main" class="wrap argument" tabindex="-1">
                <header class="lead"><h1>Sources</h1>
                <p class="question">{works.Count} works in order of author, each with its address, its licence, the version read and the pages that use it. “n.d.”: the work states no year.</p></header>
                <div class="body">
                {Html.When(works.Count > 0, $"<p class=\"download\">All of them for reference managers: <a href=\"{ReferenceFiles.AllBibTex}\" download>BibTeX</a> · <a href=\"{ReferenceFiles.AllRis}\" download>RIS</a> · <a href=\"{ReferenceFiles.AllCsl}\" download>CSL-JSON</a></p>")}
                <ol class="works">
                {works.Select(work => Entry(site, work))}
                </ol>
                </div>
                </main>
                """));
    }

    private static Html Entry(Site site, Work work) => Html.Of(
        $"""
        <li id="{work.Reference.Key}">{Apa.Of(work.Reference, SourcesBlock.Linked(site, work.Source, work.Source.Url))}
        <span class="detail">{Html.When(work.Reference.Note is not null, $"Cited as: {work.Reference.Note?.TrimEnd('.')}. ")}Licence: {work.Reference.Terms}.{Html.When(work.Reference.Read is not null, $" Version read: {DateText.InWords(work.Source.Read)}.")}</span>
        <span class="detail">Used in {Html.Joined(", ", work.Pages.Select(page => Html.Of($"<a href=\"{page.File}#sources\">{page.Title}</a>")))} · <a href="{ReferenceFiles.BibTexOf(work.Reference)}" download aria-label="BibTeX of {work.Reference.Title}">BibTeX</a> · <a href="{ReferenceFiles.RisOf(work.Reference)}" download aria-label="RIS of {work.Reference.Title}">RIS</a></span></li>
        """);
}

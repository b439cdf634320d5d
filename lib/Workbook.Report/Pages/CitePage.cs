using Workbook.Report.Blocks;
using Workbook.Report.Input;
using Workbook.Report.Markup;
using Workbook.Report.Reading;
using Workbook.Report.References;

namespace Workbook.Report.Pages;

/// <summary>How the report is cited, in the forms that reference managers read.</summary>
internal static class CitePage
{
    public static Html Render(Site site, Imprint imprint) => Render(site, imprint, Reference.Of(imprint));

    private static Html Render(Site site, Imprint imprint, Reference cited) => Layout.Page(
        site, FixedPages.Cite, "How to cite", "The report’s citation for reference managers.", Drawing.None,
        Html.Of(
            $"""
            <main id="main" class="wrap argument" tabindex="-1">
            <header class="lead"><h1>How to cite</h1>
            <p class="question">{Apa.Of(cited, Link.Web(cited.Address, cited.Address ?? ""))}</p>{ImprintBlock.Tested(site)}</header>
            <div class="body">
            <p>Cite the <a href="{FixedPages.Sources}">sources</a> that a figure names as well: their data are theirs. A figure’s own address leads to it, as long as the report keeps its version.</p>
            {Form("BibTeX", "cite.bib", BibTex.Of(cited))}
            {Form("RIS, for EndNote, Zotero and others", "cite.ris", Ris.Of(cited))}
            {Form("Citation File Format", "CITATION.cff", imprint.Cff)}
            </div>
            </main>
            """));

    private static Html Form(string name, string file, string text) => Html.Of(
        $"""
        <h2>{name}</h2>
        <p class="download"><a href="{file}" download>Download {file}</a></p>
        <pre tabindex="0" aria-label="{name}">{text}</pre>
        """);
}

using System.Collections.Immutable;
using System.Text;
using Workbook.Drawing;
using Workbook.Files;
using Workbook.Publishing;
using Workbook.Report.Blocks;
using Workbook.Report.Files;
using Workbook.Report.Input;
using Workbook.Report.Machines;
using Workbook.Report.Markup;
using Workbook.Report.Pages;
using Workbook.Report.Prose;
using Workbook.Report.Reading;
using Workbook.Report.References;

namespace Workbook.Report;

/// <summary>Makes the static report from executed notebooks.</summary>
public static class SiteBuilder
{
    /// <summary>Whether notebooks of these names can stand in one report; asked before they are run.</summary>
    /// <param name="slugs">File names without extension.</param>
    /// <exception cref="ReportException">A name cannot be a page's, or two pages would have the same.</exception>
    public static void CheckNames(IReadOnlyList<string> slugs) => PageNames.Check(slugs);

    /// <summary>Why a notebook, taken alone, cannot be made into a page; null where it can.</summary>
    /// <param name="notebook">The executed notebook.</param>
    public static string? FaultOf(NotebookPage notebook)
    {
        try
        {
            var alone = new ReportInput(notebook.Slug, [notebook], [], new RunInfo(ImmutableDictionary<string, string>.Empty, [], []));
            _ = ArgumentPage.Render(Read(alone), 0);
            return null;
        }
        catch (ReportException fault)
        {
            return fault.Message;
        }
#pragma warning disable CA1031 // One notebook, whatever it holds, must not cost the others their pages.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return $"{notebook.Slug}: the page cannot be made ({fault.GetType().Name}: {fault.Message.TrimEnd('.')}). Expected outputs that a page can show. Clear the output, or show it in another form.";
        }
    }

    /// <summary>
    /// Writes <c>index.html</c>, <c>claims.html</c>, <c>sources.html</c>, <c>verdicts.html</c> and <c>cite.html</c> where the input has their text, a page per notebook, <c>assets/</c>, <c>figures/</c> with a picture and the chart of each figure, <c>answers/</c> of questions, <c>data/</c> with a CSV per figure and the cited tables whose rows have addresses, <c>references/</c> and <c>sources.*</c> with the sources for reference managers,
    /// <c>facts.json</c>, <c>claims.json</c> and <c>run.json</c>, <c>ro-crate-metadata.json</c> of a published report, <c>sitemap.xml</c> where its address is known. Numbers in commentary that are bound to facts are written as computed. Nothing is written when the input cannot be made into a report.
    /// </summary>
    /// <param name="input">What the report is made of.</param>
    /// <param name="output">Where it goes.</param>
    /// <exception cref="ReportException">A notebook is malformed or contradicts another.</exception>
    public static void Build(ReportInput input, IReportOutput output) => Write(Read(input), output);

    /// <summary>The input as pages are made from it.</summary>
    internal static Site Read(ReportInput input) => ComputedProse.In(Site.Read(input));

    /// <summary>Writes the report of what has been read.</summary>
    internal static void Write(Site site, IReportOutput output)
    {
        ReportInput input = site.Input;
        List<string> files = [];
        List<(string File, Func<Html> Render)> pages =
        [
            .. site.Pages.Select((page, i) => (page.File, (Func<Html>)(() => ArgumentPage.Render(site, i)))),
            (FixedPages.First, () => IndexPage.Render(site)), (FixedPages.Claims, () => ClaimsPage.Render(site)), (FixedPages.Sources, () => SourcesPage.Render(site)),
        ];
        if (input.VerdictRules is string rules)
        {
            pages.Add((FixedPages.Verdicts, () => VerdictsPage.Render(site, rules)));
        }

        if (input.Imprint is { } imprint)
        {
            pages.Add((FixedPages.Cite, () => CitePage.Render(site, imprint)));
            Write("cite.bib", Encoding.UTF8.GetBytes(BibTex.Of(Reference.Of(imprint))));
            Write("cite.ris", Encoding.UTF8.GetBytes(Ris.Of(Reference.Of(imprint))));
            Write("CITATION.cff", Encoding.UTF8.GetBytes(imprint.Cff));
        }

        foreach ((string file, byte[] content) in SideBySide.Select(pages, page => (page.File, Bytes(page.Render()))))
        {
            Write(file, content);
        }

        foreach ((string file, byte[] content) in ReferenceFiles.Of(site))
        {
            Write(file, content);
        }

        FigureBundle[] figures = [.. site.Pages.SelectMany(page => page.Figures)];
        foreach ((string file, byte[] content) in SideBySide.Select(figures, figure => FilesOf(site, figure)).SelectMany(files => files))
        {
            Write(file, content);
        }

        foreach (WhatIfBundle whatIf in site.Pages.SelectMany(page => page.WhatIfs))
        {
            Write(PageData.NameOf(whatIf) + ".js", PageData.Render(whatIf));
        }

        foreach (AddressedTable table in site.Addressed(site.Pages.SelectMany(page => page.Sources)))
        {
            Write(table.File, table.Content.Span);
        }

        Write("facts.json", FactsFile.Render(site));
        Write("claims.json", ClaimsFile.Render(site));
        Write("run.json", RunFile.Render(site));
        Write("assets/style.css", Assets.Style);
        Write("assets/report.js", Assets.Script);
        Write("assets/cards.js", PageData.Script("assets/cards", json => Cards.Write(json, site)));
        Write("assets/search.js", SearchScript.Render(site));
        Write("assets/plotly-basic.min.js", Assets.BasicPlotly);
        if (site.Pages.Any(page => page.NeedsWholePlotly))
        {
            Write("assets/plotly.min.js", Assets.WholePlotly);
        }

        if (site.Pages.Any(page => page.HasMap))
        {
            Write("assets/mermaid.js", Assets.Mermaid());
        }

        if (input.SiteAddress is string address)
        {
            Write("sitemap.xml", Sitemap.Of(address, pages.Select(page => page.File)));
        }

        if (RoCrate.Of(site, files) is byte[] crate)
        {
            output.Write(RoCrate.FileName, crate);
        }

        void Write(string path, ReadOnlySpan<byte> content)
        {
            files.Add(path);
            output.Write(path, content);
        }
    }

    private static List<(string File, byte[] Content)> FilesOf(Site site, FigureBundle figure)
    {
        List<(string, byte[])> files =
        [
            (PageData.NameOf(figure) + ".js", PageData.Render(figure)), ($"data/{figure.Id}.csv", FigureCsv.Render(figure.Table)),
            ($"data/{figure.Id}.csv-metadata.json", FigureCsvMetadata.Render(site, figure)),
        ];
        if (FigurePicture.Svg(figure.Plotly, figure.Title, figure.Alt, SourcesBlock.Words(figure.Sources)) is string picture)
        {
            files.Add(($"figures/{figure.Id}.svg", Encoding.UTF8.GetBytes(TextMarks.Marked(picture))));
        }

        return files;
    }

    private static byte[] Bytes(Html markup) => Encoding.UTF8.GetBytes(TextMarks.Marked(markup.ToString()));
}

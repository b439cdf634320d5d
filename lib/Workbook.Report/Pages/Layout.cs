using Workbook.Report.Blocks;
using Workbook.Report.Machines;
using Workbook.Report.Markup;
using Workbook.Report.Reading;

namespace Workbook.Report.Pages;

/// <summary>What a page draws, and needs scripts for.</summary>
internal readonly record struct Drawing(bool Charts, bool Maps, bool EveryTrace)
{
    public static Drawing None => default;

    public static Drawing Of(Page page) => new(page.Figures.Any(), page.HasMap, page.NeedsWholePlotly);
}

/// <summary>What all pages have in common: head, masthead, footer.</summary>
internal static class Layout
{
    public static Html Page(Site site, string file, string pageTitle, string description, Drawing drawing, Html content)
    {
        var scripts = new PageScripts(drawing);
        string? glossary = Glossary.Of(site);
        return Html.Of(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{Html.Unsafe(scripts.Policy)}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <meta name="description" content="{description}">
            <title>{(pageTitle == site.Input.Title ? pageTitle : $"{pageTitle} – {site.Input.Title}")}</title>
            {SocialCard.Of(site, file, pageTitle, description)}
            {SchemaOrg.Of(site, file, pageTitle, description)}
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="assets/style.css">
            {scripts.First}
            </head>
            <body>
            <a class="skip" href="#main">Skip to the content</a>
            <header class="masthead"><div class="wrap">
            <a class="brand" href="index.html">{site.Input.Title}</a>
            <nav aria-label="Report"><details class="pages"><summary>Pages</summary><ul>
            <li><a href="index.html">Findings</a></li>
            {site.Pages.Select(page => Html.Of($"<li><a href=\"{page.File}\"{Html.When(page.File == file, $" aria-current=\"page\"")}><span class=\"page-number\">{page.Number}</span> {page.Title}</a></li>"))}
            {Html.When(site.ExplainsVerdicts, $"<li><a href=\"verdicts.html\">{FixedPages.VerdictsTitle}</a></li>")}{Html.When(site.Input.Variants is not null, $"<li><a href=\"{site.Input.Variants}\">{FixedPages.VariantsTitle}</a></li>")}
            {Html.When(glossary is not null, $"<li><a href=\"{glossary}\">Glossary</a></li>")}
            <li><a href="{FixedPages.Sources}">Sources</a></li>
            </ul></details> <a href="claims.html">Claims</a> {Html.When(glossary is not null, $"<a class=\"to-glossary\" href=\"{glossary}\">Glossary</a>")} <button type="button" class="search" aria-haspopup="dialog">Search</button> <button type="button" class="theme">Dark</button></nav>
            </div></header>
            <dialog class="finder" aria-label="Search the report"><p class="finder-head"><label for="find">Search the report</label> <button type="button" class="close">Close</button></p>
            <input id="find" type="search" autocomplete="off" spellcheck="false" placeholder="A word, a claim’s number, a dataset"><p class="found" role="status"></p><ul class="results"></ul></dialog>
            {content}
            <footer class="colophon"><div class="wrap">
            <p>Code under the MIT licence; commentary and derived tables under <a href="https://creativecommons.org/licenses/by/4.0/" rel="noreferrer">CC BY 4.0</a>; each dataset under the licence named beside it.</p>
            {ImprintBlock.Line(site)}<p>Every number here is computed. To run it again: <code>dotnet run --project lib/Workbook.Cli -- render</code></p>
            <p>Data: <a href="facts.json">facts.json</a> · <a href="claims.json">claims.json</a> · <a href="run.json">run.json</a>. Printed pages leave out code, tables and what is folded; <a href="?print=all">unfold everything</a> to print it too.</p>
            </div></footer>
            {scripts.Last}
            </body>
            </html>

            """);
    }
}

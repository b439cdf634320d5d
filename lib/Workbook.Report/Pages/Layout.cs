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
    public static Html Page(Site site, string pageTitle, string description, Drawing drawing, Html content)
    {
        var scripts = new PageScripts(drawing);
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
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="assets/style.css">
            {scripts.First}
            </head>
            <body>
            <a class="skip" href="#main">Skip to the content</a>
            <header class="masthead"><div class="wrap">
            <a class="brand" href="index.html">{site.Input.Title}</a>
            <nav aria-label="Report"><a href="index.html">Arguments</a> <a href="claims.html">Claims</a> <button type="button" class="theme" aria-pressed="false" hidden>Dark</button></nav>
            </div></header>
            {content}
            <footer class="colophon"><div class="wrap">
            <p>Code under the MIT licence; commentary and derived tables under <a href="https://creativecommons.org/licenses/by/4.0/" rel="noreferrer">CC BY 4.0</a>; each dataset under the licence named beside it.</p>
            {Html.When(site.ExplainsVerdicts, $"<p><a href=\"verdicts.html\">{VerdictsPage.Title}</a></p>\n")}<p>Every number here is computed. To run it again: <code>dotnet run --project lib/Workbook.Cli -- render</code></p>
            <p>Data: <a href="facts.json">facts.json</a> · <a href="claims.json">claims.json</a> · <a href="run.json">run.json</a></p>
            </div></footer>
            {scripts.Last}
            </body>
            </html>

            """);
    }
}

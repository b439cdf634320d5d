using System.Security.Cryptography;
using System.Text;
using Workbook.Report.Files;
using Workbook.Report.Markup;

namespace Workbook.Report.Pages;

/// <summary>
/// The scripts of a page. The page's policy names the checksums of the two that stand in it, and lets these load others: a name such as 'self' would, on
/// <c>file://</c>, allow every file of the machine.
/// </summary>
internal sealed class PageScripts
{
    private readonly string theme;
    private readonly string loader;

    public PageScripts(Drawing drawing)
    {
        theme = Encoding.UTF8.GetString(Assets.Theme).Trim('\n');
        string[] files = [.. drawing.Charts ? [drawing.EveryTrace ? "assets/plotly.min.js" : "assets/plotly-basic.min.js"] : (string[])[], .. drawing.Maps ? ["assets/mermaid.js"] : (string[])[], "assets/report.js"];
        loader = $$"""
            for (const file of [{{string.Join(", ", files.Select(file => $"\"{file}\""))}}]) {
              const script = document.createElement("script");
              script.src = file;
              script.async = false;
              document.head.append(script);
            }
            """.ReplaceLineEndings("\n");
    }

    // Nothing but the report's own files is fetched. Plotly and Mermaid set styles, hence 'unsafe-inline' for styles.
    public string Policy =>
        $"default-src 'none'; script-src {Hash(theme)} {Hash(loader)} 'strict-dynamic'; style-src 'self' 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'";

    /// <summary>Runs before anything is painted.</summary>
    public Html First => Element(theme);

    /// <summary>Loads the others, in their order, once the page is there.</summary>
    public Html Last => Element(loader);

    private static Html Element(string code) => Html.Of($"<script>{Html.Unsafe(code)}</script>");

    private static string Hash(string code) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(code)))}'";
}

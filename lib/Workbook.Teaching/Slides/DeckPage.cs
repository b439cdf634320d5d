using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Workbook.Drawing;
using Workbook.Teaching.Pages;

namespace Workbook.Teaching.Slides;

/// <summary>Slides on one page that needs no network. Figures are still pictures, the same on a projector and on paper; what has none is drawn by plotly.js.</summary>
internal sealed class DeckPage
{
    private const int MostSources = 2;

    private readonly List<string> slides = [];
    private readonly List<string> charts = [];

    /// <summary>Adds a slide.</summary>
    /// <param name="content">Markup that everybody sees.</param>
    /// <param name="notes">Markup that the presenter sees on asking.</param>
    public void Add(string content, string notes) => slides.Add($"<section class=\"slide\">{content}{(notes.Length > 0 ? $"<aside>{notes}</aside>" : "")}</section>\n");

    /// <summary>Adds a slide of a figure, its title the headline.</summary>
    /// <param name="figure">The figure as published.</param>
    /// <param name="notes">Markup that the presenter sees on asking.</param>
    public void AddFigure(JsonElement figure, string notes)
    {
        string Text(string member) => PlainPage.Text(figure.GetProperty(member).GetString());
        Add($"<h2>{Text("title")}</h2>{Chart(figure.GetProperty("plotly"), Text("alt"))}<p class=\"source\">{PlainPage.Text(Sources(figure))}</p>", notes);
    }

    /// <summary>The whole page.</summary>
    public string Page(string title)
    {
        List<string> scripts = [];
        if (charts.Count > 0)
        {
            using var plotly = new StreamReader(charts.Exists(chart => PlotlyScript.NeedsWhole(JsonElement.Parse(chart))) ? PlotlyScript.Whole() : PlotlyScript.Basic());
            scripts.Add(Harmless(plotly.ReadToEnd()));
        }

        scripts.Add($"\nconst charts = [{string.Join(",\n", charts)}];\n{DeckAssets.Script}\n".ReplaceLineEndings("\n"));
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\n")
            .Append($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src {string.Join(' ', scripts.Select(Hash))}; img-src data: blob:\">\n")
            .Append($"<title>{PlainPage.Text(title)}</title><style>:root {{ {string.Concat(FigurePicture.Colours.Select(colour => $"--{colour.Key}: {colour.Value}; "))}}}\n{DeckAssets.Style}</style></head><body>\n<main>\n").AppendJoin("", slides).Append("</main>\n")
            .Append("<nav><button id=\"back\" aria-label=\"Back\">‹</button><span id=\"place\" aria-live=\"polite\"></span><button id=\"next\" aria-label=\"Next\">›</button></nav>\n");
        foreach (string script in scripts)
        {
            page.Append("<script>").Append(script).Append("</script>\n");
        }

        return page.Append("</body></html>\n").ToString();
    }

    // One line: the report names them all.
    private static string Sources(JsonElement figure)
    {
        string?[] titles = [.. figure.GetProperty("sources").EnumerateArray().Select(source => source.GetProperty("title").GetString()).Distinct()];
        return string.Join("; ", titles.Take(MostSources)) + (titles.Length > MostSources ? FormattableString.Invariant($"; and {titles.Length - MostSources} more") : "");
    }

    private string Chart(JsonElement plotly, string alternative)
    {
        if (FigurePicture.Inline(plotly) is string still)
        {
            return $"<div class=\"chart\" role=\"img\" aria-label=\"{alternative}\">{still}</div>";
        }

        charts.Add(plotly.GetRawText().Replace("<", "\\u003c", StringComparison.Ordinal));
        return FormattableString.Invariant($"<div class=\"chart\" data-chart=\"{charts.Count - 1}\" role=\"img\" aria-label=\"{alternative}\"></div>");
    }

    private static string Hash(string script) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'";

    private static string Harmless(string script) => script.ReplaceLineEndings("\n").Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase);
}

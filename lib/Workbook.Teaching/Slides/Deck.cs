using System.Text;
using System.Text.Json;
using Workbook.Drawing;
using Workbook.Teaching.Format;
using Workbook.Teaching.Pages;
using Workbook.Teaching.Planning;

namespace Workbook.Teaching.Slides;

/// <summary>A session's slides as one page that needs no network: the question, what each section shows, the exercises, and what it comes to.</summary>
internal static class Deck
{
    /// <summary>The page.</summary>
    /// <param name="plan">The session.</param>
    /// <param name="notebooks">Its notebooks.</param>
    /// <param name="figures">The published figure of a notebook's cell, by the cell's id, or null.</param>
    public static string Of(SessionPlan plan, IReadOnlyList<TaughtNotebook> notebooks, Func<Section, string, JsonElement?> figures)
    {
        List<string> slides = [Slide($"<h1>{PlainPage.Text(plan.Title)}</h1>{string.Concat(notebooks.Select(taught => $"<p class=\"big\">{PlainPage.Text(taught.Question)}</p>"))}", plan.Steps[0])];
        List<string> charts = [];
        foreach (Section section in plan.Sections)
        {
            PlanStep step = plan.Steps.First(one => one.Title == section.Heading);
            JsonElement[] drawn = [.. section.Figures.Select(id => figures(section, id)).OfType<JsonElement>()];
            slides.AddRange(drawn.Length == 0 ? [Slide($"<h2>{PlainPage.Text(section.Heading)}</h2>{Questions(section)}", step)] : drawn.Select(figure => FigureSlide(figure, step, charts)));
        }

        foreach (TaughtExercise exercise in plan.Exercises)
        {
            PlanStep step = plan.Steps.First(one => one.Where == exercise.Spec.Id);
            slides.Add(Slide(FormattableString.Invariant($"<h2>{PlainPage.Text(exercise.Title)}</h2><div class=\"task\">{Prose.Html(exercise.TaskText)}</div><p class=\"quiet\">{exercise.Spec.Id} · {exercise.Spec.Minutes} minutes</p>"), step));
        }

        PlanStep last = plan.Steps[^1];
        slides.Add(Slide($"<h2>What it comes to</h2>{string.Concat(plan.Summaries.Select(summary => Points(summary)))}", last with { Say = [] }));
        return Page(plan.Title, slides, charts);
    }

    private static string FigureSlide(JsonElement figure, PlanStep step, List<string> charts)
    {
        charts.Add(figure.GetProperty("plotly").GetRawText().Replace("<", "\\u003c", StringComparison.Ordinal));
        string Text(string member) => PlainPage.Text(figure.GetProperty(member).GetString());
        string sources = string.Join("; ", figure.GetProperty("sources").EnumerateArray().Select(source => source.GetProperty("title").GetString()).Distinct());
        return Slide(
            FormattableString.Invariant($"<h2>{Text("title")}</h2><div class=\"chart\" data-chart=\"{charts.Count - 1}\" role=\"img\" aria-label=\"{Text("alt")}\"></div><p class=\"source\">{PlainPage.Text(sources)}</p>"),
            step with { Say = [.. step.Say, figure.GetProperty("caption").GetString()!] });
    }

    private static string Slide(string content, PlanStep step) => FormattableString.Invariant(
        $"<section class=\"slide\">{content}<aside><p><strong>{step.Start}′ {PlainPage.Text(step.Title)}, {step.Minutes} minutes</strong></p>{Lines("Say", step.Say)}{Lines("Ask", step.Ask)}</aside></section>\n");

    private static string Questions(Section section) => string.Concat(section.Ask.Select(line => $"<p class=\"big\">{PlainPage.Text(line)}</p>"));

    // A sentence or half of one a line: a slide is read in a glance.
    private static string Points(string summary) => $"<ul>{string.Concat(summary.Split("; ").Select(point => $"<li>{Prose.Html(point)}</li>"))}</ul>";

    private static string Lines(string word, IEnumerable<string> lines) => string.Concat(lines.Select(line => $"<p>{word}: {PlainPage.Text(line)}</p>"));

    private static string Page(string title, List<string> slides, List<string> charts)
    {
        var page = new StringBuilder();
        page.Append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline' 'unsafe-eval'; img-src data: blob:\">\n")
            .Append($"<title>{PlainPage.Text(title)}</title><style>{DeckAssets.Style}</style></head><body>\n<main>\n").AppendJoin("", slides).Append("</main>\n")
            .Append("<nav><button id=\"back\" aria-label=\"Back\">‹</button><span id=\"place\" aria-live=\"polite\"></span><button id=\"next\" aria-label=\"Next\">›</button></nav>\n");
        if (charts.Count > 0)
        {
            using var plotly = new StreamReader(charts.Exists(chart => PlotlyScript.NeedsWhole(JsonElement.Parse(chart))) ? PlotlyScript.Whole() : PlotlyScript.Basic());
            page.Append("<script>").Append(plotly.ReadToEnd().Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase)).Append("</script>\n");
        }

        return page.Append("<script>const charts = [").AppendJoin(",\n", charts).Append("];\n").Append(DeckAssets.Script).Append("</script>\n</body></html>\n").ToString();
    }
}

using System.Text.Json;
using Workbook.Teaching.Format;
using Workbook.Teaching.Pages;
using Workbook.Teaching.Planning;

namespace Workbook.Teaching.Slides;

/// <summary>A session's slides: the question, what each section shows, the exercises, and what it comes to.</summary>
internal static class Deck
{
    /// <summary>The page.</summary>
    /// <param name="plan">The session.</param>
    /// <param name="notebooks">Its notebooks.</param>
    /// <param name="figures">The published figure of a notebook's cell, by the cell's id, or null.</param>
    public static string Of(SessionPlan plan, IReadOnlyList<TaughtNotebook> notebooks, Func<Section, string, JsonElement?> figures)
    {
        DeckPage deck = new();
        deck.Add($"<h1>{PlainPage.Text(plan.Title)}</h1>{string.Concat(notebooks.Select(taught => $"<p class=\"big\">{PlainPage.Text(taught.Question)}</p>"))}", Notes(plan.Steps[0]));
        foreach (PlanStep step in plan.Steps)
        {
            if (step.Section is { } section)
            {
                AddSection(deck, step, section, [.. section.Figures.Select(id => figures(section, id)).OfType<JsonElement>()]);
            }
            else if (step.Exercise is { } exercise)
            {
                deck.Add(FormattableString.Invariant($"<h2>{PlainPage.Text(exercise.Title)}</h2><div class=\"task\">{Prose.Html(exercise.TaskText)}</div>{Stub(exercise)}<p class=\"quiet\">{exercise.Spec.Id} · {exercise.Spec.Minutes} minutes</p>"), Notes(step));
            }
        }

        foreach ((string title, string text) in plan.Summaries)
        {
            deck.Add($"<h2>What it comes to{(plan.Summaries.Length > 1 ? PlainPage.Text($": {title}") : "")}</h2>{Prose.Points(text)}", Notes(plan.Steps[^1] with { Say = [] }));
        }

        return deck.Page(plan.Title);
    }

    private static void AddSection(DeckPage deck, PlanStep step, Section section, JsonElement[] drawn)
    {
        foreach (JsonElement figure in drawn)
        {
            deck.AddFigure(figure, Notes(step with { Say = [.. step.Say, figure.GetProperty("caption").GetString()!] }));
        }

        if (drawn.Length == 0)
        {
            deck.Add($"<h2>{PlainPage.Text(section.Heading)}</h2>{Questions(section)}", Notes(step));
        }
    }

    // What students have before them, so that "the first line" can be pointed at. A text to write has nothing to point at.
    private static string Stub(TaughtExercise exercise) => exercise.Spec.Level == ExerciseLevel.Write
        ? "" : string.Concat(exercise.Stubs.Select(stub => $"<pre class=\"code\">{PlainPage.Text(stub.Cell.Source)}</pre>"));

    private static string Notes(PlanStep step) =>
        FormattableString.Invariant($"<p><strong>{step.Start}′ {PlainPage.Text(step.Title)}, {step.Minutes} minutes</strong></p>{Lines("Say", step.Say)}{Lines("Ask", step.Ask)}");

    private static string Questions(Section section) => string.Concat(section.Ask.Select(line => $"<p class=\"big\">{PlainPage.Text(line)}</p>"));

    private static string Lines(string word, IEnumerable<string> lines) => string.Concat(lines.Select(line => Prose.Html($"{word}: {line}")));
}

using System.Text.Json;
using Workbook.Engine.Notebooks;
using Workbook.Files;
using Workbook.Publishing;
using Workbook.Teaching.Format;
using Workbook.Teaching.Pages;

namespace Workbook.Teaching.Slides;

/// <summary>What executed notebooks show, to be told to an audience: each argument's question and answer, its figures, its verdicts. The commentary is the presenter's notes.</summary>
internal static class ReportDeck
{
    // Rows that are read from the back of a room.
    private const int MostVerdicts = 4;

    // Cells that are there to be worked on.
    private static readonly string[] Worked = ["try-it", Tags.Exercise, Tags.Solution, Tags.Notes, Tags.Hint, Tags.Check, Tags.HiddenCheck, Tags.OtherData];

    /// <summary>The page.</summary>
    /// <param name="title">The report's title.</param>
    /// <param name="notebooks">Executed notebooks.</param>
    /// <param name="claim">What a claim says; null where it is not known.</param>
    public static string Of(string title, IReadOnlyList<Notebook> notebooks, Func<string, string?> claim)
    {
        TaughtNotebook[] all = [.. notebooks.Select(notebook => TaughtNotebook.Of(ReaderView.Of(notebook)))];
        string whole = all is [var one] ? one.Title : title;
        List<DeckPart> parts = [.. all.Select(taught => Part(taught, claim))];
        DeckPage deck = new();
        if (parts.Count > 1)
        {
            // The title, the contents, and then the parts.
            int next = 3;
            deck.Add($"<h1>{PlainPage.Text(whole)}</h1>", "<p>Arrows turn, n shows these notes, c leads to the contents, printing gives a slide a page.</p>");
            string lines = string.Concat(parts.Select(part =>
            {
                int first = next;
                next += part.Slides.Count;
                return FormattableString.Invariant($"<li><a href=\"#{first}\">{PlainPage.Text(part.Title)}</a></li>");
            }));
            deck.Add($"<h2>Contents</h2><ol class=\"contents\">{lines}</ol>", "");
        }

        foreach (Action<DeckPage> slide in parts.SelectMany(part => part.Slides))
        {
            slide(deck);
        }

        return deck.Page(whole);
    }

    private static DeckPart Part(TaughtNotebook taught, Func<string, string?> claim)
    {
        Cell[] cells = [.. taught.Notebook.Cells.TakeWhile(cell => !(cell.Type == CellType.Markdown && cell.Source.StartsWith("## Exercises", StringComparison.Ordinal))).Where(cell => !cell.Tags.Any(Worked.Contains))];
        string? summary = cells.Where(cell => cell.Tags.Contains("summary")).Select(cell => CellWriter.Unbound(cell.Source)).FirstOrDefault();
        bool changed = cells.Any(cell => cell.Tags.Contains(ParameterTags.Injected));
        List<Action<DeckPage>> slides = [deck => deck.Add(
            $"<h1>{PlainPage.Text(taught.Title)}</h1><p class=\"big\">{PlainPage.Text(taught.Question)}</p>",
            changed ? "<p>Premises were changed for this run: figures and verdicts follow them, the words in these notes were written for the memo’s own.</p>" : "")];
        if (summary is not null && !changed)
        {
            slides.Add(deck => deck.Add($"<h2>What it comes to</h2>{Prose.Points(summary)}", ""));
        }

        foreach ((int i, Cell cell) in cells.Index())
        {
            foreach (JsonElement figure in Shown(cell, MimeTypes.Figure))
            {
                string notes = Notes(cells.Skip(i + 1)) + $"<p>{PlainPage.Text(figure.GetProperty("caption").GetString())}</p>";
                slides.Add(deck => deck.AddFigure(figure, notes));
            }
        }

        VerdictBundle[] verdicts = [.. cells.SelectMany(cell => Shown(cell, MimeTypes.Verdict)).Select(verdict => verdict.Deserialize(BundleContext.Default.VerdictBundle)).OfType<VerdictBundle>().DistinctBy(verdict => verdict.Claim)];
        slides.AddRange(verdicts.Chunk(MostVerdicts).Select(some => (Action<DeckPage>)(deck => deck.Add(Verdicts(some, claim), string.Concat(some.Select(Reason))))));
        return new(taught.Title, slides);
    }

    // The commentary up to the next figure or heading.
    private static string Notes(IEnumerable<Cell> following) => string.Concat(following
        .TakeWhile(cell => cell.Type == CellType.Markdown ? !cell.Source.StartsWith('#') : !Shown(cell, MimeTypes.Figure).Any())
        .Where(cell => cell.Type == CellType.Markdown && !cell.Source.StartsWith("```", StringComparison.Ordinal)).Select(cell => Prose.Html(CellWriter.Unbound(cell.Source))));

    private static string Verdicts(VerdictBundle[] verdicts, Func<string, string?> claim) =>
        $"<h2>The memo’s claims, then and now</h2><table class=\"verdicts\"><thead><tr><th>Claim</th><th>At the memo</th><th>Now</th></tr></thead><tbody>{string.Concat(verdicts.Select(verdict => $"<tr><th><span class=\"quiet\">{PlainPage.Text(verdict.Claim)}</span> {PlainPage.Text(claim(verdict.Claim))}</th>{Standing(verdict.AtMemo)}{Standing(verdict.Now)}</tr>"))}</tbody></table>";

    private static string Standing(BundledAssessment side) => $"<td class=\"{StandingText.Key(side.Standing)}\">{PlainPage.Text(StandingText.Labels[(int)side.Standing])}</td>";

    private static string Reason(VerdictBundle verdict) => $"<p><strong>{PlainPage.Text(verdict.Claim)}</strong> {PlainPage.Text(verdict.Now.Reason)}</p>";

    private static IEnumerable<JsonElement> Shown(Cell cell, string mime) => cell.Outputs
        .Where(output => output.TryGetProperty("data", out JsonElement data) && data.ValueKind == JsonValueKind.Object && data.TryGetProperty(mime, out _))
        .Select(output => output.GetProperty("data").GetProperty(mime));

    private sealed record DeckPart(string Title, IReadOnlyList<Action<DeckPage>> Slides);
}

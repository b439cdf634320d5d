using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Workbook.Engine.Notebooks;
using Workbook.Teaching.Format;

namespace Workbook.Teaching.Planning;

/// <summary>A part of a notebook between two headings of the second level that shows a figure or has notes for the teacher.</summary>
/// <param name="Notebook">The notebook's name.</param>
/// <param name="Heading">The heading.</param>
/// <param name="First">The first cell, from 1.</param>
/// <param name="Last">The last cell.</param>
/// <param name="Figures">Ids of its figures' cells.</param>
/// <param name="Say">What the notes say to tell.</param>
/// <param name="Ask">What they say to ask.</param>
/// <param name="Comments">What the commentary on its figures begins with, to be said where there are no notes.</param>
internal sealed partial record Section(
    string Notebook, string Heading, int First, int Last, ImmutableArray<string> Figures, ImmutableArray<string> Say, ImmutableArray<string> Ask, ImmutableArray<string> Comments)
{
    /// <summary>Minutes to show and explain one figure, and a section without one.</summary>
    public const int MinutesAFigure = 3, MinutesAtLeast = 2;

    /// <summary>Its cells, as a plan names them.</summary>
    public string Where => FormattableString.Invariant($"{Notebook}, cells {First}–{Last}");

    public int Minutes => Math.Max(MinutesAtLeast, MinutesAFigure * Figures.Length);

    /// <summary>The sections above the first exercise, in order.</summary>
    public static ImmutableArray<Section> Of(TaughtNotebook taught)
    {
        int end = taught.Exercises.Select(exercise => exercise.Task.Index).DefaultIfEmpty(taught.Notebook.Cells.Length).Min();
        PlacedCell[] cells = [.. taught.Cells.Where(place => place.Index < end)];
        int[] starts = [.. cells.Where(place => place.Cell.Type == CellType.Markdown && Heading2().IsMatch(place.Cell.Source)).Select(place => place.Index), end];
        return [.. starts.Zip(starts.Skip(1), (from, to) => Of(taught, [.. cells.Where(place => place.Index >= from && place.Index < to)]))
            .Where(section => section.Figures.Length > 0 || section.Say.Length > 0)];
    }

    /// <summary>The sentences that notes begin with a word: <c>Say: …</c>, <c>Ask: …</c>.</summary>
    public static ImmutableArray<string> Noted(IEnumerable<PlacedCell> notes, string word) => [.. notes
        .SelectMany(place => CellWriter.Unbound(place.Cell.Source).ReplaceLineEndings("\n").Split("\n\n"))
        .Where(part => part.StartsWith(word + ":", StringComparison.Ordinal)).Select(part => part[(word.Length + 1)..].Trim())];

    private static Section Of(TaughtNotebook taught, PlacedCell[] cells)
    {
        PlacedCell[] notes = [.. cells.Where(place => place.Cell.Tags.Contains(Tags.Notes))];
        return new Section(
            taught.Slug, CellWriter.Unbound(Heading2().Match(cells[0].Cell.Source).Groups["text"].Value).Trim(), cells[0].Number, cells[^1].Number,
            [.. cells.Where(place => IsFigure(place.Cell)).Select(place => place.Cell.Id).OfType<string>()],
            Noted(notes, "Say"), Noted(notes, "Ask"), [.. CommentsIn(cells)]);
    }

    // The first sentence of each cell of prose after a figure; the link back to the figure is of no use to who speaks.
    private static IEnumerable<string> CommentsIn(PlacedCell[] cells)
    {
        bool drawn = false;
        foreach (Cell cell in cells.Select(place => place.Cell))
        {
            drawn |= IsFigure(cell);
            if (drawn && cell.Type == CellType.Markdown && !cell.Source.StartsWith('#') && FirstSentence().Match(CellWriter.Unbound(cell.Source).ReplaceLineEndings(" ").Trim()) is { Success: true } found)
            {
                yield return LinkToFigure().Replace(found.Value, "");
            }
        }
    }

    private static bool IsFigure(Cell cell) => cell.Type == CellType.Code && cell.Source.Contains(".ToFigure(", StringComparison.Ordinal);

    [GeneratedRegex(@"^##\s+(?<text>[^\n]+)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Heading2();

    // A stop ends it where a blank and what begins a sentence follow.
    [GeneratedRegex(@"^.+?[.?!](?=$| [A-Z\d*“""])", RegexOptions.CultureInvariant)]
    private static partial Regex FirstSentence();

    [GeneratedRegex(@" \((\[[^\]]*\]\(#[^)]*\)(, )?)+\)", RegexOptions.CultureInvariant)]
    private static partial Regex LinkToFigure();
}

using System.Collections.Immutable;
using Workbook.Cli.Rendering.Reuse;
using Workbook.Cli.Rendering.Workers;
using Workbook.Data;
using Workbook.Files;
using Workbook.Memo.Claims;

namespace Workbook.Cli.Rendering.Variants;

/// <summary>A notebook as one variant runs it.</summary>
/// <param name="Variant">The variant.</param>
/// <param name="File">The notebook.</param>
internal sealed record Piece(Variant Variant, string File);

/// <summary>What became of a piece.</summary>
/// <param name="Piece">The piece.</param>
/// <param name="Outcome">The executed notebook, or what stopped it.</param>
internal sealed record PieceOutcome(Piece Piece, NotebookOutcome Outcome);

/// <summary>Runs notebooks under several variants. A notebook that a variant does not change is run once, for all.</summary>
internal static class VariantRuns
{
    /// <summary>All that must run, in order: every notebook under the first variant, under the others those that they change.</summary>
    public static IReadOnlyList<Piece> Plan(IReadOnlyList<Variant> variants, IReadOnlyList<string> files) =>
        [.. variants.SelectMany((variant, i) => files.Where(file => i == 0 || variant.Changes(file)).Select(file => new Piece(variant, file)))];

    /// <summary>Runs pieces, one variant after the other, because a choice of the verdict rules holds for a whole process.</summary>
    /// <exception cref="DatasetException">A choice has no such value.</exception>
    public static async Task<IReadOnlyList<PieceOutcome>> RunAsync(
        IReadOnlyList<Piece> pieces, Catalogue catalogue, RenderOptions options, RunCache cache, IRenderProgress progress, CancellationToken cancellation)
    {
        List<PieceOutcome> outcomes = [];
        foreach (IGrouping<Variant, Piece> variant in pieces.GroupBy(piece => piece.Variant))
        {
            string[] files = [.. variant.Select(piece => piece.File)];
            using ChangedTables? changed = ChangedTables.Of(variant.Key, catalogue);
            IReadOnlyList<NotebookOutcome> ran = await NotebookRuns.RunAsync(
                files, variant.Key.ParametersOf, options.Jobs, options.Limits, cache, variant.Key.Name.Length == 0 ? progress : new NamedProgress(variant.Key.Name, progress), cancellation);
            outcomes.AddRange(variant.Zip(ran, (piece, outcome) => new PieceOutcome(piece, outcome)));
        }

        return outcomes;
    }

    /// <summary>All notebooks of each variant, those that it does not change from the first.</summary>
    public static ImmutableArray<(Variant Variant, IReadOnlyList<NotebookOutcome> Outcomes)> Whole(
        IReadOnlyList<Variant> variants, IReadOnlyList<string> files, IReadOnlyList<PieceOutcome> outcomes)
    {
        Dictionary<(string, string), NotebookOutcome> found = outcomes.ToDictionary(outcome => (outcome.Piece.Variant.Name, outcome.Piece.File), outcome => outcome.Outcome);
        return [.. variants.Select(variant => (variant, (IReadOnlyList<NotebookOutcome>)[.. files.Select(
            file => found.GetValueOrDefault((variant.Name, file)) ?? found[(variants[0].Name, file)])]))];
    }

    private sealed class NamedProgress(string variant, IRenderProgress inner) : IRenderProgress
    {
        public void Cell(string notebook, int cell, int cells) => inner.Cell($"{variant}/{notebook}", cell, cells);

        public void Finished(string notebook, WorkerResult result) => inner.Finished($"{variant}/{notebook}", result);
    }

    // Where the notebooks' processes, which inherit it, find the tables of the verdict rules.
    private sealed class ChangedTables : IDisposable
    {
        private readonly ScratchFolder folder = ScratchFolder.Create();

        private ChangedTables(Catalogue changed)
        {
            changed.WriteChanged(folder.Path);
            Environment.SetEnvironmentVariable(Datasets.ChangedTables, folder.Path);
        }

        public static ChangedTables? Of(Variant variant, Catalogue catalogue) => variant.Choices.Any()
            ? new ChangedTables(variant.Choices.Aggregate(new Scenario(catalogue), (scenario, choice) => scenario.Set(choice.Name, choice.Value)).Catalogue)
            : null;

        public void Dispose()
        {
            Environment.SetEnvironmentVariable(Datasets.ChangedTables, null);
            folder.Dispose();
        }
    }
}

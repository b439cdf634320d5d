using System.Text.Json.Nodes;
using Workbook.Engine.Notebooks;
using Workbook.Teaching.Format;
using Workbook.Teaching.Slicing;

namespace Workbook.Teaching.Running;

/// <summary>The source notebook as a student who knows everything would leave it: what the exercises need, the solutions, and all checks with open keys.</summary>
internal static class SolvedNotebook
{
    public static Notebook Of(TaughtNotebook taught, string root) => CellWriter.Notebook(
        taught.Notebook, taught.Notebook.Name, [.. Setup(taught, taught.Exercises, root), .. taught.Exercises.SelectMany(Solved), .. taught.Exercises.SelectMany(SolvedAgain)]);

    /// <summary>The cells that exercises need, as the source has them.</summary>
    public static IEnumerable<JsonObject> Setup(TaughtNotebook taught, IEnumerable<TaughtExercise> exercises, string root)
    {
        var slice = Slice.Of(taught, exercises);
        foreach ((int i, PlacedCell place) in slice.Cells.Index())
        {
            yield return CellWriter.Code(place.Cell.Id ?? $"cell-{place.Number}", i == 0 ? CellWriter.At(place.Cell.Source, root) : place.Cell.Source);
            if (i == 0 && slice.Usings.Count > 0)
            {
                yield return CellWriter.Code("usings", string.Join('\n', slice.Usings));
            }
        }
    }

    /// <summary>The cells that change an exercise's data. They run when all else has, because what they change stays.</summary>
    public static IEnumerable<JsonObject> OtherData(TaughtExercise exercise, params string[] tags) => exercise.OtherData.Select(place =>
        CellWriter.Code(FormattableString.Invariant($"other-data-at-{place.Number}"), SolutionForm.Open(place.Cell.Source), null, tags));

    /// <summary>The id of a check's cell in the notebooks that are run.</summary>
    public static string IdOf(PlacedCell check) => FormattableString.Invariant($"check-at-{check.Number}");

    private static IEnumerable<JsonObject> Solved(TaughtExercise exercise) =>
    [
        .. exercise.Solutions.Select(place => CellWriter.Code(FormattableString.Invariant($"solution-at-{place.Number}"), SolutionForm.Open(place.Cell.Source))),
        .. exercise.ChecksOfOwnData.Select(place => CellWriter.Code(IdOf(place), place.Cell.Source)),
    ];

    private static IEnumerable<JsonObject> SolvedAgain(TaughtExercise exercise) => exercise.OtherData.Any() ?
    [
        .. OtherData(exercise),
        .. exercise.Solutions.Select(place => CellWriter.Code(FormattableString.Invariant($"solution-again-at-{place.Number}"), SolutionForm.Open(place.Cell.Source))),
        .. exercise.ChecksOfOtherData.Select(place => CellWriter.Code(IdOf(place), place.Cell.Source)),
    ] : [];
}

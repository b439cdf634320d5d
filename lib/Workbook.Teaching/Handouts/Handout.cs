using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Workbook.Engine.Notebooks;
using Workbook.Exercises;
using Workbook.Teaching.Format;
using Workbook.Teaching.Running;
using Workbook.Teaching.Slicing;

namespace Workbook.Teaching.Handouts;

/// <summary>Makes the notebook that students get: what the exercises need, the tasks, cells with <c>TODO</c>, and checks whose keys nobody can read.</summary>
internal static partial class Handout
{
    /// <summary>The member of a handout's metadata that names its source.</summary>
    public const string Source = "workbook-handout";

    /// <summary>The cell with the keys.</summary>
    public const string KeysCell = "keys";

    // What a computed number in prose begins with.
    private const string Bound = "<!-- =";

    /// <summary>Name of the file.</summary>
    public static string NameOf(TaughtNotebook taught) => $"{taught.Slug}-handout.ipynb";

    /// <summary>The handout.</summary>
    /// <param name="taught">The source.</param>
    /// <param name="keys">Its keys.</param>
    /// <param name="forNbgrader">Whether cells say in nbgrader's words what they are.</param>
    public static Notebook Of(TaughtNotebook taught, AnswerKeys keys, bool forNbgrader = false)
    {
        var pack = new HandoutPack([.. taught.Exercises.Select(exercise => Seal.Close(
            exercise.Spec.Id, exercise.Spec.Points, keys.ByCheck[exercise.Checks.First().Number], [.. exercise.Hints.Select(hint => CellWriter.Unbound(hint.Cell.Source))], exercise.OtherData.Any()))]);
        return CellWriter.Notebook(
            taught.Notebook, NameOf(taught),
            [.. Opening(taught), .. Needed(taught, pack), .. taught.Exercises.SelectMany(exercise => Cells(exercise, forNbgrader))],
            (Source, taught.Slug));
    }

    private static IEnumerable<JsonObject> Opening(TaughtNotebook taught)
    {
        int minutes = taught.Exercises.Sum(exercise => exercise.Spec.Minutes);
        yield return CellWriter.Markdown("title", $"# {taught.Title}\n\n{taught.Question}");
        yield return CellWriter.Markdown("how-to", FormattableString.Invariant($"""
            **How this works.** Choose *Run All* once: it prepares the data and goes through all cells. You need not read the code on the way. The first exercise is **{taught.Exercises[0].Title}**; all of them take about {minutes} minutes.
            Where a cell says TODO, put your answer in its place; a cell runs with Shift+Enter. Run the check below it: it says *right*, or what is wrong first. Nothing can break: *Restart* and *Run All* bring everything back, and your answers stay. Esc and then B make a cell of your own, for a hint.
            """));
    }

    private static IEnumerable<JsonObject> Needed(TaughtNotebook taught, HandoutPack pack)
    {
        var slice = Slice.Of(taught, taught.Exercises);
        foreach ((int i, PlacedCell place) in slice.Cells.Index())
        {
            // Text that leads to a needed cell; what comments on results would give answers away.
            if (place.Index > 0 && i > 0 && taught.Notebook.Cells[place.Index - 1] is { Type: CellType.Markdown, Tags: [] } lead && !lead.Source.Contains(Bound, StringComparison.Ordinal))
            {
                yield return CellWriter.Markdown(lead.Id ?? $"text-{place.Index}", Links(CellWriter.Unbound(lead.Source)));
            }

            yield return CellWriter.Code(place.Cell.Id ?? $"cell-{place.Number}", place.Cell.Source);
            if (i == 0)
            {
                yield return CellWriter.Code(
                    KeysCell, $"Workbook.Exercises.Exercise.Open(\"{Exercise.Pack(pack)}\");", new JsonObject { ["jupyter"] = new JsonObject { ["source_hidden"] = true } });
                yield return CellWriter.Code("usings", string.Join('\n', slice.Usings));
            }
        }
    }

    // Other notebooks are found from any folder beside theirs; a figure that is linked to need not be here.
    private static string Links(string text) => Elsewhere().Replace(text, link => link.Groups["notebook"].Success ? $"[{link.Groups["text"].Value}](../notebooks/{link.Groups["notebook"].Value})" : link.Groups["text"].Value);

    [GeneratedRegex(@"\[(?<text>[^\]]+)\]\((?:#[^)]*|(?<notebook>[^)/:]+\.ipynb[^)]*))\)", RegexOptions.CultureInvariant)]
    private static partial Regex Elsewhere();

    private static IEnumerable<JsonObject> Cells(TaughtExercise exercise, bool forNbgrader)
    {
        ExerciseSpec spec = exercise.Spec;
        string level = spec.Level switch { ExerciseLevel.Value => "change a value", ExerciseLevel.Line => "complete a line", _ => "write" };
        string points = spec.Points == 1 ? "1 point" : FormattableString.Invariant($"{spec.Points} points");
        JsonObject task = forNbgrader ? NbgraderCell.Locked(spec.Id, "task") : [];
        task["tags"] = new JsonArray(Tags.Exercise);
        yield return CellWriter.Markdown(
            exercise.Task.Cell.Id ?? spec.Id,
            $"## {exercise.Title}\n\n{exercise.TaskText}\n\n"
            + FormattableString.Invariant($"*{spec.Id}: {level}, about {spec.Minutes} minutes, {points}. Stuck? Run* `Exercise.Hint(\"{spec.Id}\")` *in a cell of your own.*"),
            task);
        foreach ((int i, PlacedCell stub) in exercise.Stubs.Index())
        {
            yield return CellWriter.Code(stub.Cell.Id ?? $"{spec.Id}-{stub.Number}", stub.Cell.Source, forNbgrader ? NbgraderCell.Answer(spec.Id, i, spec.Points) : null, Tags.Exercise);
        }

        foreach ((int i, PlacedCell check) in exercise.Checks.Index())
        {
            yield return CellWriter.Code(check.Cell.Id ?? $"{spec.Id}-{check.Number}", CheckCall.Read(check.Cell.Source)!.Sealed, forNbgrader ? NbgraderCell.Locked(spec.Id, FormattableString.Invariant($"check-{i + 1}")) : null, Tags.Check);
        }
    }
}

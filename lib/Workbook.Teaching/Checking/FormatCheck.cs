using Workbook.Engine.Notebooks;
using Workbook.Exercises;
using Workbook.Teaching.Format;
using Workbook.Teaching.Slicing;

namespace Workbook.Teaching.Checking;

/// <summary>What is wrong with the exercises of a notebook: each problem names notebook and cell, what is wrong, and the remedy.</summary>
public static class FormatCheck
{
    private const int Fewest = 3;

    /// <summary>The problems; none where the notebook has no exercise in this format.</summary>
    public static IEnumerable<string> Problems(Notebook notebook)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        IReadOnlyList<IReadOnlyList<PlacedCell>> groups = TaughtNotebook.Groups(notebook);
        if (groups.Count == 0)
        {
            return [];
        }

        var taught = TaughtNotebook.Of(notebook);
        IEnumerable<(int? Cell, string Text)> found =
            [.. groups.SelectMany(Metadata), .. Strays(notebook, groups), .. taught.Exercises.SelectMany(exercise => Exercise(taught, exercise)), .. Whole(taught)];
        return found.OrderBy(problem => problem.Cell ?? int.MaxValue)
            .Select(problem => problem.Cell is int cell ? FormattableString.Invariant($"{notebook.Name}, cell {cell}: {problem.Text}") : $"{notebook.Name}: {problem.Text}");
    }

    private static IEnumerable<(int?, string)> Metadata(IReadOnlyList<PlacedCell> group)
    {
        List<string> problems = [];
        ExerciseSpec.Read(ExerciseSpec.In(group[0].Cell)!.Value, problems);
        return problems.Select(problem => ((int?)group[0].Number, problem));
    }

    private static IEnumerable<(int?, string)> Strays(Notebook notebook, IReadOnlyList<IReadOnlyList<PlacedCell>> groups)
    {
        HashSet<int> grouped = [.. groups.SelectMany(group => group).Select(place => place.Index)];
        foreach ((int i, Cell cell) in notebook.Cells.Index())
        {
            string? tag = cell.Tags.FirstOrDefault(Tags.All.Contains);
            if (tag == Tags.Exercise && cell.Type == CellType.Markdown && !TaughtNotebook.IsTask(cell))
            {
                yield return (i + 1, "tagged 'exercise' without an exercise in its metadata, although others here have one. Add workbook.exercise, or take the tag off.");
            }
            else if (tag is not null and not Tags.Notes && !grouped.Contains(i))
            {
                yield return (i + 1, $"tagged '{tag}', but belongs to no exercise. Put it below the task, with no untagged cell between them.");
            }

            bool code = tag is Tags.Solution or Tags.Check or Tags.HiddenCheck or Tags.OtherData, text = tag is Tags.Hint or Tags.Notes;
            if ((code && cell.Type != CellType.Code) || (text && cell.Type != CellType.Markdown))
            {
                yield return (i + 1, $"tagged '{tag}', but is {cell.Type}. Expected {(code ? "code" : "Markdown")}: change the cell's type.");
            }
        }
    }

    private static IEnumerable<(int?, string)> Exercise(TaughtNotebook taught, TaughtExercise exercise)
    {
        int task = exercise.Task.Number;
        string id = exercise.Spec.Id;
        if (taught.Number is string number && !id.StartsWith(number + ".", StringComparison.Ordinal))
        {
            yield return (task, $"the id '{id}' is not of this notebook. Begin it with {number}.");
        }

        foreach ((bool missing, string text) in ((bool, string)[])
        [
            (!exercise.Stubs.Any(), $"{id} has no cell to answer in. Add a code cell tagged 'exercise' with {nameof(Exercises.Exercise)}.TODO or \"TODO\"."),
            (!exercise.Solutions.Any(), $"{id} has no solution. Add a code cell tagged 'solution'."),
            (!exercise.Checks.Any(), $"{id} has no check. Add a code cell tagged 'check': Exercise.Check(\"{id}\", answer, Key.…)."),
            (exercise.Checks.Count() > 1, $"{id} has several checks that students see. Keep one; tag the others 'hidden-check', or make an exercise of each."),
            (!exercise.Hints.Any(), $"{id} has no hint. Add a Markdown cell tagged 'hint', one for each step."),
        ])
        {
            if (missing)
            {
                yield return (task, text);
            }
        }

        foreach (PlacedCell stub in exercise.Stubs.Where(stub => !stub.Cell.Source.Contains("TODO", StringComparison.Ordinal)))
        {
            yield return (stub.Number, "nothing is left to do here. Write TODO where the answer belongs, or move the cell above the task.");
        }

        foreach (PlacedCell solution in exercise.Solutions.Where(solution => !SolutionForm.IsClosed(solution.Cell.Source)))
        {
            yield return (solution.Number, "Run All would run this solution. Write '#if false // true runs it' above its code and '#endif' below.");
        }

        foreach (PlacedCell data in exercise.OtherData.Where(data => !SolutionForm.IsClosed(data.Cell.Source)))
        {
            yield return (data.Number, "Run All would change the data here. Write '#if false // marking runs it' above its code and '#endif' below.");
        }

        if (CanBeTyped(exercise))
        {
            yield return (task, $"{id} can be answered by typing a result in. Add a cell tagged 'other-data' that changes what the answer is computed from, and below it a hidden check of the same answer.");
        }

        foreach (PlacedCell check in exercise.AllChecks)
        {
            CheckCall? call = CheckCall.Read(check.Cell.Source);
            if (call is null)
            {
                yield return (check.Number, $"not one call that checks. Write only Exercise.Check(\"{id}\", answer, Key.…), with no semicolon; what a key needs is computed in the solution or above.");
            }
            else if (call.Id != id)
            {
                yield return (check.Number, $"checks '{call.Id}', but stands under '{id}'. Name the exercise that it belongs to.");
            }
        }

        foreach (string need in Slice.Unknown(taught, exercise))
        {
            yield return (task, $"'needs' names '{need}', which is neither a cell nor defined above. Name a variable or the id of a cell.");
        }
    }

    // Where a value is changed and read, it is typed in as it should be; prose is read by a person.
    private static bool CanBeTyped(TaughtExercise exercise) => exercise.Spec.Level != ExerciseLevel.Value
        && exercise.Checks.FirstOrDefault() is { } check && !IsProse(check)
        && !exercise.ChecksOfAnswerAgain.Any();

    private static bool IsProse(PlacedCell check) => check.Cell.Source.Contains($"{nameof(Key)}.{nameof(Key.Prose)}(", StringComparison.Ordinal);

    private static IEnumerable<(int?, string)> Whole(TaughtNotebook taught)
    {
        foreach (IGrouping<string, TaughtExercise> twice in taught.Exercises.GroupBy(exercise => exercise.Spec.Id).Where(same => same.Count() > 1))
        {
            yield return (twice.Last().Task.Number, $"a second exercise '{twice.Key}'. Give it another id.");
        }

        if (taught.Exercises.Length < Fewest)
        {
            yield return (null, $"{taught.Exercises.Length} exercise(s). Expected at least {Fewest}.");
        }
        else if (taught.Exercises[0].Spec.Level != ExerciseLevel.Value)
        {
            yield return (taught.Exercises[0].Task.Number, "the first exercise is not of level 'value'. Begin with one that needs no C#.");
        }

        if (taught.Exercises.Length >= Fewest)
        {
            foreach (ExerciseLevel missing in Enum.GetValues<ExerciseLevel>().Except(taught.Exercises.Select(exercise => exercise.Spec.Level)))
            {
                yield return (null, $"no exercise is of level '{missing.ToString().ToLowerInvariant()}'. Have one of each: value, line and write.");
            }
        }

        if (!taught.Exercises.Any(exercise => exercise.Checks.Any(IsProse)))
        {
            yield return (null, "no exercise is answered in prose. Add one that argues the other side, with Key.Prose and a rubric.");
        }
    }
}

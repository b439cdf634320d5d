using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Workbook.Engine.Notebooks;
using Workbook.Exercises;
using Workbook.Teaching.Format;
using Workbook.Teaching.Running;

namespace Workbook.Teaching.Marking;

/// <summary>
/// The notebook that marking runs: the source's own cells, the student's answers, and calls that record what was answered. Nothing in it knows a right
/// answer, so that nothing a student writes can find one or claim one.
/// </summary>
/// <param name="Notebook">The notebook.</param>
/// <param name="Owners">The exercise that each cell belongs to; null for what the source has.</param>
internal sealed record RecordingNotebook(Notebook Notebook, ImmutableArray<string?> Owners)
{
    /// <param name="taught">The source.</param>
    /// <param name="submission">What the student handed in.</param>
    /// <param name="root">The repository.</param>
    /// <param name="mark">What records are known by.</param>
    /// <param name="without">Exercises whose answers are left out, because they ended the process.</param>
    public static RecordingNotebook Of(TaughtNotebook taught, Notebook submission, string root, string mark, ISet<string> without)
    {
        Dictionary<string, List<Cell>> answers = Answers(taught, submission);
        List<(JsonObject Cell, string? Owner)> cells = [.. SolvedNotebook.Setup(taught, taught.Exercises, root).Append(WithoutKeys(taught)).Select(cell => (cell, (string?)null))];
        foreach (TaughtExercise exercise in taught.Exercises.Where(IsAsked))
        {
            Ask(exercise, AnswerId, exercise.ChecksOfOwnData);
        }

        foreach (TaughtExercise exercise in taught.Exercises.Where(exercise => exercise.OtherData.Any()))
        {
            // Data are changed where an exercise is left out, too: those that follow build on it.
            cells.AddRange(SolvedNotebook.OtherData(exercise, CellWriter.MayFail).Select(cell => (cell, IsAsked(exercise) ? exercise.Spec.Id : null)));
            if (IsAsked(exercise))
            {
                Ask(exercise, AgainId, exercise.ChecksOfOtherData);
            }
        }

        bool IsAsked(TaughtExercise exercise) => !without.Contains(exercise.Spec.Id);

        void Ask(TaughtExercise exercise, Func<string, int?, string> idOf, IEnumerable<PlacedCell> checks)
        {
            string id = exercise.Spec.Id;
            cells.AddRange(answers[id].Select((cell, i) => (CellWriter.Code(idOf(id, i), cell.Source, null, CellWriter.MayFail), (string?)id)));
            cells.AddRange(checks.Select(check =>
                (CellWriter.Code(SolvedNotebook.IdOf(check), CheckCall.Read(check.Cell.Source)!.Recorded(mark), null, CellWriter.MayFail), (string?)id)));
        }

        return new RecordingNotebook(CellWriter.Notebook(taught.Notebook, "submission.ipynb", cells.Select(cell => cell.Cell)), [.. cells.Select(cell => cell.Owner)]);
    }

    /// <summary>Whether a cell holds code of a student for an exercise.</summary>
    public static bool IsAnswer(Cell cell, string exercise) => cell.Id?.StartsWith(AnswerId(exercise, null), StringComparison.Ordinal) == true;

    /// <summary>Whether it is such a cell, run again with other data.</summary>
    public static bool IsAnswerAgain(Cell cell, string exercise) => cell.Id?.StartsWith(AgainId(exercise, null), StringComparison.Ordinal) == true;

    private static string AnswerId(string exercise, int? i) => FormattableString.Invariant($"answer-{exercise.Replace('.', '-')}-at-{i}");

    private static string AgainId(string exercise, int? i) => "again-" + AnswerId(exercise, i);

    // A student's cell belongs to the exercise whose task or answer cell stands above it; where ids were lost, to the one whose check comes next.
    private static Dictionary<string, List<Cell>> Answers(TaughtNotebook taught, Notebook submission)
    {
        Dictionary<string, List<Cell>> answers = taught.Exercises.ToDictionary(exercise => exercise.Spec.Id, _ => new List<Cell>());
        ILookup<string, string> owners = taught.Exercises.SelectMany(exercise => exercise.Stubs.Append(exercise.Task).Select(place => (place.Cell.Id, exercise.Spec.Id)))
            .Where(pair => pair.Item1 is not null).ToLookup(pair => pair.Item1!, pair => pair.Item2);
        HashSet<string> given = [.. taught.Notebook.Cells.Select(cell => cell.Id).OfType<string>().Except(owners.Select(owner => owner.Key)), Handouts.Handout.KeysCell, "usings"];
        string? current = null;
        List<Cell> waiting = [];
        foreach (Cell cell in submission.Cells)
        {
            current = cell.Id is string id && owners[id].FirstOrDefault() is string owner ? owner : current;
            string? named = CheckedBy(cell, taught);
            if (named is not null && (IsCheckCell(cell, taught) || CheckCall.IsAlone(cell.Source)))
            {
                answers[named].AddRange(waiting);
                waiting.Clear();
                current = null;
            }
            else if (cell.Type == CellType.Code && !(cell.Id is string known && given.Contains(known)) && !IsOurs(cell))
            {
                // Who checks in the cell that answers has said as well whose answer it is.
                string? whose = current ?? named;
                if (whose is null)
                {
                    waiting.Add(cell);
                }
                else
                {
                    answers[whose].AddRange([.. waiting, cell]);
                    waiting.Clear();
                }
            }
        }

        // What stands below the last check, as all answers in one cell do, may be meant for any exercise that has none.
        foreach (List<Cell> none in answers.Values.Where(cells => cells.Count == 0))
        {
            none.AddRange(waiting);
        }

        return answers;
    }

    private static bool IsCheckCell(Cell cell, TaughtNotebook taught) => cell.Id is string id && taught.Exercises.SelectMany(exercise => exercise.Checks).Any(check => check.Cell.Id == id);

    private static string? CheckedBy(Cell cell, TaughtNotebook taught) => cell.Type != CellType.Code ? null : taught.Exercises.FirstOrDefault(exercise =>
        exercise.Checks.Any(check => check.Cell.Id is string id && id == cell.Id)
        || cell.Source.Contains($"Exercise.Check(\"{exercise.Spec.Id}\"", StringComparison.Ordinal))?.Spec.Id;

    // In their own cells students take hints and check; here neither says anything, and neither stops the cell.
    private static JsonObject WithoutKeys(TaughtNotebook taught)
    {
        var pack = new HandoutPack([.. taught.Exercises.Select(exercise => new SealedExercise(exercise.Spec.Id, exercise.Spec.Points, KeyKind.Choice, "", 0, 1, [], [], []))]);
        return CellWriter.Code(Handouts.Handout.KeysCell, $"Workbook.Exercises.Exercise.Open(\"{Exercise.Pack(pack)}\");");
    }

    private static bool IsOurs(Cell cell) =>
        cell.Source.StartsWith("#load", StringComparison.Ordinal) || cell.Source.StartsWith("Workbook.Exercises.Exercise.Open(", StringComparison.Ordinal);
}

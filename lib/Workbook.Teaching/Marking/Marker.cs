using System.Collections.Immutable;
using Workbook.Engine.Notebooks;
using Workbook.Exercises;
using Workbook.Teaching.Format;
using Workbook.Teaching.Running;

namespace Workbook.Teaching.Marking;

/// <summary>Marks a submission: its answers are computed in a process of their own and compared here, where the keys are.</summary>
/// <param name="taught">The source notebook.</param>
/// <param name="keys">Its keys.</param>
/// <param name="root">The repository.</param>
/// <param name="run">Runs a notebook shut off from the machine.</param>
internal sealed class Marker(TaughtNotebook taught, AnswerKeys keys, string root, Func<Notebook, CancellationToken, Task<RecordedRun>> run)
{
    /// <summary>Marks it.</summary>
    public async Task<SubmissionMark> MarkAsync(Submission submission, CancellationToken cancellation)
    {
        // What ends the process costs its own exercise; the others are run again without it.
        Dictionary<string, string> ended = new(StringComparer.Ordinal);
        HashSet<string> triedAgain = new(StringComparer.Ordinal);
        while (true)
        {
            string mark = Guid.NewGuid().ToString("N");
            var recording = RecordingNotebook.Of(taught, submission.Notebook!, root, mark, ended.Keys.ToHashSet());
            RecordedRun done = await run(recording.Notebook, cancellation);
            string? owner = done.Cell is int cell && cell <= recording.Owners.Length ? recording.Owners[cell - 1] : null;
            if (done.Error is null)
            {
                return Marked(submission, null, [.. taught.Exercises.Select(exercise => Of(exercise, done.Notebook, mark, ended.GetValueOrDefault(exercise.Spec.Id)))]);
            }

            if (owner is null)
            {
                return Marked(submission, done.Error, [.. taught.Exercises.Select(exercise => None(exercise, ended.GetValueOrDefault(exercise.Spec.Id) ?? done.Error))]);
            }

            // What code has started may end the notebook only while another's runs: whoever was ended alike before is tried again, once, without this one.
            foreach (string before in ended.Where(other => other.Value == done.Error && triedAgain.Add(other.Key)).Select(other => other.Key).ToList())
            {
                ended.Remove(before);
                triedAgain.Add(owner);
            }

            ended[owner] = done.Error;
        }
    }

    private SubmissionMark Marked(Submission submission, string? fault, ImmutableArray<ExerciseMark> exercises) =>
        new(submission.Student, submission.Participant, submission.File, taught.Slug, fault, exercises);

    private ExerciseMark Of(TaughtExercise exercise, Notebook executed, string mark, string? ended)
    {
        if (ended is not null)
        {
            return None(exercise, ended);
        }

        if (!executed.Cells.Any(cell => RecordingNotebook.IsAnswer(cell, exercise.Spec.Id)))
        {
            return new ExerciseMark(exercise.Spec.Id, CheckState.Unanswered, 0, exercise.Spec.Points, "No code cell answers it. Was the cell taken away, or made one of text?", "");
        }

        string? stoppedFirst = Stopped(RecordingNotebook.IsAnswer), stoppedAgain = Stopped(RecordingNotebook.IsAnswerAgain);
        List<(PlacedCell Check, Answer? Answer, CheckResult Result)> results = [];
        foreach (PlacedCell check in exercise.AllChecks)
        {
            string? stopped = exercise.ChecksOfOtherData.Contains(check) ? stoppedAgain : stoppedFirst;
            string cell = SolvedNotebook.IdOf(check);
            Answer? answer = CheckRecords.Of(executed, cell, mark)?.Answer;
            string? failed = executed.Cells.Where(one => one.Id == cell).Select(CheckRecords.ErrorOf).FirstOrDefault();
            CheckResult? graded = answer is null ? null : Grading.Of(exercise.Spec.Id, answer, keys.ByCheck[check.Number]);

            // A variable that stopped code was to fill is there all the same, empty: the reason says more than its value.
            results.Add((check, answer, graded is null || (stopped is not null && graded.State is not (CheckState.Right or CheckState.Recorded))
                ? new CheckResult(exercise.Spec.Id, CheckState.Wrong, $"The code stops: {Short(stopped ?? failed ?? "no answer was recorded")}")
                : graded));
        }

        CheckResult first = results[0].Result;
        int right = results.Count(one => one.Result.State == CheckState.Right);
        bool hidden = first.State == CheckState.Right && right < results.Count;
        bool computed = exercise.ChecksOfAnswerAgain.All(check => results.Any(one => one.Check == check && one.Result.State == CheckState.Right));
        return new ExerciseMark(
            exercise.Spec.Id,
            hidden ? CheckState.Wrong : first.State,
            first.State == CheckState.Recorded ? null : first.State != CheckState.Right || !computed ? 0 : Math.Round(exercise.Spec.Points * right / results.Count, 2),
            exercise.Spec.Points,
            hidden ? Hidden() + (computed ? "" : " The points are for computing it.") : first.Says,
            results[0].Answer?.Text ?? "");

        string? Stopped(Func<Cell, string, bool> isAnswer) =>
            executed.Cells.Where(cell => isAnswer(cell, exercise.Spec.Id)).Select(CheckRecords.ErrorOf).FirstOrDefault(error => error is not null);

        string Hidden()
        {
            (PlacedCell check, Answer? answer, CheckResult result) = results.First(one => one.Result.State != CheckState.Right);
            return !exercise.ChecksOfAnswerAgain.Contains(check)
                ? "Right for the case that the notebook checks, but not for another that only marking tries." + (result.Says == Grading.Wrong(exercise.Spec.Id, null).Says ? "" : " " + result.Says)
                : stoppedAgain is not null || answer is null ? $"Right for the notebook's own data. Run again with other data: {result.Says}"
                : answer.Text == results[0].Answer?.Text ? "Right for the notebook's own data, but it stays the same when the data change: something is typed in that the code is to compute."
                : "Right for the notebook's own data, but not when marking changes the data and runs it again: what in the code fits these data alone?";
        }
    }

    private static ExerciseMark None(TaughtExercise exercise, string why) => new(exercise.Spec.Id, CheckState.Wrong, 0, exercise.Spec.Points, $"The code ends the notebook: {Short(why)}", "");

    // What could be allowed more is no concern of a student's.
    private static string Short(string text)
    {
        string line = text.Split('\n')[0].Split(" Allow more with")[0];
        return line.Length > 300 ? line[..300] + "…" : line;
    }
}

/// <summary>A recording notebook that was run.</summary>
/// <param name="Notebook">With its outputs, as far as it ran.</param>
/// <param name="Cell">The cell that ended it, from 1, or null.</param>
/// <param name="Error">What ended it, or null.</param>
internal sealed record RecordedRun(Notebook Notebook, int? Cell, string? Error);

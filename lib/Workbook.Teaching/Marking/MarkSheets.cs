using Workbook.Teaching.Format;

namespace Workbook.Teaching.Marking;

/// <summary>Marks as tables: all of them, and in the forms that nbgrader exports and Moodle imports.</summary>
internal static class MarkSheets
{
    /// <summary>A row a submission, a column an exercise.</summary>
    public static string All(IReadOnlyList<SubmissionMark> marks)
    {
        string[] ids = [.. marks.SelectMany(mark => mark.Exercises).Select(exercise => exercise.Id).Distinct().Order(StringComparer.Ordinal)];
        return Sheet.Of(
            ["student", "file", "notebook", "points", "of", "complete", "fault", .. ids],
            marks.Select(mark => (IReadOnlyList<object?>)
            [
                mark.Student, mark.File, mark.Notebook, mark.Points, mark.Of, mark.Waits ? "no" : "yes", mark.Fault,
                .. ids.Select(id => (object?)mark.Exercises.FirstOrDefault(exercise => exercise.Id == id)?.Points),
            ]));
    }

    /// <summary>The columns of nbgrader's export.</summary>
    public static string Nbgrader(IEnumerable<SubmissionMark> marks) => Sheet.Of(
        ["assignment", "duedate", "timestamp", "student_id", "last_name", "first_name", "email", "raw_score", "late_submission_penalty", "score", "max_score"],
        marks.Where(mark => mark.Notebook is not null).Select(mark => (IReadOnlyList<object?>)
            [mark.Notebook, "", "", mark.Participant ?? mark.Student, "", "", "", mark.Points, 0.0, mark.Points, mark.Of]));

    /// <summary>The columns of Moodle's grading worksheet that it needs; students without a number of the platform are left out.</summary>
    public static string Moodle(IEnumerable<SubmissionMark> marks) => Sheet.Of(
        ["Identifier", "Full name", "Grade", "Maximum Grade", "Feedback comments"],
        marks.Where(mark => mark.Participant is not null && mark.Notebook is not null).Select(mark => (IReadOnlyList<object?>)
            [$"Participant {mark.Participant}", mark.Student, mark.Points, mark.Of, string.Join(" ", mark.Exercises.Select(Comment))]));

    /// <summary>What a student is told of an exercise.</summary>
    public static string Comment(ExerciseMark exercise) =>
        FormattableString.Invariant($"{exercise.Id}: {(exercise.Points is double points ? $"{points:0.##}" : "?")} of {exercise.Of}. {exercise.Says}").TrimEnd();

    /// <summary>How often each exercise was not right, worst first.</summary>
    public static IEnumerable<(TaughtExercise Exercise, int Wrong, int Unanswered, int Given)> Hardest(TaughtNotebook taught, IReadOnlyList<SubmissionMark> marks) =>
        taught.Exercises.Select(exercise =>
        {
            ExerciseMark[] given = [.. marks.SelectMany(mark => mark.Exercises).Where(one => one.Id == exercise.Spec.Id)];
            return (exercise, given.Count(one => one.State == Exercises.CheckState.Wrong), given.Count(one => one.State == Exercises.CheckState.Unanswered), given.Length);
        }).OrderByDescending(row => row.Item2 + row.Item3);
}

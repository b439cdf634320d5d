using System.Globalization;
using Workbook.Exercises;
using Workbook.Teaching.Format;
using Workbook.Teaching.Pages;

namespace Workbook.Teaching.Marking;

/// <summary>What is handed back: a page a student, and one on the class for its teacher.</summary>
internal static class FeedbackPages
{
    public static string Of(SubmissionMark mark, TaughtNotebook taught) => PlainPage.Of(
        $"{mark.Student}: {taught.Title}",
        $"<h1>{PlainPage.Text(taught.Title)}</h1>\n<p><strong>{PlainPage.Text(mark.Student)}</strong>: {Number(mark.Points)} of {Number(mark.Of)} points"
        + $"{(mark.Waits ? " so far; a text is still to be marked" : "")}.</p>\n"
        + (mark.Fault is null ? "" : $"<p>{PlainPage.Text(mark.Fault)}</p>\n")
        + string.Concat(taught.Exercises.Select(exercise => Section(exercise, mark.Exercises.FirstOrDefault(one => one.Id == exercise.Spec.Id)))));

    public static string OfClass(TaughtNotebook taught, IReadOnlyList<SubmissionMark> marks, IReadOnlyList<SubmissionMark> faulty) => PlainPage.Of(
        $"Class: {taught.Title}",
        $"<h1>{PlainPage.Text(taught.Title)}: the class</h1>\n<p>{marks.Count} submissions, {Number(marks.Select(mark => mark.Points).DefaultIfEmpty().Average())} of {Number(marks.Select(mark => mark.Of).DefaultIfEmpty().Max())} points on average.</p>\n"
        + "<h2>Where most went wrong</h2>\n"
        + PlainPage.Table(
            ["Exercise", "Not right", "Not answered", "Of", "Most common message"],
            MarkSheets.Hardest(taught, marks).Select(row => (IEnumerable<string>)
                [PlainPage.Text($"{row.Exercise.Spec.Id} {row.Exercise.Title}"), Count(row.Wrong), Count(row.Unanswered), Count(row.Given), PlainPage.Text(Message(row.Exercise, marks))]))
        + "\n<h2>Marks</h2>\n"
        + PlainPage.Table(
            ["Student", "Points", .. taught.Exercises.Select(exercise => PlainPage.Text(exercise.Spec.Id))],
            marks.OrderBy(mark => mark.Student, StringComparer.Ordinal).Select(mark => (IEnumerable<string>)
                [PlainPage.Text(mark.Student), Number(mark.Points), .. taught.Exercises.Select(exercise => Cell(mark.Exercises.FirstOrDefault(one => one.Id == exercise.Spec.Id)))]))
        + (faulty.Count == 0 ? "" : "\n<h2>Not marked</h2>\n" + PlainPage.Table(["File", "Why"], faulty.Select(mark => (IEnumerable<string>)[PlainPage.Text(mark.File), PlainPage.Text(mark.Fault)]))));

    private static string Section(TaughtExercise exercise, ExerciseMark? mark) => mark is null ? "" :
        $"<h2>{PlainPage.Text(exercise.Title)}</h2>\n<p>{(mark.Points is double points ? Number(points) : "?")} of {Number(mark.Of)} {(mark.Of == 1 ? "point" : "points")}: {State(mark.State)}. {PlainPage.Text(mark.Says)}</p>\n"
        + (mark.Answer.Length == 0 ? "" : $"<pre>{PlainPage.Text(mark.Answer)}</pre>\n")
        + $"<p class=\"quiet\">Afterwards you can {PlainPage.Text(exercise.Spec.Objective)}.</p>\n";

    private static string Message(TaughtExercise exercise, IReadOnlyList<SubmissionMark> marks) => marks.SelectMany(mark => mark.Exercises)
        .Where(one => one.Id == exercise.Spec.Id && one.State == CheckState.Wrong).GroupBy(one => one.Says).MaxBy(same => same.Count())?.Key ?? "";

    private static string Cell(ExerciseMark? mark) => mark is null ? "" : mark.Points is double points ? Number(points) : "?";

    private static string State(CheckState state) => state switch
    {
        CheckState.Right => "right",
        CheckState.Wrong => "not right",
        CheckState.Recorded => "marked by a person",
        _ => "not answered",
    };

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}

using System.Collections.Immutable;
using System.Text;
using Workbook.Data;
using Workbook.Teaching.Format;
using Workbook.Teaching.Running;

namespace Workbook.Teaching.Marking;

/// <summary>Everything that marking writes.</summary>
internal static class MarkFiles
{
    public const string Marks = "marks.csv";

    public static void Write(string folder, IReadOnlyList<SubmissionMark> marks, IReadOnlyDictionary<TaughtNotebook, AnswerKeys> sources)
    {
        Directory.CreateDirectory(Path.Combine(folder, "feedback"));
        File.WriteAllText(Path.Combine(folder, Marks), MarkSheets.All(marks));
        File.WriteAllText(Path.Combine(folder, "nbgrader.csv"), MarkSheets.Nbgrader(marks));
        File.WriteAllText(Path.Combine(folder, "moodle.csv"), MarkSheets.Moodle(marks));
        // A person has written into it.
        AtomicFile.Write(Path.Combine(folder, HandMarks.FileName), Encoding.UTF8.GetBytes(HandMarks.Write(marks, id => Rubric(sources, id))));
        foreach (TaughtNotebook taught in sources.Keys)
        {
            SubmissionMark[] own = [.. marks.Where(mark => mark.Notebook == taught.Slug)];
            File.WriteAllText(Path.Combine(folder, $"class-{taught.Slug}.html"), FeedbackPages.OfClass(taught, own, [.. marks.Where(mark => mark.Notebook is null)]));
            foreach (SubmissionMark mark in own)
            {
                File.WriteAllText(Path.Combine(folder, "feedback", FileNameOf(mark)), FeedbackPages.Of(mark, taught));
            }
        }
    }

    // By the file, which is unlike every other; as far as all systems take it for a name.
    private static string FileNameOf(SubmissionMark mark) =>
        string.Concat(Path.ChangeExtension(mark.File, null).Select(letter => char.IsLetterOrDigit(letter) || letter is '-' or '.' ? letter : '_')) + ".html";

    private static ImmutableArray<string> Rubric(IReadOnlyDictionary<TaughtNotebook, AnswerKeys> sources, string id) => sources
        .SelectMany(source => source.Key.Exercises.Where(exercise => exercise.Spec.Id == id).Select(exercise => source.Value.ByCheck[exercise.Checks.First().Number].Rubric))
        .DefaultIfEmpty([]).First();
}

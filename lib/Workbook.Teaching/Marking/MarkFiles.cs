using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Workbook.Files;
using Workbook.Teaching.Format;
using Workbook.Teaching.Running;

namespace Workbook.Teaching.Marking;

/// <summary>Everything that marking writes.</summary>
internal static class MarkFiles
{
    public const string Marks = "marks.csv", Nbgrader = "nbgrader.csv", Moodle = "moodle.csv";

    private const int LongestName = 100;

    /// <summary>Whether marks may be written there; asked before submissions are run.</summary>
    /// <exception cref="IOException">A file of somebody else's has one of the names.</exception>
    public static void RefuseForeign(string folder) => new OwnFiles(folder).RefuseForeign(Marks, Nbgrader, Moodle);

    /// <exception cref="IOException">A file of somebody else's has one of the names, or one cannot be written.</exception>
    public static void Write(string folder, IReadOnlyList<SubmissionMark> marks, IReadOnlyDictionary<TaughtNotebook, AnswerKeys> sources)
    {
        Dictionary<string, string> files = new(StringComparer.Ordinal)
        {
            [Marks] = MarkSheets.All(marks), [Nbgrader] = MarkSheets.Nbgrader(marks), [Moodle] = MarkSheets.Moodle(marks),
        };
        ILookup<string, SubmissionMark> names = marks.ToLookup(mark => PlainName(mark.File), StringComparer.OrdinalIgnoreCase);
        foreach (TaughtNotebook taught in sources.Keys)
        {
            SubmissionMark[] own = [.. marks.Where(mark => mark.Notebook == taught.Slug)];
            files[$"class-{taught.Slug}.html"] = FeedbackPages.OfClass(taught, own, [.. marks.Where(mark => mark.Notebook is null)]);
            foreach (SubmissionMark mark in own)
            {
                files[$"feedback/{FileNameOf(mark.File, names[PlainName(mark.File)].Count())}.html"] = FeedbackPages.Of(mark, taught);
            }
        }

        new OwnFiles(folder).Write(files.ToDictionary(file => file.Key, file => Encoding.UTF8.GetBytes(file.Value)));

        // A person has written into it.
        AtomicFile.Write(Path.Combine(folder, HandMarks.FileName), Encoding.UTF8.GetBytes(HandMarks.Write(marks, id => Rubric(sources, id))));
    }

    // What all systems take for a name; one that others have too, or that is too long, is told apart by the whole path.
    private static string FileNameOf(string file, int others) => PlainName(file) is { Length: <= LongestName } name && others == 1 ? name
        : $"{PlainName(file)[..Math.Min(PlainName(file).Length, LongestName)]}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file)))[..8]}";

    private static string PlainName(string file) =>
        string.Concat(Path.ChangeExtension(file, null).Select(letter => char.IsLetterOrDigit(letter) || letter is '-' or '.' ? letter : '_'));

    private static ImmutableArray<string> Rubric(IReadOnlyDictionary<TaughtNotebook, AnswerKeys> sources, string id) => sources
        .SelectMany(source => source.Key.Exercises.Where(exercise => exercise.Spec.Id == id).Select(exercise => source.Value.ByCheck[exercise.Checks.First().Number].Rubric))
        .DefaultIfEmpty([]).First();
}

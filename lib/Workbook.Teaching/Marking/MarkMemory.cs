using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Workbook.Exercises;
using Workbook.Files;
using Workbook.Teaching.Format;
using Workbook.Teaching.Running;

namespace Workbook.Teaching.Marking;

/// <summary>Marks of an earlier run, so that one that was broken off goes on: a submission is run again when it, its notebook or a key has changed.</summary>
/// <param name="folder">Where marks are written.</param>
internal sealed class MarkMemory(string folder)
{
    // Another number, when the same answers come to have other points or messages.
    private const string Form = "2";

    public async Task<SubmissionMark> OfAsync(Submission submission, TaughtNotebook taught, AnswerKeys keys, Func<Task<SubmissionMark>> mark)
    {
        string file = Path.Combine(folder, ".marked", Digest(submission, taught, keys) + ".json");
        if (Known(file) is { } known)
        {
            return known with { Student = submission.Student, Participant = submission.Participant, File = submission.File };
        }

        SubmissionMark made = await mark();
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        AtomicFile.Write(file, JsonSerializer.SerializeToUtf8Bytes(made, MarkContext.Default.SubmissionMark));
        return made;
    }

    private static SubmissionMark? Known(string file)
    {
        try
        {
            return File.Exists(file) ? JsonSerializer.Deserialize(RegularFile.Bytes(file), MarkContext.Default.SubmissionMark) is { Exercises.IsDefault: false } mark && mark.Exercises.All(exercise => exercise is not null) ? mark : null : null;
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string Digest(Submission submission, TaughtNotebook taught, AnswerKeys keys)
    {
        IEnumerable<string> all = keys.ByCheck.OrderBy(pair => pair.Key).Select(pair => JsonSerializer.Serialize(
            new ExerciseBundle("", Answer.Of(null), pair.Value, null), ExerciseContext.Default.ExerciseBundle));
        byte[] whole = [.. taught.Notebook.ToBytes(), .. Encoding.UTF8.GetBytes(Form + submission.Digest + string.Concat(all))];
        return Convert.ToHexStringLower(SHA256.HashData(whole));
    }
}

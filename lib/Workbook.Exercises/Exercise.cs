using System.Collections.Concurrent;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Workbook.Exercises;

/// <summary>Exercises as notebooks use them: <c>Exercise.Check("07.base", answer)</c> says at once how an answer stands.</summary>
public static class Exercise
{
    // A notebook's session is a process: the handout's first cell fills it, the checks below read it.
    private static readonly ConcurrentDictionary<string, SealedExercise> Opened = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, int> HintsTaken = new(StringComparer.Ordinal);

    /// <summary>Stands where an answer is to be written.</summary>
    public static Todo TODO { get; } = new();

    /// <summary>Checks an answer in a handout.</summary>
    /// <param name="id">The exercise.</param>
    /// <param name="answer">A number, a text such as "13 %", several words, or a text to be marked by hand.</param>
    /// <param name="expression">How the cell writes the answer; left out.</param>
    /// <exception cref="InvalidOperationException">The handout has no such exercise, or its cell with the keys has not run.</exception>
    public static CheckResult Check(string id, object? answer, [CallerArgumentExpression(nameof(answer))] string expression = "")
    {
        SealedExercise exercise = Find(id);
        return StaleAnswer.In(expression) is string name
            ? new CheckResult(id, CheckState.Unanswered, $"The cell that was to set '{name}' again did not run, so that it still has its value from before. Mend that cell, run it, then this one.") { Points = exercise.Points }
            : Seal.Check(exercise, Answer.Of(answer));
    }

    /// <summary>Checks an answer in the source notebook, where the key is open.</summary>
    /// <param name="id">The exercise.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="key">What is expected.</param>
    public static CheckResult Check(string id, object? answer, Key key)
    {
        ArgumentNullException.ThrowIfNull(key);
        Answer given = Answer.Of(answer);
        return Grading.Of(id, given, key) with { Bundle = JsonSerializer.Serialize(new ExerciseBundle(id, given, key, null), ExerciseContext.Default.ExerciseBundle) };
    }

    /// <summary>Records an answer for marking: nothing is judged where the answer was computed.</summary>
    /// <param name="id">The exercise.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="mark">What the program that marks knows its record by.</param>
    public static CheckResult Record(string id, object? answer, string mark)
    {
        Answer given = Answer.Of(answer);
        return new CheckResult(id, given.Missing ? CheckState.Unanswered : CheckState.Recorded, "")
        {
            Bundle = JsonSerializer.Serialize(new ExerciseBundle(id, given, null, mark), ExerciseContext.Default.ExerciseBundle),
        };
    }

    /// <summary>The next hint; after the last, the last again.</summary>
    /// <param name="id">The exercise.</param>
    /// <exception cref="InvalidOperationException">The handout has no such exercise, or its cell with the keys has not run.</exception>
    public static string Hint(string id)
    {
        IReadOnlyList<string> hints = Find(id).Hints;
        int taken = Math.Min(HintsTaken.AddOrUpdate(id, 1, (_, before) => before + 1), hints.Count);
        return hints.Count == 0 ? $"{id} has no hints." : FormattableString.Invariant($"Hint {taken} of {hints.Count}: {hints[taken - 1]}");
    }

    /// <summary>Takes the keys of a handout, which nobody can read without an answer. Hints start anew.</summary>
    /// <param name="keys">As <c>class handout</c> has written them.</param>
    /// <exception cref="FormatException">They are not whole.</exception>
    public static void Open(string keys)
    {
        HandoutPack pack = Unpack(keys);
        HintsTaken.Clear();
        foreach (SealedExercise exercise in pack.Exercises)
        {
            Opened[exercise.Id] = exercise;
        }
    }

    internal static string Pack(HandoutPack pack)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
        {
            JsonSerializer.Serialize(gzip, pack, ExerciseContext.Default.HandoutPack);
        }

        return Convert.ToBase64String(packed.ToArray());
    }

    private static HandoutPack Unpack(string keys)
    {
        try
        {
            using var gzip = new GZipStream(new MemoryStream(Convert.FromBase64String(keys)), CompressionMode.Decompress);
            return JsonSerializer.Deserialize(gzip, ExerciseContext.Default.HandoutPack)!;
        }
        catch (Exception broken) when (broken is FormatException or InvalidDataException or JsonException)
        {
            throw new FormatException("The keys of this handout are not whole. Take the cell that begins with Exercise.Open from the handout again.", broken);
        }
    }

    private static SealedExercise Find(string id) => Opened.TryGetValue(id, out SealedExercise? exercise) ? exercise
        : throw new InvalidOperationException(Opened.IsEmpty
            ? $"The keys are not open yet. Run the cell above that begins with Exercise.Open, then this one. (In a source notebook a check of {id} needs its key.)"
            : $"There is no exercise '{id}' here. There are: {string.Join(", ", Opened.Keys.Order(StringComparer.Ordinal))}.");
}

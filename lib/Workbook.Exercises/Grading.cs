using System.Collections.Immutable;

namespace Workbook.Exercises;

/// <summary>Compares an answer with an open key.</summary>
internal static class Grading
{
    // Of two numbers that are meant to be the same.
    private const double Rounding = 1e-9;

    public static CheckResult Of(string id, Answer answer, Key key)
    {
        if (Before(id, answer, key.Kind, key.Unit, key.Least) is { } settled)
        {
            return settled;
        }

        if (Fits(answer, key.Value, key.Words, key.Unit, key.Within) || key.OtherWords.Any(words => Fits(answer, null, words, key.Unit, key.Within)))
        {
            return new CheckResult(id, CheckState.Right, "");
        }

        Mistake? made = key.Mistakes.FirstOrDefault(mistake => Fits(answer, mistake.Value, mistake.Words, key.Unit, key.Within));
        return Wrong(id, made?.Says);
    }

    /// <summary>What can be said of an answer without a key, or null.</summary>
    public static CheckResult? Before(string id, Answer answer, KeyKind kind, string unit, int least) =>
        answer.Missing ? new CheckResult(id, CheckState.Unanswered, $"Replace {Todo.Word} in the cell above by your answer, run that cell, then this one.")
        : kind == KeyKind.Prose && answer.Length < least ? new CheckResult(id, CheckState.Wrong, FormattableString.Invariant($"{answer.Length} words. Expected at least {least}."))
        : kind == KeyKind.Prose ? new CheckResult(id, CheckState.Recorded, FormattableString.Invariant($"{answer.Length} words, marked by your teacher."))
        : kind == KeyKind.Number && answer.Number is null ? new CheckResult(id, CheckState.Wrong, $"Expected one number{(unit.Length > 0 ? $" ({unit})" : "")}, found '{Short(answer.Text)}'.")
        : null;

    public static CheckResult Wrong(string id, string? says) => new(id, CheckState.Wrong, says ?? $"Look again, or take a hint: Exercise.Hint(\"{id}\").");

    /// <summary>Whether the answer is this number or these words.</summary>
    public static bool Fits(Answer answer, double? value, ImmutableArray<string> words, string unit, double within) => value is double number
        ? answer.In(unit).Any(one => Math.Abs(one - number) <= within + Rounding * Math.Max(1, Math.Abs(number)))
        : answer.Words.Any(way => way.SequenceEqual(words));

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}

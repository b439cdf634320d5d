using System.Collections.Immutable;
using Workbook.Engine.Notebooks;
using Workbook.Exercises;
using Workbook.Teaching.Format;

namespace Workbook.Teaching.Running;

/// <summary>The keys of a source notebook's checks, computed by running its solutions.</summary>
/// <param name="ByCheck">Each check's key, by the number of its cell.</param>
internal sealed record AnswerKeys(ImmutableDictionary<int, Key> ByCheck)
{
    /// <summary>Reads them from the solved notebook, executed; what is wrong with solutions, keys and mistakes goes to <paramref name="problems"/>.</summary>
    public static AnswerKeys Read(TaughtNotebook taught, Notebook executed, string? error, List<string> problems)
    {
        ImmutableDictionary<int, Key>.Builder keys = ImmutableDictionary.CreateBuilder<int, Key>();
        foreach (TaughtExercise exercise in taught.Exercises)
        {
            foreach (PlacedCell check in exercise.AllChecks)
            {
                string place = FormattableString.Invariant($"{taught.Notebook.Name}, cell {check.Number}");
                if (CheckRecords.Of(executed, SolvedNotebook.IdOf(check), null) is not { Key: Key key } record)
                {
                    problems.Add($"{place}: the check of {exercise.Spec.Id} did not run with its solution. {error ?? "It shows nothing: write it without a semicolon."}");
                    return new AnswerKeys(keys.ToImmutable());
                }

                keys[check.Number] = key;
                problems.AddRange(Problems(exercise.Spec.Id, record.Answer, key).Select(problem => $"{place}: {problem}"));
            }

            // What was typed in, or told case by case, stays as it was when the data change.
            Answer typed = CheckRecords.Of(executed, SolvedNotebook.IdOf(exercise.Checks.First()), null)!.Answer;
            problems.AddRange(exercise.ChecksOfOtherData.Where(check => Grading.Of(exercise.Spec.Id, typed, keys[check.Number]).State == CheckState.Right).Select(check =>
                FormattableString.Invariant($"{taught.Notebook.Name}, cell {check.Number}: '{typed.Text}', the answer of {exercise.Spec.Id} to the notebook's own data, is right for the other data too, so that it could be typed in. Change the data further.")));
        }

        return new AnswerKeys(keys.ToImmutable());
    }

    private static IEnumerable<string> Problems(string id, Answer solution, Key key)
    {
        CheckResult solved = Grading.Of(id, solution, key);
        if (solved.State is not (CheckState.Right or CheckState.Recorded))
        {
            string expected = key.Value is double value ? FormattableString.Invariant($"{value} {key.Unit}").Trim() : string.Join(", ", key.Words);
            yield return $"the solution of {id} gives '{solution.Text}', the key expects '{expected}'. {solved.Says} Mend the solution or the key.";
        }

        foreach (Mistake mistake in key.Mistakes)
        {
            object given = mistake.Value is double number ? number : mistake.Words;
            string words = Convert.ToString(Answer.Of(given).Text, System.Globalization.CultureInfo.InvariantCulture);
            CheckResult made = Grading.Of(id, Answer.Of(given), key);
            if (made.State != CheckState.Wrong)
            {
                yield return $"the usual mistake '{words}' of {id} counts as right. Take it off, or narrow what is right.";
            }
            else if (made.Says != mistake.Says)
            {
                yield return $"the usual mistake '{words}' of {id} gets the message of another: '{made.Says}'. Set them further apart than the difference that the key allows.";
            }
        }
    }
}

using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Workbook.Engine.Notebooks;

namespace Workbook.Teaching.Format;

/// <summary>What the metadata of an exercise's task says of it.</summary>
/// <param name="Id">The notebook's number and a name: <c>07.base</c>.</param>
/// <param name="Minutes">How long a newcomer takes.</param>
/// <param name="Level">What it asks of the student's C#.</param>
/// <param name="Objective">What a student can do afterwards, as the end of "You can …".</param>
/// <param name="Needs">Names and ids of cells that the handout keeps beside those that the code needs.</param>
/// <param name="Points">What it gives.</param>
public sealed partial record ExerciseSpec(string Id, int Minutes, ExerciseLevel Level, string Objective, ImmutableArray<string> Needs, double Points)
{
    private static readonly string[] Members = ["id", "minutes", "level", "objective", "needs", "points"];

    /// <summary>The exercise's metadata of a cell, or null: <c>workbook.exercise</c>.</summary>
    internal static JsonElement? In(Cell cell) =>
        cell.Metadata.TryGetProperty("workbook", out JsonElement workbook) && workbook.ValueKind == JsonValueKind.Object
        && workbook.TryGetProperty("exercise", out JsonElement exercise) ? exercise : null;

    /// <summary>Reads it; what is wrong goes to <paramref name="problems"/>, and the result is null.</summary>
    internal static ExerciseSpec? Read(JsonElement json, List<string> problems)
    {
        int before = problems.Count;
        if (json.ValueKind != JsonValueKind.Object)
        {
            problems.Add("'exercise' in the metadata is no object. Write {\"id\": …, \"minutes\": …, \"level\": …, \"objective\": …, \"needs\": […], \"points\": …}.");
            return null;
        }

        problems.AddRange(json.EnumerateObject().Where(member => !Members.Contains(member.Name))
            .Select(member => $"the metadata has '{member.Name}', which no exercise has. Valid: {string.Join(", ", Members)}."));
        string id = Text(json, "id", "the notebook's number and a name, as 07.base", text => Ids().IsMatch(text), problems);
        string level = Text(json, "level", "value, line or write", text => text is "value" or "line" or "write", problems);
        string objective = Text(json, "objective", "what a student can do afterwards", text => text.Length > 0, problems);
        double minutes = Number(json, "minutes", "a whole number from 1 to 60", number => number is >= 1 and <= 60 && number == Math.Floor(number), problems);
        double points = Number(json, "points", "a number above 0", number => number is > 0 and <= 1000, problems);
        ImmutableArray<string> needs = [];
        if (!json.TryGetProperty("needs", out JsonElement list) || list.ValueKind != JsonValueKind.Array || list.EnumerateArray().Any(one => one.ValueKind != JsonValueKind.String))
        {
            problems.Add("'needs' is not a list of texts. Write names of variables or ids of cells that the handout keeps; [] for none.");
        }
        else
        {
            needs = [.. list.EnumerateArray().Select(one => one.GetString()!)];
        }

        return problems.Count > before ? null : new ExerciseSpec(id, (int)minutes, Enum.Parse<ExerciseLevel>(level, ignoreCase: true), objective, needs, points);
    }

    private static string Text(JsonElement json, string member, string expected, Func<string, bool> fits, List<string> problems)
    {
        string? text = json.TryGetProperty(member, out JsonElement found) && found.ValueKind == JsonValueKind.String ? found.GetString() : null;
        if (text is null || !fits(text))
        {
            problems.Add($"'{member}' is {(text is null ? "no text" : $"'{text}'")}. Expected {expected}.");
        }

        return text ?? "";
    }

    private static double Number(JsonElement json, string member, string expected, Func<double, bool> fits, List<string> problems)
    {
        double? number = json.TryGetProperty(member, out JsonElement found) && found.ValueKind == JsonValueKind.Number ? found.GetDouble() : null;
        if (number is null || !fits(number.Value))
        {
            problems.Add($"'{member}' is {(number is null ? "no number" : FormattableString.Invariant($"{number}"))}. Expected {expected}.");
        }

        return number ?? 0;
    }

    [GeneratedRegex(@"^\d{2}\.[a-z0-9-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Ids();
}

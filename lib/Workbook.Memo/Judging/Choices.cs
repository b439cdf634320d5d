using System.Collections.Immutable;
using System.Globalization;
using Workbook.Data;
using Workbook.Publishing;

namespace Workbook.Memo.Judging;

/// <summary>What had to be chosen before claims could be judged: thresholds, measures and vintages, as <c>data/verdict-rules</c> has them. Immutable.</summary>
public sealed class Choices
{
    private readonly Lazy<ImmutableDictionary<string, string>> values;

    private Choices(Func<ImmutableDictionary<string, string>> read) => values = new(read);

    /// <summary>The choices of the current folder's catalogue, changed by a scenario where one is in force; read when the first is asked for.</summary>
    public static Choices Default => new(() => Read(Datasets.Catalogue));

    /// <summary>Reads the choices of a catalogue.</summary>
    /// <exception cref="DatasetException">The table is missing or at fault.</exception>
    public static Choices From(Catalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ImmutableDictionary<string, string> values = Read(catalogue);
        return new(() => values);
    }

    /// <summary>The same with one choice made otherwise.</summary>
    /// <exception cref="DatasetException">There is no such choice.</exception>
    public Choices With(string id, object value)
    {
        Text(id);
        ImmutableDictionary<string, string> changed = values.Value.SetItem(id, CsvText.Cell(value));
        return new(() => changed);
    }

    /// <summary>A choice as text.</summary>
    /// <param name="id">Its name, for example <c>gap.yardstick</c>.</param>
    /// <exception cref="DatasetException">There is no such choice.</exception>
    public string Text(string id) => values.Value.TryGetValue(id, out string? value) ? value : throw Unknown(id, values.Value.Keys);

    /// <summary>A choice that is a list, in its order: words between spaces.</summary>
    /// <exception cref="DatasetException">There is no such choice.</exception>
    public ImmutableArray<string> Words(string id) => [.. Text(id).Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>A choice as a number, in the unit that the table states.</summary>
    /// <exception cref="DatasetException">There is no such choice, or it is no number.</exception>
    public double Number(string id) => double.TryParse(Text(id), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number)
        ? number : throw Unfit(id, "a number such as 1.5");

    /// <summary>A choice as a day.</summary>
    /// <exception cref="DatasetException">There is no such choice, or it is no day.</exception>
    public DateOnly Day(string id) => DateOnly.TryParseExact(Text(id), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
        ? day : throw Unfit(id, "a day such as 2024-09-18");

    internal static DatasetException Unknown(string id, IEnumerable<string> known) => new(
        VerdictRules.Dataset, null, null,
        $"There is no choice '{id}'.{NearestName.Question(id, known)} data/verdict-rules/choices.csv has: {string.Join(", ", known.Order(StringComparer.Ordinal))}.");

    /// <summary>A choice between words that only the rules know: any other would silently be taken for one of them.</summary>
    /// <param name="choice">What is chosen now, and the alternatives; where one of them is no single plain word, anything may be chosen.</param>
    /// <param name="value">The word to choose.</param>
    /// <exception cref="DatasetException">The word is none of them.</exception>
    internal static void RequireKnown(RuleChoice choice, string value)
    {
        string[] known = [choice.Value, .. choice.Alternatives];
        if (known.Length > 1 && known.All(word => BundledChoice.Term().IsMatch(word)) && !known.Contains(value))
        {
            throw new DatasetException(VerdictRules.Dataset, null, null, $"{choice.Id} cannot be '{value}'.{NearestName.Question(value, known)} Expected one of: {string.Join(", ", known)}. Another is first added to its alternatives in data/verdict-rules/choices.csv.");
        }
    }

    private static ImmutableDictionary<string, string> Read(Catalogue catalogue) =>
        VerdictRules.Choices(catalogue).ToImmutableDictionary(row => row.ChoiceId, row => row.Value);

    private DatasetException Unfit(string id, string expected) => new(VerdictRules.Dataset, null, null, $"{id} is '{Text(id)}'; expected {expected}.");
}

using System.Collections.Immutable;

namespace Workbook.Exercises;

/// <summary>What is expected of an answer.</summary>
public enum KeyKind
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>One or several words, in any order.</summary>
    Choice,

    /// <summary>A text, marked by hand.</summary>
    Prose,
}

/// <summary>The key of an exercise: the expected answer and the usual mistakes. It stands in the source notebook alone. Immutable.</summary>
/// <example><code>Exercise.Check("07.average", rate, Key.Number(13.2, within: 0.1, unit: "%").Mistake(86, "That is the rise over all five years."))</code></example>
public sealed record Key
{
    /// <summary>What is expected.</summary>
    public required KeyKind Kind { get; init; }

    /// <summary>The number, in <see cref="Unit"/>.</summary>
    public double? Value { get; init; }

    /// <summary>Largest difference that is still right, in the same unit.</summary>
    public double Within { get; init; }

    /// <summary>The unit: <c>%</c>, <c>thousand</c>, <c>million</c> and <c>billion</c> are converted, others only shown.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The words of a choice in canonical form.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>Other ways to write the same choice, each in canonical form.</summary>
    public ImmutableArray<ImmutableArray<string>> OtherWords { get; init; } = [];

    /// <summary>Fewest words of a text.</summary>
    public int Least { get; init; }

    /// <summary>What a text is marked by.</summary>
    public ImmutableArray<string> Rubric { get; init; } = [];

    /// <summary>Wrong answers with a message of their own.</summary>
    public ImmutableArray<Mistake> Mistakes { get; init; } = [];

    /// <summary>A number.</summary>
    /// <param name="value">The right one.</param>
    /// <param name="within">Largest difference that is still right.</param>
    /// <param name="unit">Its unit.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is none, or the difference is negative.</exception>
    public static Key Number(double value, double within = 0, string unit = "")
    {
        ArgumentOutOfRangeException.ThrowIfEqual(double.IsFinite(value), false, nameof(value));
        ArgumentOutOfRangeException.ThrowIfNegative(within);
        return new Key { Kind = KeyKind.Number, Value = value, Within = within, Unit = unit };
    }

    /// <summary>One word, or several in any order.</summary>
    /// <param name="words">The right ones.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Key Choice(params IEnumerable<string> words)
    {
        ImmutableArray<string> canonical = Answer.Canonical(words);
        return canonical.IsEmpty
            ? throw new ArgumentException("A choice needs at least one right word.", nameof(words))
            : new Key { Kind = KeyKind.Choice, Words = canonical };
    }

    /// <summary>A text, which a person marks.</summary>
    /// <param name="least">Fewest words.</param>
    /// <param name="rubric">What it is marked by, a criterion each.</param>
    /// <exception cref="ArgumentException">There is no criterion.</exception>
    public static Key Prose(int least, params IEnumerable<string> rubric)
    {
        ImmutableArray<string> criteria = [.. rubric];
        return criteria.IsEmpty
            ? throw new ArgumentException("A text needs a rubric to be marked by.", nameof(rubric))
            : new Key { Kind = KeyKind.Prose, Least = least, Rubric = criteria };
    }

    /// <summary>Adds another way to write the same choice, which is right as well.</summary>
    /// <param name="words">One word, or several in any order.</param>
    public Key Or(params IEnumerable<string> words) => this with { OtherWords = OtherWords.Add(Answer.Canonical(words)) };

    /// <summary>Adds a usual wrong number.</summary>
    /// <param name="value">The number, as far from right as the difference allows or further.</param>
    /// <param name="says">What is wrong first, and why.</param>
    public Key Mistake(double value, string says) => this with { Mistakes = Mistakes.Add(new Mistake(value, [], says)) };

    /// <summary>Adds a usual wrong choice.</summary>
    /// <param name="words">The words, separated by commas.</param>
    /// <param name="says">What is wrong first, and why.</param>
    public Key Mistake(string words, string says) => this with { Mistakes = Mistakes.Add(new Mistake(null, Answer.Of(words).Words[0], says)) };
}

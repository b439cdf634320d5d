using System.Collections.Immutable;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Workbook.Data;

namespace Workbook.Publishing;

/// <summary>What had to be chosen.</summary>
internal readonly partial record struct BundledChoice
{
    [JsonConverter(typeof(NotEmptyConverter))]
    public required string Id { get; init; }

    public required string Kind { get; init; }

    public required string Title { get; init; }

    public required string Value { get; init; }

    public string? Unit { get; init; }

    public required string Source { get; init; }

    public required string Alternatives { get; init; }

    public required string Why { get; init; }

    public ImmutableSortedDictionary<string, string>? Words { get; init; }

    /// <summary>One of its values as readers see it: names, days and months in words, with the unit.</summary>
    public string InWords(string value)
    {
        if (Said(value) is string said)
        {
            return said;
        }

        string[] parts = value.Split(' ');
        BundledChoice choice = this;
        return parts.All(part => choice.Said(part) is not null || Term().IsMatch(part))
            ? WithUnit(string.Join(", ", parts.Select(part => choice.Said(part) ?? part.Replace('-', ' '))), value)
            : WithUnit(Range().Replace(value, "–"), value);
    }

    /// <summary>Another value in the place of the chosen one: "Least lag: 3 months instead of 6 months".</summary>
    public string Instead(string value) => $"{Title}: {InWords(value)} instead of {InWords(Value)}";

    /// <summary>One of its values with the unit: by this it is known in addresses.</summary>
    public string WithUnit(string value) => Unit is null ? value : $"{value} {Unit}";

    public static BundledChoice Of(RuleChoice choice) => new()
    {
        Id = choice.Id,
        Kind = choice.Kind,
        Title = choice.Title,
        Value = choice.Value,
        Unit = choice.Unit,
        Source = choice.Source,
        Alternatives = string.Join("; ", choice.Alternatives),
        Why = choice.Why,
        Words = choice.Words.IsEmpty ? null : choice.Words,
    };

    private string? Said(string value) => Words?.GetValueOrDefault(value) ?? DateText.InWords(value);

    private string WithUnit(string words, string value) => Unit is null ? words : $"{words} {UnitText.Of(value, Unit)}";

    // A name that is made of plain words.
    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    internal static partial Regex Term();

    [GeneratedRegex("(?<=[0-9])-(?=[0-9])")]
    private static partial Regex Range();
}

using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Workbook.Publishing;

/// <summary>Published values. MIME type <see cref="MimeTypes.Facts"/>; the schema describes the fields.</summary>
internal sealed record FactsBundle
{
    public required ImmutableArray<BundledFact> Facts { get; init; }

    public static FactsBundle Of(IEnumerable<Fact> facts) => new() { Facts = [.. facts.Select(BundledFact.Of)] };
}

/// <summary>One published value.</summary>
internal readonly record struct BundledFact
{
    [JsonConverter(typeof(NotEmptyConverter))]
    public required string Id { get; init; }

    [JsonConverter(typeof(NotEmptyConverter))]
    public required string Label { get; init; }

    public required double Value { get; init; }

    public required string Unit { get; init; }

    public required string Format { get; init; }

    public double? Low { get; init; }

    public double? High { get; init; }

    public string? Interval { get; init; }

    [JsonConverter(typeof(WholeNumberConverter))]
    public int? N { get; init; }

    [JsonConverter(typeof(WholeNumberConverter))]
    public int? Seed { get; init; }

    [JsonConverter(typeof(WholeNumberConverter))]
    public int? Draws { get; init; }

    public required ImmutableArray<BundledSource> Sources { get; init; }

    public static BundledFact Of(Fact fact) => new()
    {
        Id = fact.Id,
        Label = fact.Label,
        Value = fact.Value,
        Unit = fact.Unit,
        Format = fact.Format,
        Low = fact.Low,
        High = fact.High,
        Interval = fact.Interval,
        N = fact.N,
        Seed = fact.Seed,
        Draws = fact.Draws,
        Sources = BundledSource.AllOf(fact.Sources),
    };
}

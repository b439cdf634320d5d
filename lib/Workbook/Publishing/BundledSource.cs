using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Workbook.Data;

namespace Workbook.Publishing;

/// <summary>Where data came from: one table of one dataset in one vintage.</summary>
internal readonly record struct BundledSource
{
    [JsonConverter(typeof(NotEmptyConverter))]
    public required string Dataset { get; init; }

    [JsonConverter(typeof(NotEmptyConverter))]
    public required string Table { get; init; }

    public string? Vintage { get; init; }

    [JsonConverter(typeof(NotEmptyConverter))]
    public required string Title { get; init; }

    public required string Citation { get; init; }

    public required string Url { get; init; }

    public required string Licence { get; init; }

    public required string Sha256 { get; init; }

    /// <summary>The source's name in its dataset's descriptor.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Name { get; init; }

    /// <summary>Parted by semicolons.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Authors { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonConverter(typeof(WholeNumberConverter))]
    public int? Year { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Publisher { get; init; }

    /// <summary>Day of the version read.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Read { get; init; }

    public static ImmutableArray<BundledSource> AllOf(IEnumerable<Citation> citations) => [.. citations.Select(citation => new BundledSource
    {
        Dataset = citation.Dataset,
        Table = citation.Table,
        Vintage = citation.Vintage,
        Title = citation.Title,
        Citation = citation.Text,
        Url = citation.Url,
        Licence = citation.Licence,
        Sha256 = citation.Sha256,
        Name = citation.Name,
        Authors = citation.Authors,
        Year = citation.Year,
        Publisher = citation.Publisher,
        Read = citation.Read,
    })];
}

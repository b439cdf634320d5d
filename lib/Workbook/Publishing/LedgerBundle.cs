using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Workbook.Publishing;

/// <summary>Claims with their verdicts. MIME type <see cref="MimeTypes.Ledger"/>; the schema describes the fields.</summary>
internal sealed record LedgerBundle
{
    public required ImmutableArray<BundledClaim> Claims { get; init; }
}

/// <summary>One claim with its verdict, or with the reason why it has none.</summary>
internal readonly record struct BundledClaim
{
    [JsonConverter(typeof(NotEmptyConverter))]
    public required string Id { get; init; }

    [JsonConverter(typeof(NotEmptyConverter))]
    public required string Section { get; init; }

    [JsonConverter(typeof(NotEmptyConverter))]
    public required string Text { get; init; }

    [JsonConverter(typeof(NotEmptyConverter))]
    public required string Type { get; init; }

    public VerdictBundle? Verdict { get; init; }

    public string? Reason { get; init; }

    public string? WouldTest { get; init; }
}

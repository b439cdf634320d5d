using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Workbook.Publishing;

/// <summary>A figure with its chart and its data. MIME type <see cref="MimeTypes.Figure"/>; the schema describes the fields.</summary>
internal sealed record FigureBundle
{
    [JsonConverter(typeof(NotEmptyConverter))]
    public required string Id { get; init; }

    [JsonConverter(typeof(NotEmptyConverter))]
    public required string Title { get; init; }

    [JsonConverter(typeof(NotEmptyConverter))]
    public required string Caption { get; init; }

    [JsonConverter(typeof(NotEmptyConverter))]
    public required string Alt { get; init; }

    public required ImmutableArray<BundledSource> Sources { get; init; }

    public string? Notes { get; init; }

    [JsonConverter(typeof(JsonObjectConverter))]
    public required JsonElement Plotly { get; init; }

    public required BundledTable Table { get; init; }

    public static FigureBundle Of(Figure figure) => new()
    {
        Id = figure.Text.Id,
        Title = figure.Text.Title,
        Caption = figure.Text.Caption,
        Alt = figure.Text.Alternative,
        Sources = BundledSource.AllOf(figure.Sources),
        Notes = figure.Notes,
        Plotly = JsonElement.Parse(figure.Json),
        Table = BundledTable.Of(figure.Table),
    };
}

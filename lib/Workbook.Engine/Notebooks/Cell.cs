using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Workbook.Engine.Notebooks;

/// <summary>One cell of a <see cref="Notebook"/>. Immutable; members of the file that are not named here are kept.</summary>
public sealed class Cell
{
    internal Cell(JsonElement json)
    {
        Json = json;
        Type = json.GetProperty("cell_type").GetString() switch
        {
            "code" => CellType.Code,
            "markdown" => CellType.Markdown,
            _ => CellType.Raw,
        };
        Source = NotebookText.Join(json.GetProperty("source"));
        Tags = Metadata.TryGetProperty("tags", out JsonElement tags) && tags.ValueKind == JsonValueKind.Array
            ? [.. tags.EnumerateArray().Where(tag => tag.ValueKind == JsonValueKind.String).Select(tag => tag.GetString()!)]
            : [];
    }

    /// <summary>The cell as it stands in the file.</summary>
    public JsonElement Json { get; }

    /// <summary>The id that nbformat 4.5 gives every cell; null in older files.</summary>
    public string? Id => Json.TryGetProperty("id", out JsonElement id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;

    /// <summary>Code, Markdown or raw.</summary>
    public CellType Type { get; }

    /// <summary>The text, lines joined.</summary>
    public string Source { get; }

    /// <summary>The cell's metadata object.</summary>
    public JsonElement Metadata => Json.GetProperty("metadata");

    /// <summary><c>metadata.tags</c>, for instance <c>parameters</c> or <c>summary</c>; empty when there are none.</summary>
    public ImmutableArray<string> Tags { get; }

    /// <summary>The outputs of a code cell, as nbformat objects; empty for other cells.</summary>
    public IReadOnlyList<JsonElement> Outputs =>
        Type == CellType.Code ? [.. Json.GetProperty("outputs").EnumerateArray()] : [];

    /// <summary>The number under which a host ran the cell; null where it did not.</summary>
    public int? ExecutionCount =>
        Json.TryGetProperty("execution_count", out JsonElement count) && count.ValueKind == JsonValueKind.Number && count.TryGetInt32(out int value) ? value : null;

    /// <inheritdoc cref="CellMetadata.Language"/>
    public string? Language => CellMetadata.Language(Metadata);

    /// <summary>A new code cell without outputs.</summary>
    /// <param name="source">Its text.</param>
    /// <param name="tags">Its tags.</param>
    /// <param name="id">1–64 letters, digits, <c>-</c> or <c>_</c>, unlike every other id in the notebook.</param>
    public static Cell Code(string source, string id, params string[] tags)
    {
        ArgumentNullException.ThrowIfNull(source);
        string metadata = tags.Length == 0 ? "{}" : "{\"tags\":[" + string.Join(',', tags.Select(JsonText.Literal)) + "]}";
        return new Cell(JsonText.Parse(
            $"{{\"cell_type\":\"code\",\"execution_count\":null,\"id\":{JsonText.Literal(id)},\"metadata\":{metadata},\"outputs\":[],\"source\":{JsonText.Lines(source)}}}"));
    }

    /// <summary>The cell with other text.</summary>
    public Cell WithSource(string source) => new(JsonText.With(Json, ("source", JsonText.Lines(source))));

    /// <summary>The cell with these outputs instead of its own.</summary>
    /// <param name="outputs">In the order shown, each an nbformat object.</param>
    /// <param name="executionCount">The count shown beside the cell; null when it was not run.</param>
    /// <exception cref="InvalidOperationException">The cell is not a code cell.</exception>
    public Cell WithOutputs(IEnumerable<string> outputs, int? executionCount)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        if (Type != CellType.Code)
        {
            throw new InvalidOperationException($"A {Type} cell has no outputs.");
        }

        return new Cell(JsonText.With(
            Json,
            ("execution_count", executionCount?.ToString(CultureInfo.InvariantCulture) ?? "null"),
            ("outputs", "[" + string.Join(',', outputs) + "]")));
    }
}

using System.Text.Json;

namespace Workbook.Engine.Notebooks;

/// <summary>What a cell's metadata says to an engine.</summary>
public static class CellMetadata
{
    /// <summary>
    /// The language that a polyglot notebook gives a cell (<c>polyglot_notebook.kernelName</c>, or the older
    /// <c>dotnet_interactive.language</c>); null when the cell has the notebook's own.
    /// </summary>
    /// <param name="metadata">The metadata object of a cell, in a file or in a request to run it.</param>
    public static string? Language(JsonElement metadata) =>
        Text(metadata, "polyglot_notebook", "kernelName") ?? Text(metadata, "dotnet_interactive", "language");

    private static string? Text(JsonElement metadata, string section, string key) =>
        metadata.TryGetProperty(section, out JsonElement owner)
        && owner.ValueKind == JsonValueKind.Object
        && owner.TryGetProperty(key, out JsonElement value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}

using System.Text.Json;

namespace Workbook.Jupyter.Wire;

/// <summary>A message from a client whose signature is right. Immutable.</summary>
/// <param name="Channel">Where it came in, and where the answer goes.</param>
/// <param name="Client">The transport's address of the client.</param>
/// <param name="Header">Type and id.</param>
/// <param name="Metadata">Whatever the client adds; an object.</param>
/// <param name="Content">By type; an object.</param>
internal sealed record KernelRequest(KernelChannel Channel, IReadOnlyList<byte[]> Client, MessageHeader Header, JsonElement Metadata, JsonElement Content)
{
    /// <summary>A text of the content; the default when it is absent or something else.</summary>
    public string Text(string name, string otherwise = "") =>
        Content.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : otherwise;

    /// <summary>A flag of the content; the default when it is absent or something else.</summary>
    public bool Flag(string name, bool otherwise) =>
        Content.TryGetProperty(name, out JsonElement value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : otherwise;

    /// <summary>A whole number of the content; null when it is absent or something else.</summary>
    public int? Number(string name) =>
        Content.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) ? number : null;

    /// <summary>Where the cursor stands in a text, in UTF-16 units; at its end when the client does not say.</summary>
    public int Cursor(string code) => CodePoints.ToUtf16(code, Number("cursor_pos") ?? code.Length);
}

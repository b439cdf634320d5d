using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Workbook.Jupyter.Wire;

/// <summary>Puts messages together and signs them. Called from any thread.</summary>
internal sealed class MessageWriter(MessageSignature signature, TimeProvider clock)
{
    /// <summary>The version of the Jupyter messaging protocol that is spoken here.</summary>
    public const string ProtocolVersion = "5.4";

    private static readonly byte[] Delimiter = Encoding.ASCII.GetBytes(Delimiters.Text);
    private static readonly byte[] Nothing = "{}"u8.ToArray();
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly string session = Guid.NewGuid().ToString("N");

    /// <summary>The frames of a message.</summary>
    /// <param name="addresses">A client, or the topic that subscribers may filter by.</param>
    /// <param name="type">What the content is.</param>
    /// <param name="parent">The request that caused it; null when none did.</param>
    /// <param name="content">By type.</param>
    public IReadOnlyList<byte[]> Write(
        IEnumerable<byte[]> addresses, string type, MessageHeader? parent, JsonObject content)
    {
        byte[] header = Bytes(new JsonObject
        {
            ["msg_id"] = Guid.NewGuid().ToString("N"),
            ["msg_type"] = type,
            ["session"] = session,
            ["username"] = "kernel",
            ["date"] = clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
            ["version"] = ProtocolVersion,
        });
        byte[] parentHeader = parent?.Json.ToArray() ?? Nothing;
        byte[] body = Bytes(content);
        return [.. addresses, Delimiter, signature.Of(header, parentHeader, Nothing, body), header, parentHeader, Nothing, body];
    }

    private static byte[] Bytes(JsonObject json)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Plain))
        {
            json.WriteTo(writer);
        }

        return stream.ToArray();
    }
}

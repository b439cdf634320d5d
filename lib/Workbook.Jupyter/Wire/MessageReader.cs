using System.Text;
using System.Text.Json;

namespace Workbook.Jupyter.Wire;

/// <summary>Takes messages apart, and refuses those that are not signed by the client, come again, or are no messages.</summary>
internal sealed class MessageReader(MessageSignature signature)
{
    private static readonly byte[] Delimiter = Encoding.ASCII.GetBytes(Delimiters.Text);
    private readonly SeenSignatures seen = new(SeenSignatures.UsualCapacity);

    /// <summary>Reads the frames of one message.</summary>
    /// <exception cref="MessageRejectedException">It is not to be answered; says why.</exception>
    public KernelRequest Read(KernelChannel channel, IReadOnlyList<byte[]> frames)
    {
        int start = frames.Index().FirstOrDefault(frame => frame.Item.AsSpan().SequenceEqual(Delimiter), (-1, [])).Index;
        if (start < 0 || frames.Count < start + 6)
        {
            throw new MessageRejectedException($"{frames.Count} frames are not a message: expected addresses, {Delimiters.Text}, a signature and four parts");
        }

        byte[] signed = frames[start + 1], header = frames[start + 2], parent = frames[start + 3], metadata = frames[start + 4], content = frames[start + 5];
        if (!signature.IsRight(signed, header, parent, metadata, content))
        {
            throw new MessageRejectedException(signed.Length == 0 ? "it is not signed" : "its signature is wrong");
        }

        if (!seen.Add(signed))
        {
            throw new MessageRejectedException("it was received before");
        }

        try
        {
            JsonElement head = Parse(header);
            return new KernelRequest(
                channel,
                [.. frames.Take(start)],
                new MessageHeader(head.GetProperty("msg_id").GetString()!, head.GetProperty("msg_type").GetString()!, header),
                Parse(metadata),
                Parse(content));
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new MessageRejectedException($"it cannot be read: {error.Message}", error);
        }
    }

    private static JsonElement Parse(byte[] part)
    {
        using var document = JsonDocument.Parse(part);
        return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : throw new JsonException("expected an object.");
    }
}

using System.Text;
using System.Text.Json.Nodes;
using Workbook.Jupyter.Wire;

namespace Workbook.Jupyter.Channels;

/// <summary>Signs messages and hands them to the sockets.</summary>
internal sealed class Outbox(MessageWriter writer, Action<Outgoing> send) : IOutbox
{
    public void Reply(KernelRequest request, string type, JsonObject content) =>
        Send(request.Channel, request.Client, type, request.Header, content);

    public int Publish(MessageHeader? parent, string type, JsonObject content) =>
        Send(KernelChannel.Publication, [Encoding.UTF8.GetBytes(type)], type, parent, content);

    public void Ask(KernelRequest request, JsonObject content) =>
        Send(KernelChannel.Input, request.Client, "input_request", request.Header, content);

    /// <summary>Greets a new subscriber: from here on it misses nothing.</summary>
    public void Welcome(byte[] topic) =>
        Send(KernelChannel.Publication, [topic], "iopub_welcome", null, new JsonObject { ["subscription"] = Encoding.UTF8.GetString(topic) });

    private int Send(KernelChannel channel, IEnumerable<byte[]> addresses, string type, MessageHeader? parent, JsonObject content)
    {
        IReadOnlyList<byte[]> frames = writer.Write(addresses, type, parent, content);
        send(new Outgoing(channel, frames));
        return frames.Sum(frame => frame.Length);
    }
}

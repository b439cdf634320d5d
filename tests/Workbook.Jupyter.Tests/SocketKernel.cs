using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NetMQ;
using NetMQ.Sockets;
using Workbook.Jupyter.Wire;

namespace Workbook.Jupyter.Tests;

/// <summary>Speaks to a kernel over bare sockets, with every frame under the test's control.</summary>
internal sealed class SocketKernel : Conversation, IDisposable
{
    private readonly KernelProcess process;
    private readonly MessageSignature signature;
    private readonly byte[] identity = Guid.NewGuid().ToByteArray();

    /// <inheritdoc cref="KernelProcess(JsonObject?, string?)"/>
    public SocketKernel(JsonObject? connection = null, string? specification = null)
    {
        process = new KernelProcess(connection, specification);
        signature = new MessageSignature(Encoding.UTF8.GetBytes((string)process.Connection["key"]!));
        foreach ((DealerSocket socket, string port) in ((DealerSocket, string)[])[(Shell, "shell_port"), (Control, "control_port"), (Input, "stdin_port")])
        {
            // Questions come to the address that asked to run the cell.
            socket.Options.Identity = identity;
            socket.Connect(Endpoint(port));
        }

        Published.SubscribeToAnyTopic();
        Published.Connect(Endpoint("iopub_port"));
        Heartbeat.Connect(Endpoint("hb_port"));
        Welcome = Receive(KernelChannel.Publication);
    }

    public KernelProcess Kernel => process;

    /// <summary>The first thing a new subscriber hears.</summary>
    public Message Welcome { get; }

    public DealerSocket Shell { get; } = new();

    public DealerSocket Control { get; } = new();

    public DealerSocket Input { get; } = new();

    public SubscriberSocket Published { get; } = new();

    public RequestSocket Heartbeat { get; } = new();

    public override string Send(KernelChannel channel, string type, JsonObject content, JsonObject? metadata = null)
    {
        (string id, byte[][] frames) = Frames(type, content, metadata);
        Socket(channel).SendMultipartBytes(frames);
        return id;
    }

    /// <summary>A message's frames, rightly signed.</summary>
    public (string Id, byte[][] Frames) Frames(string type, JsonObject content, JsonObject? metadata = null)
    {
        string id = Guid.NewGuid().ToString();
        byte[] header = Bytes(new JsonObject
        {
            ["msg_id"] = id, ["msg_type"] = type, ["session"] = "test", ["username"] = "test", ["date"] = "2024-09-18T00:00:00Z", ["version"] = "5.4",
        });
        return (id, Signed(header, Bytes(metadata ?? []), Bytes(content)));
    }

    /// <summary>A message whose parts are anything at all, rightly signed.</summary>
    public byte[][] Signed(string header, string content) => Signed(Encoding.UTF8.GetBytes(header), "{}"u8.ToArray(), Encoding.UTF8.GetBytes(content));

    public override Message Receive(KernelChannel channel)
    {
        var message = new NetMQMessage();
        Assert.True(Socket(channel).TryReceiveMultipartMessage(Patience, ref message), process.Process.HasExited ? process.Process.StandardError.ReadToEnd() : "The kernel said nothing.");
        byte[][] frames = [.. message.Select(frame => frame.ToByteArray())];
        int start = Array.FindIndex(frames, frame => Encoding.ASCII.GetString(frame) == Delimiters.Text);
        Assert.Equal(frames[start + 1], signature.Of(frames[start + 2], frames[start + 3], frames[start + 4], frames[start + 5]));
        JsonElement header = JsonElement.Parse(frames[start + 2]), parent = JsonElement.Parse(frames[start + 3]);
        return new Message(
            header.GetProperty("msg_type").GetString()!,
            parent.TryGetProperty("msg_id", out JsonElement id) ? id.GetString() : null,
            JsonElement.Parse(frames[start + 5]));
    }

    public void Dispose()
    {
        foreach (NetMQSocket socket in (NetMQSocket[])[Shell, Control, Input, Published, Heartbeat])
        {
            socket.Options.Linger = TimeSpan.Zero;
            socket.Dispose();
        }

        process.Dispose();
    }

    private NetMQSocket Socket(KernelChannel channel) => channel switch
    {
        KernelChannel.Shell => Shell,
        KernelChannel.Control => Control,
        KernelChannel.Input => Input,
        _ => Published,
    };

    private byte[][] Signed(byte[] header, byte[] metadata, byte[] content)
    {
        byte[] parent = "{}"u8.ToArray();
        return [Encoding.ASCII.GetBytes(Delimiters.Text), signature.Of(header, parent, metadata, content), header, parent, metadata, content];
    }

    private static byte[] Bytes(JsonObject json) => Encoding.UTF8.GetBytes(json.ToJsonString());

    private string Endpoint(string port) => $"tcp://127.0.0.1:{process.Connection[port]}";
}

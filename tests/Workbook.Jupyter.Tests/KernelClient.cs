using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NetMQ;
using NetMQ.Sockets;
using Workbook.Jupyter.Wire;

namespace Workbook.Jupyter.Tests;

/// <summary>A message as it came.</summary>
internal sealed record Message(string Type, string? ParentId, JsonElement Content)
{
    public string Text(string name) => Content.GetProperty(name).GetString()!;

    public string State => Text("execution_state");
}

/// <summary>What became of a cell.</summary>
internal sealed record Execution(Message Reply, IReadOnlyList<Message> Published)
{
    public string Status => Reply.Text("status");

    /// <summary>What was published between the echo of the input and the end.</summary>
    public IReadOnlyList<Message> Outputs => [.. Published.Where(message => message.Type is not ("status" or "execute_input"))];

    /// <summary>The plain text of the cell's value.</summary>
    public string Result => Outputs.Single(message => message.Type == "execute_result").Content.GetProperty("data").GetProperty("text/plain").GetString()!;
}

/// <summary>Speaks to a kernel over bare sockets, with every frame under the test's control.</summary>
internal sealed class KernelClient : IDisposable
{
    // Far beyond what anything takes: a test that waits so long has failed.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly KernelProcess process;
    private readonly MessageSignature signature;
    private readonly byte[] identity = Guid.NewGuid().ToByteArray();

    /// <inheritdoc cref="KernelProcess(JsonObject?, string?)"/>
    public KernelClient(JsonObject? connection = null, string? specification = null)
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
        Welcome = Receive(Published);
    }

    public KernelProcess Kernel => process;

    /// <summary>The first thing a new subscriber hears.</summary>
    public Message Welcome { get; }

    public DealerSocket Shell { get; } = new();

    public DealerSocket Control { get; } = new();

    public DealerSocket Input { get; } = new();

    public SubscriberSocket Published { get; } = new();

    public RequestSocket Heartbeat { get; } = new();

    /// <summary>Runs a cell and waits for all that comes of it.</summary>
    public Execution Execute(string code, JsonObject? options = null, JsonObject? metadata = null) => Finish(Start(code, options, metadata));

    /// <summary>Asks for a cell to be run.</summary>
    /// <returns>The request's id.</returns>
    public string Start(string code, JsonObject? options = null, JsonObject? metadata = null)
    {
        JsonObject content = options ?? [];
        content["code"] = code;
        return Send(Shell, "execute_request", content, metadata);
    }

    /// <summary>Waits for a cell's reply and for the end of its outputs.</summary>
    public Execution Finish(string id) => new(ReplyTo(id, Shell), PublishedFor(id));

    /// <summary>Waits until the cell has printed something: then it runs.</summary>
    public void WaitForOutput(string id)
    {
        while (Receive(Published) is var message && (message.Type != "stream" || message.ParentId != id))
        {
        }
    }

    public Message Ask(DealerSocket channel, string type, JsonObject? content = null) => ReplyTo(Send(channel, type, content ?? []), channel);

    public string Send(DealerSocket channel, string type, JsonObject content, JsonObject? metadata = null)
    {
        (string id, byte[][] frames) = Frames(type, content, metadata);
        channel.SendMultipartBytes(frames);
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

    public Message Receive(NetMQSocket socket)
    {
        var message = new NetMQMessage();
        Assert.True(socket.TryReceiveMultipartMessage(Patience, ref message), process.Process.HasExited ? process.Process.StandardError.ReadToEnd() : "The kernel said nothing.");
        byte[][] frames = [.. message.Select(frame => frame.ToByteArray())];
        int start = Array.FindIndex(frames, frame => Encoding.ASCII.GetString(frame) == Delimiters.Text);
        Assert.Equal(frames[start + 1], signature.Of(frames[start + 2], frames[start + 3], frames[start + 4], frames[start + 5]));
        JsonElement header = JsonElement.Parse(frames[start + 2]), parent = JsonElement.Parse(frames[start + 3]);
        return new Message(
            header.GetProperty("msg_type").GetString()!,
            parent.TryGetProperty("msg_id", out JsonElement id) ? id.GetString() : null,
            JsonElement.Parse(frames[start + 5]));
    }

    public Message ReplyTo(string id, NetMQSocket channel)
    {
        Message reply = Receive(channel);
        Assert.Equal(id, reply.ParentId);
        return reply;
    }

    /// <summary>Everything published for a request, its first and last status included.</summary>
    public IReadOnlyList<Message> PublishedFor(string id)
    {
        var messages = new List<Message>();
        do
        {
            Message message = Receive(Published);
            if (message.ParentId == id)
            {
                messages.Add(message);
            }
        }
        while (messages is not [.., { Type: "status", State: "idle" }]);
        return messages;
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

    private byte[][] Signed(byte[] header, byte[] metadata, byte[] content)
    {
        byte[] parent = "{}"u8.ToArray();
        return [Encoding.ASCII.GetBytes(Delimiters.Text), signature.Of(header, parent, metadata, content), header, parent, metadata, content];
    }

    private static byte[] Bytes(JsonObject json) => Encoding.UTF8.GetBytes(json.ToJsonString());

    private string Endpoint(string port) => $"tcp://127.0.0.1:{process.Connection[port]}";
}

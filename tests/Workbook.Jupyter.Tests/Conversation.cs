using System.Text.Json;
using System.Text.Json.Nodes;
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

/// <summary>A client's talk with a kernel, whatever carries the messages.</summary>
internal abstract class Conversation
{
    // Far beyond what anything takes: a test that waits so long has failed.
    protected static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Sends a message.</summary>
    /// <returns>Its id.</returns>
    public abstract string Send(KernelChannel channel, string type, JsonObject content, JsonObject? metadata = null);

    /// <summary>Waits for the next message.</summary>
    public abstract Message Receive(KernelChannel channel);

    /// <summary>Runs a cell and waits for all that comes of it.</summary>
    public Execution Execute(string code, JsonObject? options = null, JsonObject? metadata = null) => Finish(Start(code, options, metadata));

    /// <summary>Asks for a cell to be run.</summary>
    /// <returns>The request's id.</returns>
    public string Start(string code, JsonObject? options = null, JsonObject? metadata = null)
    {
        JsonObject content = options?.DeepClone().AsObject() ?? [];
        content["code"] = code;
        return Send(KernelChannel.Shell, "execute_request", content, metadata);
    }

    /// <summary>Waits for a cell's reply and for the end of its outputs.</summary>
    public Execution Finish(string id) => new(ReplyTo(id, KernelChannel.Shell), PublishedFor(id));

    /// <summary>Waits until the cell has printed something: then it runs.</summary>
    public void WaitForOutput(string id)
    {
        while (Receive(KernelChannel.Publication) is var message && (message.Type != "stream" || message.ParentId != id))
        {
        }
    }

    public Message Ask(KernelChannel channel, string type, JsonObject? content = null) => ReplyTo(Send(channel, type, content ?? []), channel);

    public Message ReplyTo(string id, KernelChannel channel)
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
            Message message = Receive(KernelChannel.Publication);
            if (message.ParentId == id)
            {
                messages.Add(message);
            }
        }
        while (messages is not [.., { Type: "status", State: "idle" }]);
        return messages;
    }
}

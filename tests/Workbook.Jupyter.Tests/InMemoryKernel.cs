using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Workbook.Engine.Running;
using Workbook.Jupyter.Channels;
using Workbook.Jupyter.Hosting;
using Workbook.Jupyter.Wire;

namespace Workbook.Jupyter.Tests;

/// <summary>A kernel in this process: messages go in, and what it says is kept.</summary>
internal sealed class InMemoryKernel : Conversation, IOutbox, IDisposable
{
    private static readonly JsonSerializerOptions AsOnTheWire = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ConcurrentDictionary<KernelChannel, BlockingCollection<Message>> said = new();
    private readonly StringWriter log = new();
    private readonly Kernel kernel;

    /// <param name="start">Starts its session; as the program does when nothing is said.</param>
    public InMemoryKernel(Func<SessionOptions, NotebookSession>? start = null) => kernel = new Kernel(
        this, "notebook", new SessionOptions(AppContext.BaseDirectory), start ?? (options => new NotebookSession(options)), TextWriter.Synchronized(log));

    /// <summary>Whether a client has ended it.</summary>
    public Task Ended => kernel.Ended;

    public string Log => log.ToString();

    public void Dispose() => kernel.Dispose();

    public override string Send(KernelChannel channel, string type, JsonObject content, JsonObject? metadata = null)
    {
        KernelRequest request = Request(channel, type, content, metadata);
        kernel.Receive(request);
        return request.Header.Id;
    }

    public override Message Receive(KernelChannel channel)
    {
        Assert.True(Said(channel).TryTake(out Message? message, Patience), "The kernel said nothing. " + Log);
        return message;
    }

    /// <summary>A request as the sockets would hand it on.</summary>
    public static KernelRequest Request(KernelChannel channel, string type, JsonObject content, JsonObject? metadata = null)
    {
        string id = Guid.NewGuid().ToString();
        return new KernelRequest(channel, [], new MessageHeader(id, type, default), Parse(metadata ?? []), Parse(content));
    }

    void IOutbox.Reply(KernelRequest request, string type, JsonObject content) => Say(request.Channel, type, request.Header, content);

    int IOutbox.Publish(MessageHeader? parent, string type, JsonObject content)
    {
        Say(KernelChannel.Publication, type, parent, content);
        return 0;
    }

    void IOutbox.Ask(KernelRequest request, JsonObject content) => Say(KernelChannel.Input, "input_request", request.Header, content);

    private void Say(KernelChannel channel, string type, MessageHeader? parent, JsonObject content) => Said(channel).Add(new Message(type, parent?.Id, Parse(content)));

    private BlockingCollection<Message> Said(KernelChannel channel) => said.GetOrAdd(channel, _ => []);

    private static JsonElement Parse(JsonObject json) => JsonElement.Parse(json.ToJsonString(AsOnTheWire));
}

using System.Text.Json.Nodes;
using Workbook.Engine.Running;
using Workbook.Jupyter.Channels;
using Workbook.Jupyter.Execution;
using Workbook.Jupyter.Requests;
using Workbook.Jupyter.Wire;

namespace Workbook.Jupyter;

/// <summary>
/// Decides who answers a message. Cells wait for one another; everything else is answered at once, so that a person can complete,
/// inspect and interrupt while a cell runs.
/// </summary>
internal sealed class Kernel : IDisposable
{
    /// <summary>Longer than any client pauses that runs a notebook, shorter than a person reads.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);

    private readonly IOutbox outbox;
    private readonly CellQueue cells;
    private readonly QuietTime quiet;
    private readonly StandardInput input;
    private readonly Dictionary<string, IRequestHandler> handlers;
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Creates a kernel.</summary>
    /// <param name="outbox">Where it speaks.</param>
    /// <param name="notebook">The notebook's name, for errors.</param>
    /// <param name="options">The session's; questions are added.</param>
    public Kernel(IOutbox outbox, string notebook, SessionOptions options)
    {
        this.outbox = outbox;
        input = new StandardInput(outbox);

        // Made on another thread: the compiler's assemblies load while the sockets open.
        var session = new Lazy<Task<NotebookSession>>(() => Task.Run(() => new NotebookSession(options with { Input = input.AskAsync })));
        _ = session.Value;
        var history = new CellHistory();
        var runner = new CellRunner(session, history, input, outbox, notebook);
        cells = new CellQueue(runner.RunAsync, runner.Abandon);
        quiet = new QuietTime(Quiet, () => cells.IsBusy, () => _ = PrepareAsync(session), options.Clock);
        handlers = ((IRequestHandler[])
            [
                new KernelInfo(), new Complete(session), new Inspect(session), new IsComplete(session), new History(history), new CommInfo(),
                new Interrupt(cells), new Shutdown(),
            ])
            .ToDictionary(handler => handler.Subject + "_request", StringComparer.Ordinal);
    }

    /// <summary>Ends when a client has asked for it and has its answer.</summary>
    public Task Ended => ended.Task;

    /// <summary>Stops the cell that runs.</summary>
    public void Interrupt() => cells.Interrupt();

    public void Dispose() => quiet.Dispose();

    /// <summary>Takes a message. Returns at once.</summary>
    public void Receive(KernelRequest request)
    {
        quiet.Begin();
        switch (request.Header.Type)
        {
            case "execute_request":
                cells.Add(request);
                break;
            case "input_reply":
                input.Answer(request);
                break;
            default:
                _ = Task.Run(() => AnswerAsync(request));
                break;
        }
    }

    // The first word to be completed would else wait for Roslyn's editor services to load.
    private static async Task PrepareAsync(Lazy<Task<NotebookSession>> session) =>
        await (await session.Value.ConfigureAwait(false)).PrepareAssistanceAsync().ConfigureAwait(false);

    private async Task AnswerAsync(KernelRequest request)
    {
        outbox.Busy(request);
        if (handlers.TryGetValue(request.Header.Type, out IRequestHandler? handler))
        {
            outbox.Reply(request, handler.Subject + "_reply", await ContentAsync(handler, request).ConfigureAwait(false));
        }
        else if (request.Header.Type == "comm_open")
        {
            // Nothing here talks over comms: whoever opens one is told at once.
            outbox.Publish(request.Header, "comm_close", new JsonObject { ["comm_id"] = request.Text("comm_id"), ["data"] = new JsonObject() });
        }

        outbox.Idle(request);
        if (handler is Shutdown)
        {
            ended.TrySetResult();
        }
    }

    private static async Task<JsonObject> ContentAsync(IRequestHandler handler, KernelRequest request)
    {
        try
        {
            return await handler.AnswerAsync(request).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // A request that fails is answered with the failure; the kernel goes on.
        catch (Exception error)
#pragma warning restore CA1031
        {
            JsonObject content = ErrorJson.Of(error.GetType().Name, error.Message);
            content["status"] = "error";
            return content;
        }
    }
}

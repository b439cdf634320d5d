using Workbook.Engine.Running;
using Workbook.Jupyter.Channels;
using Workbook.Jupyter.Execution;
using Workbook.Jupyter.Requests;
using Workbook.Jupyter.Wire;

namespace Workbook.Jupyter.Hosting;

/// <summary>
/// Decides who answers a message. Cells wait for one another; everything else is answered at once, so that a person can complete,
/// inspect and interrupt while a cell runs.
/// </summary>
internal sealed class Kernel : IDisposable
{
    /// <summary>Longer than any client pauses that runs a notebook, shorter than a person reads.</summary>
    private static readonly TimeSpan IdleTime = TimeSpan.FromSeconds(2);

    private readonly BackgroundTasks background;
    private readonly CellQueue cells;
    private readonly IdleTimer idle;
    private readonly CellRunner runner;
    private readonly StandardInput input;
    private readonly RequestDispatcher requests;
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Creates a kernel.</summary>
    /// <param name="outbox">Where it speaks.</param>
    /// <param name="notebook">The notebook's name, for errors.</param>
    /// <param name="options">The session's; questions are added.</param>
    /// <param name="start">Starts the session.</param>
    /// <param name="log">Is told of failures that belong to no request.</param>
    public Kernel(IOutbox outbox, string notebook, SessionOptions options, Func<SessionOptions, NotebookSession> start, TextWriter log)
    {
        background = new BackgroundTasks(log);
        input = new StandardInput(outbox);
        var session = new KernelSession(() => start(options with { Input = input.AskAsync }));
        background.Run("starting the session", () => session.StartedAsync());
        var history = new CellHistory();
        runner = new CellRunner(session, history, input, outbox, background, notebook);
        cells = new CellQueue(runner.RunAsync, runner.Abort, background);

        // The first word to be completed would else wait for Roslyn's editor services to load.
        idle = new IdleTimer(IdleTime, () => cells.IsBusy, () => background.Run("getting ready to complete", () => PrepareAsync(session)), options.Clock);
        requests = new RequestDispatcher(
            [
                new KernelInfo(), new Complete(session), new Inspect(session), new IsComplete(session), new History(history), new CommInfo(),
                new Interrupt(cells), new Shutdown(),
            ],
            outbox);
    }

    /// <summary>Ends when a client has asked for it and has its answer.</summary>
    public Task Ended => ended.Task;

    /// <summary>Tells the client of the cell that runs that the process is about to end.</summary>
    public void SayLastWords() => runner.SayLastWords();

    /// <summary>Stops the cell that runs.</summary>
    public void Interrupt() => cells.Interrupt();

    public void Dispose() => idle.Dispose();

    /// <summary>Takes a message. Returns at once.</summary>
    public void Receive(KernelRequest request)
    {
        idle.Restart();
        switch (request.Header.Type)
        {
            case "execute_request":
                cells.Add(request);
                break;
            case "input_reply":
                input.Answer(request);
                break;
            case "shutdown_request":
                background.Run("shutting down", () => ShutDownAsync(request));
                break;
            default:
                background.Run("answering a request", () => requests.AnswerAsync(request));
                break;
        }
    }

    private static async Task PrepareAsync(KernelSession session) =>
        await (await session.StartedAsync().ConfigureAwait(false)).PrepareAssistanceAsync().ConfigureAwait(false);

    private async Task ShutDownAsync(KernelRequest request)
    {
        try
        {
            await requests.AnswerAsync(request).ConfigureAwait(false);
        }
        finally
        {
            ended.TrySetResult();
        }
    }
}

using Workbook.Jupyter.Wire;

namespace Workbook.Jupyter.Execution;

/// <summary>Runs cells one after the other, in the order asked for, and stops the one that runs.</summary>
/// <param name="run">Runs a cell.</param>
/// <param name="abort">Is told of a cell that will not be run.</param>
/// <param name="background">Where cells run.</param>
internal sealed class CellQueue(Func<KernelRequest, CancellationToken, Task<CellEnd>> run, Action<KernelRequest> abort, BackgroundTasks background)
{
    private readonly Lock gate = new();
    private readonly Queue<KernelRequest> waiting = new();
    private bool busy;
    private Action? stop;

    /// <summary>Whether a cell runs or waits.</summary>
    public bool IsBusy
    {
        get
        {
            lock (gate)
            {
                return busy;
            }
        }
    }

    /// <summary>Adds a cell; starts it when nothing else runs.</summary>
    public void Add(KernelRequest request)
    {
        lock (gate)
        {
            waiting.Enqueue(request);
            if (!busy)
            {
                busy = true;
                background.Run("running cells", RunAllAsync);
            }
        }
    }

    /// <summary>Stops the cell that runs; nothing happens when none does.</summary>
    public void Interrupt()
    {
        lock (gate)
        {
            if (stop is not null)
            {
                // In the background: what a cancellation calls is not ours and may take its time.
                background.RunApart("stopping a cell", stop);
            }
        }
    }

    // A cell that cannot even be reported must not keep the next ones from running.
    private async Task RunAllAsync()
    {
        while (Next() is var (request, cancellation))
        {
            await background.GuardAsync("running a cell", () => RunAsync(request, cancellation)).ConfigureAwait(false);
        }
    }

    private async Task RunAsync(KernelRequest request, CancellationToken cancellation)
    {
        CellEnd end = await run(request, cancellation).ConfigureAwait(false);

        // Chosen before the client hears of the end: what it sends after that is meant to run.
        KernelRequest[] aborted = end.StopsWaiting ? TakeWaiting() : [];
        end.Report();
        foreach (KernelRequest cell in aborted)
        {
            abort(cell);
        }
    }

    private (KernelRequest Request, CancellationToken Cancellation)? Next()
    {
        lock (gate)
        {
            if (!waiting.TryDequeue(out KernelRequest? request))
            {
                busy = false;
                stop = null;
                return null;
            }

            var cancellation = new CancellationTokenSource();
            stop = cancellation.Cancel;
            return (request, cancellation.Token);
        }
    }

    private KernelRequest[] TakeWaiting()
    {
        lock (gate)
        {
            KernelRequest[] taken = [.. waiting];
            waiting.Clear();
            return taken;
        }
    }
}

/// <summary>How a cell ended.</summary>
/// <param name="StopsWaiting">Whether cells that wait behind it must not be run.</param>
/// <param name="Report">Tells the client of the end.</param>
internal sealed record CellEnd(bool StopsWaiting, Action Report);

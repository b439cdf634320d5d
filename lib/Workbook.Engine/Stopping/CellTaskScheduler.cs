namespace Workbook.Engine.Stopping;

/// <summary>
/// Runs the tasks of one cell on threads of its own, whose waits can be interrupted: the cell itself, what follows an <c>await</c> in it, the turns of
/// <c>Parallel.For</c>. As in the thread pool, tasks that wait never keep others from running: there are as many threads as it takes.
/// </summary>
internal sealed class CellTaskScheduler : TaskScheduler
{
    /// <summary>How long is waited for threads that give no sign. People are told within a second.</summary>
    private static readonly TimeSpan ResponseTimeout = TimeSpan.FromMilliseconds(750);

    /// <summary>How long is waited for what a cell does on its way out: its <c>finally</c> blocks, on a busy machine the way itself.</summary>
    private static readonly TimeSpan UnwindingTimeout = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan InterruptInterval = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan IdleTimeout = TimeSpan.FromSeconds(2);

    [ThreadStatic]
    private static CellTaskScheduler? ofThisThread;

    private readonly object gate = new();
    private readonly Queue<Task> waiting = [];
    private readonly List<Thread> threads = [];
    private int idle;
    private bool stopped;

    /// <summary>Whether this thread belongs to a cell.</summary>
    public static bool IsOnItsThread => ofThisThread is not null;

    public override int MaximumConcurrencyLevel => Environment.ProcessorCount;

    /// <summary>Wakes every thread from whatever it waits for, until it ends; tasks that have not begun never do.</summary>
    /// <param name="cancellation">What the cell asks; already requested.</param>
    /// <returns>Whether all threads have ended.</returns>
    public async Task<bool> StopAsync(CellCancellation cancellation)
    {
        Thread[] running;
        lock (gate)
        {
            stopped = true;
            waiting.Clear();
            running = [.. threads];
        }

        long start = TimeProvider.System.GetTimestamp();
        while (running.Any(thread => thread.IsAlive))
        {
            if (TimeProvider.System.GetElapsedTime(start) > (cancellation.IsObserved ? UnwindingTimeout : ResponseTimeout))
            {
                return false;
            }

            // Again and again: code that catches everything swallows an interruption as it does any exception.
            Array.ForEach(running, thread => thread.Interrupt());
            await Task.Delay(InterruptInterval).ConfigureAwait(false);
        }

        return true;
    }

    protected override void QueueTask(Task task)
    {
        lock (gate)
        {
            if (stopped)
            {
                return;
            }

            waiting.Enqueue(task);
            if (waiting.Count <= idle)
            {
                Monitor.Pulse(gate);
            }
            else
            {
                var thread = new Thread(Work) { IsBackground = true, Name = "notebook cell" };
                threads.RemoveAll(thread => !thread.IsAlive);
                threads.Add(thread);
                thread.UnsafeStart();
            }
        }
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        !taskWasPreviouslyQueued && ofThisThread == this && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks()
    {
        lock (gate)
        {
            return [.. waiting];
        }
    }

    private void Work()
    {
        ofThisThread = this;
        try
        {
            while (Next() is { } task)
            {
                TryExecuteTask(task);
            }
        }
        catch (ThreadInterruptedException)
        {
            // Stopped between two tasks.
        }
    }

    // Null when there was nothing to do for a while: the thread may go.
    private Task? Next()
    {
        lock (gate)
        {
            idle++;
            try
            {
                if (!stopped && waiting.Count == 0)
                {
                    Monitor.Wait(gate, IdleTimeout);
                }

                return stopped ? null : waiting.TryDequeue(out Task? task) ? task : null;
            }
            finally
            {
                idle--;
            }
        }
    }
}

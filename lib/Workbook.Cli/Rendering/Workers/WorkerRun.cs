using System.Globalization;
using Workbook.Cli.Rendering.Tracing;

namespace Workbook.Cli.Rendering.Workers;

/// <summary>A notebook that a process is running, and what the process has said of it.</summary>
/// <param name="journal">In which it says more.</param>
internal sealed class WorkerRun(RunJournal journal) : IDisposable
{
    private readonly TaskCompletionSource<RunEnd> ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<RunTrace> held = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The journal.</summary>
    public RunJournal Journal => journal;

    /// <summary>Completes when the notebook has come to its end.</summary>
    public Task<RunEnd> Ended => ended.Task;

    /// <summary>Completes when it waits before a cell, with what the cells before that depend on.</summary>
    public Task<RunTrace> Held => held.Task;

    /// <summary>Told the number of the cell that starts and the number of cells.</summary>
    public required Action<int, int> Progress { get; set; }

    /// <summary>Takes a line. Native code in a cell may write to the same stream; only the worker's own lines have these forms.</summary>
    public void Tell(string line)
    {
        if (line == WorkerProcess.Ended)
        {
            if (journal.Read() is [.., { End: { } end }])
            {
                ended.TrySetResult(end);
            }
        }
        else if (line == WorkerProcess.Held)
        {
            if (journal.Read() is [.., { Held: { } trace }])
            {
                held.TrySetResult(trace);
            }
        }
        else if (line.Split(' ') is ["cell", string cell, "of", string cells]
            && int.TryParse(cell, CultureInfo.InvariantCulture, out int number) && int.TryParse(cells, CultureInfo.InvariantCulture, out int count))
        {
            Progress(number, count);
        }
    }

    public void Dispose() => journal.Dispose();
}

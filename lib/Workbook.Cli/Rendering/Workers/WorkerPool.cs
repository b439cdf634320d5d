using System.Collections.Concurrent;

namespace Workbook.Cli.Rendering.Workers;

/// <summary>
/// Runs notebooks in few processes: starting the compiler and the libraries costs more than most notebooks do. A notebook gets a process in which others
/// ran only where none of them could change it, which what their code names shows (<see cref="Tracing.SharedState"/>); what becomes of it is the same.
/// </summary>
/// <param name="limits">What each process may take.</param>
/// <param name="room">What each sees of the machine; all of it where not given.</param>
internal sealed class WorkerPool(WorkerLimits limits, WorkerRoom? room = null) : IAsyncDisposable
{
    private readonly ConcurrentBag<WorkerProcess> free = [];

    /// <summary>Runs a notebook.</summary>
    /// <param name="file">The notebook.</param>
    /// <param name="parameters">Assignments for the cell tagged <c>parameters</c>, each <c>NAME=VALUE</c>.</param>
    /// <param name="progress">Told the number of the cell that starts and the number of cells.</param>
    /// <param name="cancellation">Ends its process.</param>
    /// <exception cref="OperationCanceledException">It was ended by <paramref name="cancellation"/>.</exception>
    public async Task<WorkerResult> RunAsync(string file, IReadOnlyList<string> parameters, Action<int, int> progress, CancellationToken cancellation)
    {
        if (free.TryTake(out WorkerProcess? used))
        {
            (WorkerResult result, bool died) = await RunInAsync(used, file, parameters, progress, cancellation);
            if (!died)
            {
                return result;
            }

            // Those before it may have a part in that: memory, for instance. Alone it has no excuse.
        }

        return (await RunInAsync(WorkerProcess.Start(limits, room), file, parameters, progress, cancellation)).Result;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (WorkerProcess process in free)
        {
            await process.DisposeAsync();
        }
    }

    private async Task<(WorkerResult Result, bool Died)> RunInAsync(
        WorkerProcess process, string file, IReadOnlyList<string> parameters, Action<int, int> progress, CancellationToken cancellation)
    {
        try
        {
            return await process.RunAsync(file, parameters, progress, cancellation);
        }
        finally
        {
            if (process.IsFree)
            {
                free.Add(process);
            }
            else
            {
                await process.DisposeAsync();
            }
        }
    }
}

namespace Workbook.Cli.Rendering.Workers;

/// <summary>Runs one notebook in a process of its own.</summary>
internal static class NotebookWorker
{
    /// <summary>Runs the notebook.</summary>
    /// <param name="file">The notebook.</param>
    /// <param name="limits">What the process may take.</param>
    /// <param name="room">What the process sees of the machine; all of it where not given.</param>
    /// <param name="cancellation">Ends the worker.</param>
    /// <exception cref="OperationCanceledException">It was ended by <paramref name="cancellation"/>.</exception>
    public static async Task<WorkerResult> RunAsync(string file, WorkerLimits limits, WorkerRoom room, CancellationToken cancellation)
    {
        await using WorkerProcess process = WorkerProcess.Start(limits, room);
        return (await process.RunAsync(file, [], (_, _) => { }, cancellation)).Result;
    }
}

using Workbook.Cli.Rendering.Reuse;
using Workbook.Cli.Rendering.Workers;
using Workbook.Files;

namespace Workbook.Cli.Rendering;

/// <summary>A notebook and what became of it.</summary>
/// <param name="File">The notebook's path.</param>
/// <param name="Result">The executed document, or what stopped it.</param>
internal sealed record NotebookOutcome(string File, WorkerResult Result)
{
    /// <summary>File name without extension.</summary>
    public string Slug => Path.GetFileNameWithoutExtension(File);
}

/// <summary>Runs several notebooks side by side, in few processes and where no earlier run stands for it; one that fails does not stop the others.</summary>
internal static class NotebookRuns
{
    /// <param name="files">The notebooks.</param>
    /// <param name="parametersOf">Assignments for a notebook's parameter cell, each <c>NAME=VALUE</c>.</param>
    /// <param name="jobs">How many run at a time.</param>
    /// <param name="limits">What the process of one may take.</param>
    /// <param name="cache">Earlier runs.</param>
    /// <param name="progress">Told how far they have come.</param>
    /// <param name="cancellation">Ends all.</param>
    /// <param name="begun">Runs the rest of a notebook that has begun already, and gives null for any other.</param>
    public static async Task<IReadOnlyList<NotebookOutcome>> RunAsync(
        IReadOnlyList<string> files, Func<string, IReadOnlyList<string>> parametersOf, int jobs, WorkerLimits limits, RunCache cache, IRenderProgress progress, CancellationToken cancellation,
        Func<string, Action<int, int>, CancellationToken, Task<WorkerResult?>>? begun = null)
    {
        ScratchFolder.RemoveAbandoned();
        await using var workers = new WorkerPool(limits);
        var outcomes = new NotebookOutcome[files.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellation };

        // The longest first, so that none begins when all others are done.
        IEnumerable<int> order = Enumerable.Range(0, files.Count).OrderByDescending(i => new FileInfo(files[i]).Length);
        await Parallel.ForEachAsync(order, options, async (i, token) =>
        {
            string name = Path.GetFileNameWithoutExtension(files[i]);
            IReadOnlyList<string> parameters = parametersOf(files[i]);
            void Tell(int cell, int cells) => progress.Cell(name, cell, cells);
            WorkerResult result = await cache.RunAsync(files[i], parameters, limits, async () =>
                (begun is null ? null : await begun(files[i], Tell, token)) ?? await workers.RunAsync(files[i], parameters, Tell, token));
            progress.Finished(name, result);
            outcomes[i] = new NotebookOutcome(files[i], result);
        });
        return outcomes;
    }
}

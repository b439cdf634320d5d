using Workbook.Engine.Errors;
using Workbook.Engine.Outputs;
using Workbook.Engine.Running;
using Workbook.Engine.Stopping;

namespace Workbook.Jupyter.Execution;

/// <summary>The session; a cell that is stopped in it ends in an error like any other.</summary>
internal sealed class StoppableSession(Lazy<Task<NotebookSession>> session)
{
    public const string DefaultLanguage = "csharp";

    /// <summary>Runs a cell.</summary>
    /// <returns>Why it failed; null when it did not.</returns>
    public async Task<CellError?> RunAsync(CellSource source, string language, IOutputSink sink, CancellationToken cancellation)
    {
        try
        {
            NotebookSession started = await session.Value.WaitAsync(cancellation).ConfigureAwait(false);
            return await started.RunAsync(source, language, sink, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException stop) when (cancellation.IsCancellationRequested)
        {
            string message = stop is CellGoesOnException ? stop.Message : "The cell was stopped; variables keep the values they had.";
            var stopped = new CellError(source.Notebook, source.Cell, "Interrupted", message);
            sink.Add(new ErrorOutput(stopped));
            return stopped;
        }
    }
}

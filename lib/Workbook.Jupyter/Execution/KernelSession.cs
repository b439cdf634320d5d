using Workbook.Engine.Errors;
using Workbook.Engine.Outputs;
using Workbook.Engine.Running;
using Workbook.Engine.Stopping;

namespace Workbook.Jupyter.Execution;

/// <summary>The kernel's one session. It starts on another thread: the compiler's assemblies load while the sockets open.</summary>
/// <param name="start">Starts it.</param>
internal sealed class KernelSession(Func<NotebookSession> start)
{
    public const string DefaultLanguage = "csharp";

    private readonly Task<NotebookSession> starting = Task.Run(start);

    /// <summary>The session, once it has started.</summary>
    /// <exception cref="KernelException">It could not be started.</exception>
    /// <exception cref="OperationCanceledException">Waiting for it was stopped.</exception>
    public async Task<NotebookSession> StartedAsync(CancellationToken cancellation = default)
    {
        try
        {
            return await starting.WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (Exception failure) when (starting.IsFaulted)
        {
            Exception cause = failure.GetBaseException();
            throw new KernelException(
                $"The session could not be started: {cause.GetType().Name}: {cause.Message} Restart the kernel; if that does not help, install it again (workbook kernel install).", failure);
        }
    }

    /// <summary>Runs a cell. One that is stopped ends in an error like any other.</summary>
    /// <returns>Why it failed; null when it did not.</returns>
    /// <exception cref="KernelException">The session could not be started.</exception>
    public async Task<CellError?> RunAsync(CellSource source, string language, IOutputSink sink, CancellationToken cancellation)
    {
        try
        {
            NotebookSession session = await StartedAsync(cancellation).ConfigureAwait(false);
            return await session.RunAsync(source, language, sink, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException stop) when (cancellation.IsCancellationRequested)
        {
            string message = stop is CellNotStoppedException ? stop.Message : "The cell was stopped; variables keep the values they had.";
            var stopped = new CellError(source.Notebook, source.Cell, "Interrupted", message);
            sink.Add(new ErrorOutput(stopped));
            return stopped;
        }
    }
}

using System.Runtime;

namespace Workbook.Engine.CSharp;

/// <summary>
/// Runs a cell so that it can be stopped whatever it is doing. On cancellation the caller goes on at once; a busy loop is aborted,
/// a sleep or other wait is interrupted, an awaited task is no longer waited for.
/// </summary>
internal static class StoppableCall
{
    public static async Task<object?> RunAsync(Func<Task<object?>> cell, CancellationToken cancellation)
    {
        // The abort has a token of its own: its callback blocks until the thread has stopped, which must not hold up the caller.
        var abort = new CancellationTokenSource();
        var started = new TaskCompletionSource<Task<object?>>(TaskCreationOptions.RunContinuationsAsynchronously);

        // A thread of its own, because an interrupt may arrive late and must then not hit other work of the thread pool.
        var thread = new Thread(() => Call(cell, started, abort.Token)) { IsBackground = true, Name = "notebook cell" };
        thread.Start();
        try
        {
            return await started.Task.Unwrap().WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            thread.Interrupt();
            _ = Task.Run(abort.Cancel, CancellationToken.None);
            throw;
        }
    }

    private static void Call(Func<Task<object?>> cell, TaskCompletionSource<Task<object?>> started, CancellationToken abort)
    {
        try
        {
#pragma warning disable SYSLIB0046 // Stopping at any instruction may leave the cell's own data half changed; the engine's is out of reach.
            ControlledExecution.Run(() => started.TrySetResult(cell()), abort);
#pragma warning restore SYSLIB0046
        }
#pragma warning disable CA1031 // An exception that left this thread would end the process.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            started.TrySetException(exception);
        }
    }
}

namespace Workbook.Engine.Stopping;

/// <summary>
/// Runs a cell so that it can be stopped: its code asks whether it has been cancelled, its waits are interrupted, and what would follow
/// an awaited task never begins. <c>README.md</c> beside this file says what that stops and what it does not.
/// </summary>
internal static class CancellableCall
{
    /// <param name="cell">The cell.</param>
    /// <param name="token">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="CellNotStoppedException">It was told to stop and has not.</exception>
    public static async Task<T> RunAsync<T>(Func<Task<T>> cell, CancellationToken token)
    {
        var cancellation = new CellCancellation();
        var scheduler = new CellTaskScheduler();
        Task<T> running = Task.Factory.StartNew(Begin, CancellationToken.None, TaskCreationOptions.None, scheduler).Unwrap();
        try
        {
            return await running.WaitAsync(token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            cancellation.Request();
            if (!await scheduler.StopAsync(cancellation).ConfigureAwait(false))
            {
                throw new CellNotStoppedException(token);
            }

            throw;
        }

        Task<T> Begin()
        {
            CellCancellation.Current = cancellation;
            return cell();
        }
    }
}

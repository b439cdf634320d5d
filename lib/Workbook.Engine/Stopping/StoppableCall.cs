namespace Workbook.Engine.Stopping;

/// <summary>
/// Runs a cell so that it can be stopped. Its code asks at every turn of a loop and on entering every function whether to go on;
/// waits are interrupted; what would follow an awaited task never begins. If that does not end it, libraries are asked to stop as well:
/// those that a cell has named, and in an installed kernel those that it carries. What .NET itself computes for long without calling
/// back, and native code, are out of reach: such a cell goes on in the background, until it is back in code that asks, and the session
/// with the next cell. Threads and timers that the cell started itself go on too, and tasks that an earlier cell left running. No thread
/// is aborted (<c>ControlledExecution</c>): .NET 10 ends the whole process when, on Linux, the abort meets a thread in optimised code.
/// </summary>
internal static class StoppableCall
{
    /// <param name="cell">The cell.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="CellGoesOnException">It was told to stop and has not.</exception>
    public static async Task<T> RunAsync<T>(Func<Task<T>> cell, CancellationToken cancellation)
    {
        var stop = new StopSignal();
        var scheduler = new StoppableScheduler();
        Task<T> running = Task.Factory.StartNew(Begin, CancellationToken.None, TaskCreationOptions.None, scheduler).Unwrap();
        try
        {
            return await running.WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            stop.Give();
            if (!await scheduler.StopAsync(stop).ConfigureAwait(false))
            {
                throw new CellGoesOnException(cancellation);
            }

            stop.Rest();
            throw;
        }

        Task<T> Begin()
        {
            StopSignal.Flowing = stop;
            return cell();
        }
    }
}

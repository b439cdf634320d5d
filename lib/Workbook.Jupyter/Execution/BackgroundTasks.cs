namespace Workbook.Jupyter.Execution;

/// <summary>Owns the tasks that nobody waits for: when one fails, the log says so.</summary>
/// <param name="log">The kernel's standard error, which clients show or keep.</param>
internal sealed class BackgroundTasks(TextWriter log)
{
    /// <summary>Starts work on the thread pool.</summary>
    /// <param name="name">What it does, for the log: <c>starting the session</c>.</param>
    /// <param name="work">The work.</param>
    public void Run(string name, Func<Task> work) => _ = Task.Run(() => GuardAsync(name, work));

    /// <summary>Starts work on a thread of its own: it does not wait until cells that keep the thread pool busy leave it a thread.</summary>
    /// <inheritdoc cref="Run"/>
    public void RunApart(string name, Action work) => _ = Task.Factory.StartNew(
        () => GuardAsync(name, () =>
        {
            work();
            return Task.CompletedTask;
        }), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Does work here. The task never fails.</summary>
    /// <inheritdoc cref="Run"/>
    public async Task GuardAsync(string name, Func<Task> work)
    {
        try
        {
            await work().ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Nobody else would hear of it.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            await log.WriteLineAsync($"An error while {name}: {failure}").ConfigureAwait(false);
        }
    }
}

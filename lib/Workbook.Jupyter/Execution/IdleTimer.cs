namespace Workbook.Jupyter.Execution;

/// <summary>
/// Does something once, when nothing has been asked for a while: what a person will want next is got ready while they read, and clients
/// that run notebook after notebook never wait for it.
/// </summary>
internal sealed class IdleTimer : IDisposable
{
    private readonly TimeSpan interval;
    private readonly Func<bool> isBusy;
    private readonly Action action;
    private readonly ITimer timer;
    private int done;

    /// <param name="interval">How long nothing must be asked.</param>
    /// <param name="isBusy">Whether something asked before goes on; the interval begins only after that.</param>
    /// <param name="action">What to do then; on a thread of the pool.</param>
    /// <param name="clock">Tells the time.</param>
    public IdleTimer(TimeSpan interval, Func<bool> isBusy, Action action, TimeProvider clock)
    {
        this.interval = interval;
        this.isBusy = isBusy;
        this.action = action;
        timer = clock.CreateTimer(_ => Elapsed(), null, interval, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Something is asked: the interval begins anew.</summary>
    public void Restart() => timer.Change(interval, Timeout.InfiniteTimeSpan);

    public void Dispose() => timer.Dispose();

    private void Elapsed()
    {
        if (isBusy())
        {
            Restart();
        }
        else if (Interlocked.Exchange(ref done, 1) == 0)
        {
            timer.Dispose();
            action();
        }
    }
}

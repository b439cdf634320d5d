namespace Workbook.Jupyter.Execution;

/// <summary>
/// Does something once, when nothing has been asked for a while: what a person will want next is got ready while they read, and clients
/// that run notebook after notebook never wait for it.
/// </summary>
internal sealed class QuietTime : IDisposable
{
    private readonly TimeSpan length;
    private readonly Func<bool> isBusy;
    private readonly Action action;
    private readonly ITimer timer;
    private int done;

    /// <param name="length">How long it must be quiet.</param>
    /// <param name="isBusy">Whether something asked before goes on; it is quiet only after that.</param>
    /// <param name="action">What to do then; on a thread of the pool.</param>
    /// <param name="clock">Tells the time.</param>
    public QuietTime(TimeSpan length, Func<bool> isBusy, Action action, TimeProvider clock)
    {
        this.length = length;
        this.isBusy = isBusy;
        this.action = action;
        timer = clock.CreateTimer(_ => End(), null, length, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Something is asked: quiet begins anew.</summary>
    public void Begin() => timer.Change(length, Timeout.InfiniteTimeSpan);

    public void Dispose() => timer.Dispose();

    private void End()
    {
        if (isBusy())
        {
            Begin();
        }
        else if (Interlocked.Exchange(ref done, 1) == 0)
        {
            timer.Dispose();
            action();
        }
    }
}

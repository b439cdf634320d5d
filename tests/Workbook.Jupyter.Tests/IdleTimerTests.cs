using Workbook.Jupyter.Execution;

namespace Workbook.Jupyter.Tests;

public sealed class IdleTimerTests : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private readonly TimerClock clock = new();
    private bool busy;
    private int done;

    [Fact]
    public void Timer_ThatElapses_ActsOnce()
    {
        using IdleTimer timer = Start();

        clock.Elapse();
        timer.Restart();
        clock.Elapse();

        Assert.Equal(1, done);
    }

    [Fact]
    public void Timer_ThatElapsesWhileACellRuns_BeginsAnew()
    {
        busy = true;
        using IdleTimer timer = Start();

        clock.Elapse();
        Assert.Equal((0, Interval), (done, clock.Due));
        busy = false;
        clock.Elapse();

        Assert.Equal(1, done);
    }

    public void Dispose() => clock.Dispose();

    private IdleTimer Start() => new(Interval, () => busy, () => done++, clock);

    /// <summary>A clock with one timer, which ends when the test says so.</summary>
    private sealed class TimerClock : TimeProvider, ITimer
    {
        private Action? end;

        public TimeSpan? Due { get; private set; }

        public void Elapse()
        {
            if (Due is not null)
            {
                Due = null;
                end!();
            }
        }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            (end, Due) = (() => callback(state), dueTime);
            return this;
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Due = end is null ? null : dueTime;
            return end is not null;
        }

        public void Dispose() => (end, Due) = (null, null);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

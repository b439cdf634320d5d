using System.ComponentModel;

namespace Workbook.Engine.Stopping;

/// <summary>
/// What a running cell asks at every turn of a loop and on entering every function: whether it has been stopped. Flows with the cell into
/// the tasks that it starts. Written into cells and libraries by the engine; not for authors.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class StopSignal
{
    private static readonly AsyncLocal<StopSignal?> Current = new();
    private static readonly TimeSpan LookInterval = TimeSpan.FromMilliseconds(10);

    // How many cells have been stopped, and stopped urgently, and have not ended: while there is none, asking costs next to nothing.
    private static volatile int given;
    private static volatile int urgent;

    [ThreadStatic]
    private static long lastLook;

    private volatile bool isGiven;
    private volatile bool isUrgent;
    private volatile bool isHeard;

    internal StopSignal()
    {
    }

    /// <summary>The signal of the cell that is running here.</summary>
    internal static StopSignal? Flowing
    {
        set => Current.Value = value;
    }

    /// <summary>Whether the stopped cell has asked, and so is about to end.</summary>
    internal bool IsHeard => isHeard;

    /// <summary>True, unless the cell that is running here has been stopped: for places that want an expression.</summary>
    /// <inheritdoc cref="Check"/>
    public static bool GoOn()
    {
        Check();
        return true;
    }

    /// <summary>Goes on, unless the cell that is running here has been stopped.</summary>
    /// <exception cref="OperationCanceledException">
    /// It has been stopped. Only where the exception reaches a task: on a thread that the cell started itself, or in a timer, it would
    /// end the process.
    /// </exception>
    public static void Check()
    {
        if (given > 0)
        {
            Current.Value?.Ask();
        }
    }

    /// <summary>Goes on, unless the cell that called the library has been stopped and has not ended since.</summary>
    /// <inheritdoc cref="Check"/>
    public static void AskInLibrary()
    {
        if (urgent > 0)
        {
            Current.Value?.AskUrgently();
        }
    }

    /// <summary>Stops the cell in its own code.</summary>
    internal void Give()
    {
        isGiven = true;
        Interlocked.Increment(ref given);
    }

    /// <summary>Stops it in the code of libraries too, which may be in the middle of something.</summary>
    internal void Urge()
    {
        isUrgent = true;
        Interlocked.Increment(ref urgent);
    }

    /// <summary>The stopped cell has ended: nobody need ask any more.</summary>
    internal void Rest()
    {
        Interlocked.Decrement(ref given);
        if (isUrgent)
        {
            Interlocked.Decrement(ref urgent);
        }
    }

    private void Ask()
    {
        if (isGiven && (StoppableScheduler.IsOnItsThread || Task.CurrentId is not null))
        {
            isHeard = true;
            throw new OperationCanceledException();
        }
    }

    private void AskUrgently()
    {
        long now = TimeProvider.System.GetTimestamp();
        if (!isUrgent || TimeProvider.System.GetElapsedTime(lastLook, now) < LookInterval)
        {
            return;
        }

        lastLook = now;
        if (!OnceOnly.IsOnTheStack())
        {
            Ask();
        }
    }
}

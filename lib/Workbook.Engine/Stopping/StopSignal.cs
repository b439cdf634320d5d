using System.ComponentModel;

namespace Workbook.Engine.Stopping;

/// <summary>What a running cell asks at every turn of a loop and on entering every function. Written into cells by the engine; not for authors.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class StopSignal
{
    private static readonly AsyncLocal<StopSignal?> Current = new();
    private volatile bool isGiven;

    internal StopSignal()
    {
    }

    /// <summary>The signal of the F# cell that is running here. F# cells have no place of their own for it.</summary>
    internal static StopSignal? Flowing
    {
        set => Current.Value = value;
    }

    /// <summary>True, unless the F# cell that is running here has been stopped.</summary>
    /// <inheritdoc cref="Ask"/>
    public static bool GoOn()
    {
        Current.Value?.Ask();
        return true;
    }

    /// <summary>Goes on, unless the cell has been stopped.</summary>
    /// <exception cref="OperationCanceledException">
    /// It has been stopped. Only where the exception reaches a task: on a thread that the cell started itself, or in a timer, it would
    /// end the process.
    /// </exception>
    public void Ask()
    {
        if (isGiven && (StoppableScheduler.IsOnItsThread || Task.CurrentId is not null))
        {
            throw new OperationCanceledException();
        }
    }

    internal void Give() => isGiven = true;
}

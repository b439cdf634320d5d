using System.ComponentModel;

namespace Workbook.Engine.Stopping;

/// <summary>What a running cell asks at every turn of a loop and on entering every function. Written into cells by the engine; not for authors.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class StopSignal
{
    private volatile bool isGiven;

    internal StopSignal()
    {
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

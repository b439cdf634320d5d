using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Workbook.Engine.Stopping;

/// <summary>
/// What a running cell asks at every turn of a loop and on entering every function: whether it has been cancelled. Flows with the cell
/// into the tasks that it starts. Written into cells by the engine; not for authors.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CellCancellation
{
    private static readonly AsyncLocal<CellCancellation?> Flowing = new();

    // How many cells have been cancelled and may still have something running: while there is none, asking costs next to nothing.
    private static volatile int pending;

    private volatile bool isRequested;
    private volatile bool isObserved;

    internal CellCancellation()
    {
    }

    /// <summary>Nothing is left of the cell: whatever it starts carries this object with it, and nobody else keeps it.</summary>
    ~CellCancellation()
    {
        if (isRequested)
        {
            Interlocked.Decrement(ref pending);
        }
    }

    /// <summary>That of the cell that is running here.</summary>
    internal static CellCancellation? Current
    {
        set => Flowing.Value = value;
    }

    /// <summary>Whether the cancelled cell has asked, and so is about to end.</summary>
    internal bool IsObserved => isObserved;

    /// <summary>True, unless the cell that is running here has been cancelled: for places that want an expression.</summary>
    /// <inheritdoc cref="ThrowIfRequested"/>
    public static bool IsNotRequested()
    {
        Enter();
        return true;
    }

    /// <summary>Asked on entering a function: a call that would overflow the stack, which nothing survives, is an exception instead.</summary>
    /// <inheritdoc cref="ThrowIfRequested"/>
    /// <exception cref="InsufficientExecutionStackException">Functions have called each other too deep.</exception>
    public static void Enter()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        ThrowIfRequested();
    }

    /// <summary>Throws when the cell that is running here has been cancelled.</summary>
    /// <exception cref="OperationCanceledException">
    /// It has been. Only where the exception reaches a task: on a thread that the cell started itself, or in a timer, it would end the
    /// process.
    /// </exception>
    public static void ThrowIfRequested()
    {
        if (pending > 0)
        {
            Flowing.Value?.Throw();
        }
    }

    /// <summary>Cancels the cell.</summary>
    internal void Request()
    {
        isRequested = true;
        Interlocked.Increment(ref pending);
    }

    private void Throw()
    {
        if (isRequested && (CellTaskScheduler.IsOnItsThread || Task.CurrentId is not null))
        {
            isObserved = true;
            throw new OperationCanceledException();
        }
    }
}

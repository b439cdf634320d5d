using System.Runtime.ExceptionServices;
using Workbook.Engine.Display;
using Workbook.Engine.Errors;
using Workbook.Engine.Outputs;

namespace Workbook.Engine.Running;

/// <summary>
/// Keeps the process alive when code of a cell throws where nobody can catch it: on a thread of its own, in a timer, in an
/// <c>async void</c> function. For a program in which a person works; a program that renders should fail.
/// </summary>
public static class UnhandledExceptions
{
    private static readonly Lazy<bool> Installed = new(static () =>
    {
        ExceptionHandling.SetUnhandledExceptionHandler(Handle);
        return true;
    });

    /// <summary>From now on such an exception is written to the output of the cell that started what threw. Once is enough.</summary>
    public static void Survive() => _ = Installed.Value;

    // What no cell has started is the program's own fault, and ends it.
    private static bool Handle(Exception exception)
    {
        // A timer forgets whose it was before its exception comes here: the cell that was started last stands for its cell.
        CellContext? origin = CellContext.Current ?? (CellFrames.Of(exception).IsEmpty ? null : CellContext.Latest);
        if (origin is not { Source: { } source } cell)
        {
            return false;
        }

        CellError error = exception is CellFailedException failed ? failed.Error : ExceptionErrors.From(exception, source);
        cell.Sink.Add(new StreamOutput(IsError: true, $"Nobody caught this exception; the kernel goes on.\n{error.Describe()}\n"));
        return true;
    }
}

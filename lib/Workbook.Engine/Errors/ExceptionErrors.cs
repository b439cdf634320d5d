using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;

namespace Workbook.Engine.Errors;

/// <summary>Turns an exception out of a cell into a <see cref="CellError"/> that shows the author's frames only.</summary>
internal static class ExceptionErrors
{
    private const int MostFrames = 50;

    public static CellError From(Exception thrown, CellSource source)
    {
        Exception exception = Unwrap(thrown);
        ImmutableArray<StackFrame> frames = FramesOf(exception);
        var error = source.Error(TypeName(exception), MessageOf(exception)) with { Stack = StackOf(frames) };

        // The innermost line of the cell that ran; the stack names any other cell below it.
        StackFrame? place = frames.FirstOrDefault(frame => CellFrames.FileOf(frame) == source.Path && frame.GetFileLineNumber() > 0);
        if (place is null)
        {
            return error;
        }

        int line = place.GetFileLineNumber();
        return error with { Line = line, Column = place.GetFileColumnNumber(), SourceLine = source.Line(line) };
    }

    // Functions that call each other too deep have thousands of frames that say the same.
    private static ImmutableArray<string> StackOf(ImmutableArray<StackFrame> frames) => frames.Length <= MostFrames ? [.. frames.Select(CellFrames.Describe)] :
    [
        .. frames.Take(MostFrames).Select(CellFrames.Describe), FormattableString.Invariant($"… and {frames.Length - MostFrames} calls more"),
    ];

    // What a library throws because the author's code threw in it (a loop run in parallel, a comparison asked for by a sort) is told from where that code stopped.
    private static ImmutableArray<StackFrame> FramesOf(Exception exception)
    {
        ImmutableArray<StackFrame> frames = CellFrames.Of(exception);
        bool ofLibrary = frames.IsEmpty || !CellFrames.IsCell(frames[0]) || exception is TypeInitializationException;
        return ofLibrary && exception.InnerException is { } inner ? [.. FramesOf(inner), .. frames] : frames;
    }

    private static Exception Unwrap(Exception exception) => exception switch
    {
        AggregateException { InnerExceptions: [var only] } => Unwrap(only),
        TargetInvocationException { InnerException: { } inner } => Unwrap(inner),
        _ => exception,
    };

    private static string MessageOf(Exception exception) =>
        exception.InnerException is { } inner and not AggregateException
            ? $"{exception.Message}\n  caused by {TypeName(inner)}: {MessageOf(inner)}"
            : exception.Message;

    // Types declared in cells are nested in a submission class whose name means nothing to a reader.
    private static string TypeName(Exception exception)
    {
        string name = exception.GetType().FullName ?? exception.GetType().Name;
        return name.StartsWith(CellNames.ClassPrefix, StringComparison.Ordinal) ? exception.GetType().Name : name;
    }
}

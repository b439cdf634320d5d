using System.Runtime.ExceptionServices;

namespace Workbook.Report;

/// <summary>Does the same with each of several things on all processors. What comes of it, an error too, is what one after the other would give.</summary>
internal static class SideBySide
{
    public static IReadOnlyList<TResult> Select<T, TResult>(IReadOnlyList<T> things, Func<T, int, TResult> make)
    {
        try
        {
            return [.. things.AsParallel().AsOrdered().Select(make)];
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
            throw;
        }
    }
}

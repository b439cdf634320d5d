using System.Runtime.ExceptionServices;

namespace Workbook.Files;

/// <summary>Does the same with each of several things on all processors. What comes of it, an error too, is what one after the other would give.</summary>
internal static class SideBySide
{
    public static IReadOnlyList<TResult> Select<T, TResult>(IReadOnlyList<T> things, Func<T, TResult> make)
    {
        (TResult? Result, ExceptionDispatchInfo? Error)[] made = [.. things.AsParallel().AsOrdered().Select(Try)];
        made.FirstOrDefault(one => one.Error is not null).Error?.Throw();
        return [.. made.Select(one => one.Result!)];

        (TResult?, ExceptionDispatchInfo?) Try(T thing)
        {
            try
            {
                return (make(thing), null);
            }
            catch (Exception error)
            {
                return (default, ExceptionDispatchInfo.Capture(error));
            }
        }
    }
}

namespace Workbook.Memo.Methods;

/// <summary>What a statistic becomes without one item.</summary>
/// <param name="Item">The item left out.</param>
/// <param name="Value">The statistic without it; <see langword="null"/> where it is undefined.</param>
/// <typeparam name="T">Kind of item.</typeparam>
public sealed record LeftOut<T>(T Item, double? Value);

/// <summary>Sensitivity of a statistic to single items.</summary>
public static class LeaveOneOut
{
    /// <summary>The statistic without each item in turn, in the order of the items; equal items are left out one at a time.</summary>
    /// <param name="items">The items.</param>
    /// <param name="statistic">The statistic; <see langword="null"/> where it is undefined.</param>
    /// <typeparam name="T">Kind of item.</typeparam>
    public static IReadOnlyList<LeftOut<T>> Of<T>(IReadOnlyList<T> items, Func<IReadOnlyList<T>, double?> statistic) =>
        [.. items.Select((item, i) => new LeftOut<T>(item, statistic([.. items.Take(i), .. items.Skip(i + 1)])))];
}

using Workbook.Memo.ExportControls;

namespace Workbook.Memo.Chips;

/// <summary>The best chip on sale on a day and the best that needed no licence.</summary>
/// <param name="Free">Best chip that no licence rule covers, whichever source is right.</param>
/// <param name="Best">Best chip of all.</param>
/// <param name="Ratio">Free over best, by the lower end of each range.</param>
public sealed record FreeChip(AcceleratorChip Free, AcceleratorChip Best, double Ratio)
{
    /// <summary>By total processing performance, which bounds training.</summary>
    /// <exception cref="InvalidOperationException">No chip was on sale, or all were controlled.</exception>
    public static FreeChip Fastest(ChipsEvidence evidence, DateOnly day) => By(evidence, day, chip => chip.Specification.TotalProcessingPerformance);

    /// <summary>By memory bandwidth, which bounds the writing of tokens one by one.</summary>
    /// <exception cref="InvalidOperationException">No chip was on sale, or all were controlled.</exception>
    public static FreeChip WidestMemory(ChipsEvidence evidence, DateOnly day) => By(evidence, day, chip => chip.Specification.MemoryBandwidth);

    /// <summary>The same with every chip that may be free for all that is known: an upper bound, where properties that a rule asks are missing.</summary>
    /// <exception cref="InvalidOperationException">No chip was on sale, or all were controlled.</exception>
    public static FreeChip WidestMemoryAtMost(ChipsEvidence evidence, DateOnly day) =>
        By(evidence, day, chip => chip.Specification.MemoryBandwidth, outcome => outcome != ControlOutcome.Controlled);

    private static FreeChip By(ChipsEvidence evidence, DateOnly day, Func<AcceleratorChip, ValueRange> quality, Func<ControlOutcome, bool>? isFree = null)
    {
        List<AcceleratorChip> onSale = [.. AccessVerdicts.OnSale(evidence, day).Where(chip => quality(chip).IsKnown)];
        List<AcceleratorChip> free = [.. onSale.Where(chip => (isFree ?? IsSurelyFree)(evidence.StandingOn(day, chip.Specification)))];
        if (free.Count == 0)
        {
            throw new InvalidOperationException($"On {day:yyyy-MM-dd} no chip on sale is free of licence; the ratio is undefined.");
        }

        AcceleratorChip bestFree = free.MaxBy(chip => quality(chip).Low)!;
        AcceleratorChip best = onSale.MaxBy(chip => quality(chip).Low)!;
        return new FreeChip(bestFree, best, quality(bestFree).Low / quality(best).Low);
    }

    private static bool IsSurelyFree(ControlOutcome outcome) => outcome == ControlOutcome.NotControlled;
}

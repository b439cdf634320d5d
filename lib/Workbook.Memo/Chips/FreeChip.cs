using Workbook.Memo.ExportControls;

namespace Workbook.Memo.Chips;

/// <summary>The best chip on sale on a day and the best that a lawful buyer in China could have.</summary>
/// <param name="Free">
/// Best chip that no licence rule covers, whichever source is right, or whose applications are decided case by case where that is chosen to count; where
/// there is none, best that may be free for all that is known.
/// </param>
/// <param name="Best">Best chip of all.</param>
/// <param name="Ratio">Free over best, by the lower end of each range.</param>
/// <param name="AtMost">Whether the ratio is an upper bound, since properties that a rule asks are missing.</param>
public sealed record FreeChip(AcceleratorChip Free, AcceleratorChip Best, double Ratio, bool AtMost)
{
    /// <summary>What the free chip is, in words.</summary>
    public string InWords => Reviewed ? "decided case by case" : AtMost ? "that may need no licence" : "that needed no licence";

    /// <summary>Whether it needs a licence, for which applications are decided case by case.</summary>
    public bool Reviewed { get; init; }

    /// <summary>By total processing performance, which bounds training.</summary>
    /// <exception cref="InvalidOperationException">No chip was on sale, or all were controlled.</exception>
    public static FreeChip Fastest(ChipsEvidence evidence, DateOnly day) => By(evidence, day, chip => chip.Specification.TotalProcessingPerformance);

    /// <summary>By memory bandwidth, which bounds the writing of tokens one by one.</summary>
    /// <exception cref="InvalidOperationException">No chip was on sale, or all were controlled.</exception>
    public static FreeChip WidestMemory(ChipsEvidence evidence, DateOnly day) => By(evidence, day, chip => chip.Specification.MemoryBandwidth);

    /// <summary>The same with every chip that may be free for all that is known: an upper bound, where properties that a rule asks are missing.</summary>
    /// <exception cref="InvalidOperationException">No chip was on sale, or all were controlled.</exception>
    public static FreeChip WidestMemoryAtMost(ChipsEvidence evidence, DateOnly day) =>
        By(evidence, day, chip => chip.Specification.MemoryBandwidth, surely: false);

    private static FreeChip By(ChipsEvidence evidence, DateOnly day, Func<AcceleratorChip, ValueRange> quality, bool surely = true)
    {
        List<(AcceleratorChip Chip, ControlOutcome Outcome)> onSale = [.. AccessVerdicts.OnSale(evidence, day)
            .Where(chip => quality(chip).IsKnown)
            .Select(chip => (chip, evidence.AccessOn(day, chip.Specification)))];
        bool atMost = !surely || onSale.TrueForAll(chip => chip.Outcome != ControlOutcome.NotControlled);
        AcceleratorChip bestFree = onSale
            .Where(chip => chip.Outcome == ControlOutcome.NotControlled || (atMost && chip.Outcome == ControlOutcome.Depends))
            .Select(chip => chip.Chip)
            .MaxBy(chip => quality(chip).Low)
            ?? throw new InvalidOperationException($"On {day:yyyy-MM-dd} every chip on sale is controlled, or none was on sale; the ratio is undefined.");
        AcceleratorChip best = onSale.Select(chip => chip.Chip).MaxBy(chip => quality(chip).Low)!;
        return new FreeChip(bestFree, best, quality(bestFree).Low / quality(best).Low, atMost)
        {
            Reviewed = evidence.StandingOn(day, bestFree.Specification) == ControlOutcome.Controlled,
        };
    }
}

using Workbook.Publishing;

namespace Workbook.Memo.Chips;

/// <summary>The verdict on the progress of Chinese chip designers.</summary>
public static class ProgressVerdict
{
    /// <summary>The base: the end of the year in which the first Ascend 910 came out, before the controls on Huawei's foundry.</summary>
    public static readonly DateOnly Base = new(2019, 12, 31);

    /// <summary>C46: notable progress.</summary>
    public static Verdict C46(ChipsEvidence evidence)
    {
        DateOnly last = evidence.Chips.Max(chip => chip.KnownFrom)!.Value;
        return new Verdict(
            "C46",
            Assess(evidence, PolicyMemo.Date),
            Assess(evidence, last),
            evidence.SourcesOf("accelerators"),
            FormattableString.Invariant($"The fastest Chinese chip at 16 bits became {Growth(evidence, "China", PolicyMemo.Date):0.0} times as fast from 2019 to the memo's date."),
            FormattableString.Invariant($"The fastest US chip became {Growth(evidence, "United States", PolicyMemo.Date):0.0} times as fast in the same time, so the distance grew."),
            "Measured rather than stated speed, and numbers of each chip delivered.");
    }

    /// <summary>How many times the fastest chip of 2019 the fastest of a day is, at 16 bits, by the lower end of each range.</summary>
    /// <exception cref="InvalidOperationException">The country had no chip then.</exception>
    public static double Growth(ChipsEvidence evidence, string country, DateOnly day, string? without = null) =>
        Fastest(evidence, country, day, without).SixteenBit.Low / Fastest(evidence, country, Base, without).SixteenBit.Low;

    /// <summary>The fastest chip of a country on a day, at 16 bits.</summary>
    /// <exception cref="InvalidOperationException">The country had no chip then.</exception>
    public static AcceleratorChip Fastest(ChipsEvidence evidence, string country, DateOnly day, string? without = null) => evidence.Chips
        .Where(chip => chip.Country == country && chip.IsOutOn(day) && chip.SixteenBit.IsKnown && chip.Specification.DataCentre && chip.Name != without)
        .MaxBy(chip => chip.SixteenBit.Low)
        ?? throw new InvalidOperationException($"accelerators has no chip of {country} out on {day:yyyy-MM-dd} with a speed at 16 bits.");

    private static Assessment Assess(ChipsEvidence evidence, DateOnly day)
    {
        AcceleratorChip best = Fastest(evidence, "China", day);
        double growth = Growth(evidence, "China", day);
        double others = Growth(evidence, "China", day, best.Name);
        double american = Growth(evidence, "United States", day);
        return new Assessment(
            growth <= 1 ? Standing.Contradicted : growth >= american ? Standing.Supported : Standing.SupportedUnderStatedReading,
            FormattableString.Invariant($"Read as progress on its own past, not on the leader. By {day:d MMMM yyyy} the fastest Chinese chip ({best.Name}) was {growth:0.0} times as fast at 16 bits as the fastest of 2019, without it {others:0.0} times; the fastest US chip {american:0.0} times."),
            new Measurement(growth, "times the fastest Chinese chip of 2019", Math.Min(others, growth), growth));
    }
}

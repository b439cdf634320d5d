using Workbook.Publishing;

namespace Workbook.Memo.Chips;

/// <summary>The verdict on the progress of Chinese chip designers.</summary>
public static class ProgressVerdict
{
    /// <summary>C46: notable progress.</summary>
    public static Verdict C46(ChipsEvidence evidence)
    {
        DateOnly from = evidence.Choices.Day("chips.progress.base");
        double chinese = Growth(evidence, "China", evidence.LastDay), american = Growth(evidence, "United States", evidence.LastDay);
        return new Verdict(
            "C46", Assess(evidence, PolicyMemo.Date), Assess(evidence, evidence.LastDay), evidence.SourcesOf("accelerators"),
            FormattableString.Invariant($"The fastest Chinese chip at 16 bits became {chinese:0.0} times as fast from the end of {from.Year} to {evidence.LastDay:MMMM yyyy}."),
            FormattableString.Invariant($"The fastest US chip became {american:0.0} times as fast in the same time{(american > chinese ? ", so the distance grew" : "")}."),
            "Measured rather than stated speed, and numbers of each chip delivered.");
    }

    /// <summary>How many times the fastest chip of the base year the fastest of a day is, at 16 bits, by the lower end of each range.</summary>
    /// <exception cref="InvalidOperationException">The country had no chip then.</exception>
    public static double Growth(ChipsEvidence evidence, string country, DateOnly day, string? without = null) =>
        Fastest(evidence, country, day, without).SixteenBit.Low / Fastest(evidence, country, evidence.Choices.Day("chips.progress.base"), without).SixteenBit.Low;

    /// <summary>The fastest chip of a country on a day, at 16 bits.</summary>
    /// <exception cref="InvalidOperationException">The country had no chip then.</exception>
    public static AcceleratorChip Fastest(ChipsEvidence evidence, string country, DateOnly day, string? without = null) => evidence.Chips
        .Where(chip => chip.Country == country && chip.IsOutOn(day) && chip.SixteenBit.IsKnown && chip.Specification.DataCentre && chip.Name != without)
        .MaxBy(chip => chip.SixteenBit.Low)
        ?? throw new InvalidOperationException($"accelerators has no chip of {country} out on {day:yyyy-MM-dd} with a speed at 16 bits.");

    private static Assessment Assess(ChipsEvidence evidence, DateOnly day)
    {
        int since = evidence.Choices.Day("chips.progress.base").Year;
        AcceleratorChip best = Fastest(evidence, "China", day);
        double all = Growth(evidence, "China", day), others = Growth(evidence, "China", day, best.Name), american = Growth(evidence, "United States", day);
        double growth = evidence.Choices.Text("chips.progress.chips") == "all" ? all : others;
        return new Assessment(
            growth <= 1 ? Standing.Contradicted
                : growth >= american ? Standing.Supported
                : growth >= evidence.Choices.Number("chips.progress.notable") ? Standing.SupportedUnderStatedReading : Standing.Open,
            FormattableString.Invariant($"Read as progress on its own past, not on the leader. By {day:d MMMM yyyy} the fastest Chinese chip ({best.Name}) was {all:0.0} times as fast at 16 bits as the fastest of {since}, without it {others:0.0} times; the fastest US chip {american:0.0} times."),
            new Measurement(growth, FormattableString.Invariant($"times the fastest Chinese chip of {since}")));
    }
}

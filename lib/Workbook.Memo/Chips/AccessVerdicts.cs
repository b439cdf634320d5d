using Workbook.Memo.ExportControls;
using Workbook.Publishing;

namespace Workbook.Memo.Chips;

/// <summary>Verdicts on what the controls keep from China.</summary>
public static class AccessVerdicts
{
    /// <summary>The chip that the memo names.</summary>
    public const string NamedChip = "NVIDIA A100 SXM4 40 GB";

    /// <summary>Firms that sell data-centre chips; others build them for their own use only.</summary>
    private static readonly string[] Sellers = ["NVIDIA", "AMD", "Intel"];

    /// <summary>Last day before the first rule, and the last day of the last whole quarter in the chip counts before it.</summary>
    private static readonly DateOnly BeforeTheRules = new(2022, 9, 30);

    /// <summary>C38: the controls affect China's access to advanced computing.</summary>
    /// <param name="evidence">The tables.</param>
    /// <param name="ruleDay">The day whose rules and chips on sale count at the memo; the memo's date where not given.</param>
    /// <exception cref="InvalidOperationException">On that day every chip on sale was controlled.</exception>
    public static Verdict C38(ChipsEvidence evidence, DateOnly? ruleDay = null)
    {
        DateOnly day = ruleDay ?? PolicyMemo.Date;
        FreeChip speed = FreeChip.Fastest(evidence, day);
        List<ControlOutcome> outcomes = [.. OnSale(evidence, day).Select(chip => evidence.StandingOn(day, chip.Specification))];
        int controlled = outcomes.Count(outcome => outcome == ControlOutcome.Controlled);
        Measurement before = OwnerShare.Of(evidence.Counts, "China", BeforeTheRules);
        Measurement now = OwnerShare.Of(evidence.Counts, "China", OwnerShare.LastWholeQuarter(evidence.Counts));
        (DateOnly Day, double Percent) peak = OwnerShare.Highest(evidence.Counts, "China", BeforeTheRules);
        return new Verdict(
            "C38",
            new Assessment(
                speed.Ratio < 1 ? Standing.Supported : Standing.Contradicted,
                By(day) + FormattableString.Invariant($"The fastest chip {speed.InWords}, {speed.Free.Name}, had {100 * speed.Ratio:0} % of the performance of the fastest on sale, {speed.Best.Name}; {controlled} of {outcomes.Count} chips were controlled."),
                new Measurement(100 * speed.Ratio, "% of the fastest chip's performance", N: outcomes.Count)),
            new Assessment(
                now.Value < before.Value ? Standing.Supported : Standing.Open,
                FormattableString.Invariant($"China's part of NVIDIA's modelled stock went from {before.Value:0.0} to {now.Value:0.0} %. Last quarter with deliveries: {LastDeliveries(evidence)}. Timing speaks for the rules; it is no experiment."),
                now),
            evidence.SourcesOf("accelerators", "export-rules", "chip-counts"),
            $"In the modelled counts deliveries to China end type by type: {LastDeliveries(evidence)}.",
            FormattableString.Invariant($"After the first rule China's part did not fall at once: it was highest at {peak.Percent:0.0} % at the end of {peak.Day:MMMM yyyy}, when A800 and H800 were free of licence. {Missing(evidence)}"),
            "Counts that show deliveries unmoved by the rules, or enough smuggled and rented chips to make up for them.");
    }

    /// <summary>C41: China cannot legally buy leading-edge chips such as the A100.</summary>
    /// <param name="evidence">The tables.</param>
    /// <param name="ruleDay">The day whose rules and chips on sale count at the memo; the memo's date where not given.</param>
    public static Verdict C41(ChipsEvidence evidence, DateOnly? ruleDay = null)
    {
        DateOnly day = ruleDay ?? PolicyMemo.Date;
        AcceleratorChip chip = evidence.Chip(NamedChip);
        ControlOutcome then = evidence.StandingOn(day, chip.Specification);
        ExportRule latest = evidence.Rules[^1];
        bool reviewed = latest.Tests.Any(test => test.Effect == "case-by-case review") && ChipClassifier.Classify(chip.Specification, latest).Outcome == ControlOutcome.Controlled;
        int faster = OnSale(evidence, day).Count(other => other.Specification.TotalProcessingPerformance.Low > chip.Specification.TotalProcessingPerformance.High);
        var measured = new Measurement(chip.Specification.TotalProcessingPerformance.Low, "TPP", chip.Specification.TotalProcessingPerformance.Low, chip.Specification.TotalProcessingPerformance.High);
        return new Verdict(
            "C41",
            new Assessment(
                then switch
                {
                    ControlOutcome.Controlled => Standing.SupportedUnderStatedReading,
                    ControlOutcome.NotControlled => Standing.Contradicted,
                    _ => Standing.Open,
                },
                By(day) + FormattableString.Invariant($"Read as 'not without a licence that is presumed denied', and of the A100 as an example: {chip.Specification.TotalProcessingPerformance} TPP ({Met(evidence, chip, day)}). {(faster > 0 ? FormattableString.Invariant($"It was no longer leading: {faster} chips on sale were faster.") : "No chip on sale was faster.")}"),
                measured),
            new Assessment(
                reviewed ? Standing.OvertakenByEvents : then == ControlOutcome.Controlled ? Standing.SupportedUnderStatedReading : Standing.Contradicted,
                reviewed
                    ? "The rule of January 2026 has applications for chips below its two bounds, the A100 among them, decided case by case."
                    : "No later rule changes how an application for it is decided.",
                measured),
            evidence.SourcesOf("accelerators", "export-rules"),
            "The A100 meets the test of 2023 on performance alone, and met both tests of 2022.",
            "A licence is a requirement, not a ban; the A800 with the same performance was free of it until November 2023, the H20 until April 2025.",
            "A source that puts the A100 below the bound, or a licence practice other than the presumption of denial.");
    }

    /// <summary>The last quarter in which each type still went to China, in the order of the quarters.</summary>
    internal static string LastDeliveries(ChipsEvidence evidence) => string.Join(", ", evidence.Counts
        .Where(count => count is { Designer: "NVIDIA", Owner: "China", Period: "quarter", Units: > 0 } && count.Chip != "all")
        .GroupBy(count => count.Chip)
        .Select(chip => (Chip: chip.Key, Last: chip.Max(count => count.To)))
        .OrderBy(chip => chip.Last).ThenBy(chip => chip.Chip, StringComparer.Ordinal)
        .Select(chip => FormattableString.Invariant($"{chip.Chip} {chip.Last.Year} Q{(chip.Last.Month + 2) / 3}")));

    /// <summary>What the stock of NVIDIA's lawful chips leaves out.</summary>
    private static string Missing(ChipsEvidence evidence) => evidence.ChinaStocks is [ChinaStock first, .., ChinaStock last]
        ? FormattableString.Invariant($"Smuggled chips ({last.Smuggled.H100e / 1000:0} thousand H100 equivalents by the end of {last.Day.Year}, {last.Smuggled.Low / 1000:0} to {last.Smuggled.High / 1000:#,0}) and home-made ones ({last.HomeMade / 1000:0} thousand) are not in it: with both China had {first.Share.Value:0.0} % of all designers' stock in {first.Day:MMMM yyyy} and {last.Share.Value:0.0} % in {last.Day:MMMM yyyy}, the stock itself {last.Total / first.Total:0.0} times as large. Chips rented abroad are in no count.")
        : "Smuggled chips and chips rented abroad are not counted.";

    /// <summary>Opens a reason that is not about the memo's date with the day that it is about.</summary>
    internal static string By(DateOnly day) => day == PolicyMemo.Date ? "" : FormattableString.Invariant($"By rules and chips of {day:d MMMM yyyy}: ");

    private static string Met(ChipsEvidence evidence, AcceleratorChip chip, DateOnly day) => string.Join(", ", evidence.LicenceRulesOn(day)
        .SelectMany(rule => ChipClassifier.Classify(chip.Specification, rule).Tests)
        .Select(test => $"{test.Name}: {string.Join(" and ", test.Bounds.Select(bound => FormattableString.Invariant($"{bound.Operator} {bound.Threshold} {bound.Unit}")))}"));

    /// <summary>Data-centre chips of firms that sell them, out on a day, with known performance, released since 2020.</summary>
    public static IEnumerable<AcceleratorChip> OnSale(ChipsEvidence evidence, DateOnly day) => evidence.Chips.Where(chip =>
        Sellers.Contains(chip.Maker) && chip.Specification.DataCentre && chip.IsOutOn(day) && chip.KnownFrom?.Year >= 2020 && chip.Specification.TotalProcessingPerformance.IsKnown);
}

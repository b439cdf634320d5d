using Workbook.Publishing;

namespace Workbook.Memo.Chips;

/// <summary>Verdicts on how many chips China makes and how much it leans on them.</summary>
public static class SupplyVerdicts
{
    /// <summary>A yield below this means that more chips fail than work.</summary>
    public const double EvenYield = 50;

    /// <summary>C42: China must lean more on home-made chips.</summary>
    public static Verdict C42(ChipsEvidence evidence)
    {
        SupplyReport domestic = evidence.Report("S16"), foreign = evidence.Report("S15");
        double planned = Share(domestic.Value, foreign.Value);
        (Measurement first, Measurement second) = (DomesticShare.Of(evidence, 2024), DomesticShare.Of(evidence, 2025));
        bool rose = second.Low > first.High;
        string inH100e = DomesticShare.InH100e(evidence, 2024) is Measurement before && DomesticShare.InH100e(evidence, 2025) is Measurement after
            ? FormattableString.Invariant($" In H100 equivalents, by the estimates of September 2026, home-made chips were {before.Value:0} % of what was added in 2024 and {after.Value:0} % in 2025 with smuggled chips, {before.High:0} and {after.High:0} % without.")
            : "";
        return new Verdict(
            "C42",
            new Assessment(
                Standing.Open,
                FormattableString.Invariant($"A forecast. Plans for 2024 public by {domestic.KnownFrom:d MMMM yyyy} had 910B chips at {planned:0} % of 910B and H20 together; one year shows no direction."),
                new Measurement(planned, "% of planned purchases", N: 2)),
            new Assessment(
                rose ? Standing.Supported : second.Value > first.Value ? Standing.SupportedUnderStatedReading : Standing.Contradicted,
                FormattableString.Invariant($"Ascend chips as part of Ascend and NVIDIA chips delivered went from {first.Low:0} to {first.High:0} % in 2024 to {second.Low:0} to {second.High:0} % in 2025, by reports that conflict and a model. {(rose ? "The ranges do not touch." : "The ranges overlap.")}{inH100e}"),
                second),
            evidence.SourcesOf("chip-supply", "chip-counts"),
            "Deliveries of NVIDIA's chips to China fall to nothing in the modelled counts of late 2025, while reported Ascend output grew.",
            Smuggled(evidence) + "reports on Ascend output conflict by a factor of two and count chips made, not chips in use.",
            "Audited deliveries by maker, or a return of NVIDIA's chips under the rule of January 2026.");
    }

    /// <summary>C47: output of Chinese chips is significantly constrained.</summary>
    public static Verdict C47(ChipsEvidence evidence)
    {
        DateOnly last = evidence.Supply.Max(report => report.KnownFrom);
        return new Verdict(
            "C47",
            Yield(evidence, PolicyMemo.Date, "A calculation printed with the report held that even so several hundred thousand could be made."),
            Yield(evidence, last, FormattableString.Invariant($"Expected output still grew, to {evidence.Report("L01").Value:0} chips in 2025; for 2026 forecasts run from {evidence.Report("L02").Value:0} to {evidence.Report("L03").Value:0}.")),
            evidence.SourcesOf("chip-supply"),
            "Reported yields stay at or below half, a large customer got less than a third of its order by July 2024, and later reports name memory as the next limit.",
            FormattableString.Invariant($"Reported output of Ascend chips rose from {evidence.Report("S01").Value:0} or more in 2024 to {evidence.Report("L01").Value:0} in 2025; yields are hearsay and no two reports count the same."),
            "Output and yield from the foundry's or Huawei's own accounts.");
    }

    private static Assessment Yield(ChipsEvidence evidence, DateOnly day, string against)
    {
        List<SupplyReport> yields = [.. evidence.Supply
            .Where(report => report.Metric == "yield" && report.KnownFrom <= day && (report.Subject.StartsWith("Huawei", StringComparison.Ordinal) || report.Subject.StartsWith("SMIC", StringComparison.Ordinal)))
            .OrderBy(report => report.KnownFrom)];
        if (yields.Count == 0)
        {
            return new Assessment(Standing.NotTestableHere, "No report on yield was public by then.");
        }

        SupplyReport latest = yields[^1];
        double low = yields.Min(report => report.Value), high = yields.Max(report => report.Upper ?? report.Value);
        return new Assessment(
            (latest.Upper ?? latest.Value) < EvenYield ? Standing.Supported : low < EvenYield ? Standing.Open : Standing.Contradicted,
            FormattableString.Invariant($"{(yields.Count == 1 ? "One yield was reported" : FormattableString.Invariant($"{yields.Count} reported yields run from {low:0} to {high:0} %"))}; the latest ({latest.KnownFrom:d MMMM yyyy}) says {(latest.Upper is double upper ? FormattableString.Invariant($"{latest.Value:0} to {upper:0}") : FormattableString.Invariant($"{latest.Value:0}"))} %, so more chips fail than work. {against}"),
            new Measurement(latest.Value, "% of chips made that work", low, high, yields.Count));
    }

    private static string Smuggled(ChipsEvidence evidence) => evidence.ChinaStocks is [.., ChinaStock last]
        ? FormattableString.Invariant($"Smuggled NVIDIA chips are not among those delivered ({last.Smuggled.H100e / 1000:0} thousand H100 equivalents by the end of {last.Day.Year}, {last.Smuggled.Low / 1000:0} to {last.Smuggled.High / 1000:#,0}, beside {last.HomeMade / 1000:0} thousand home-made), nor are chips rented abroad; ")
        : "Smuggled chips and chips rented abroad are not counted; ";

    private static double Share(double part, double rest) => 100 * part / (part + rest);
}

using Workbook.Memo.ExportControls;
using Workbook.Publishing;

namespace Workbook.Memo.Chips;

/// <summary>Verdicts on China's own chips: who designs, who makes, how good.</summary>
public static class DomesticVerdicts
{
    /// <summary>The chip that the memo names.</summary>
    public const string NamedChip = "Huawei Ascend 910B";

    /// <summary>C43: the alternatives are manufactured as well as designed at home.</summary>
    public static Verdict C43(ChipsEvidence evidence)
    {
        List<MakerStatement> ascend = [.. evidence.Makers.Where(maker => maker.Chip.StartsWith("Huawei Ascend 9", StringComparison.Ordinal) && maker.Foundry is not null)];
        List<MakerStatement> named = [.. ascend.Where(maker => maker.Chip.StartsWith(NamedChip, StringComparison.Ordinal))];
        List<string> abroad = [.. ascend.Where(maker => maker.Foundry!.Contains("TSMC", StringComparison.Ordinal) && maker.KnownFrom > PolicyMemo.Date).Select(maker => maker.Chip).Distinct()];
        int home = named.Count(MadeAtHome);
        (Standing Standing, Measurement Measured) then = Made([.. named.Where(maker => maker.KnownFrom <= PolicyMemo.Date)]), now = Made(named);
        return new Verdict(
            "C43",
            new Assessment(then.Standing, $"Read as 'the logic die of the 910B is made in China': {then.Measured.Value} of {then.Measured.N} statements on chips out by then name SMIC alone. Memory, tools and wafers of other origin are outside the reading.", then.Measured),
            new Assessment(
                now.Standing,
                abroad.Count == 0 ? "No later chip of the family is said to be made abroad." : $"It holds for the 910B only: {string.Join(", ", abroad)}, which followed, is said to be made by SMIC and TSMC.",
                now.Measured),
            evidence.SourcesOf("accelerators"),
            $"{home} of {named.Count} statements on chips of the 910B family name SMIC alone.",
            abroad.Count == 0 ? "None of the statements is Huawei's own." : $"TSMC is named for {string.Join(", ", abroad)}; none of the statements is Huawei's own.",
            "A teardown that finds dies of another foundry in a 910B, or none in its successors.");
    }

    /// <summary>C44: the Ascend 910B is China's closest rival.</summary>
    public static Verdict C44(ChipsEvidence evidence)
    {
        AcceleratorChip named = evidence.Chip(NamedChip);
        List<string> faster = Faster(evidence, named, PolicyMemo.Date);
        DateOnly last = evidence.Chips.Max(chip => chip.KnownFrom)!.Value;
        List<string> since = [.. Faster(evidence, named, last).Except(faster)];
        bool suppliedToo = evidence.Supply.Any(report => faster.Contains(report.Subject) && report.KnownFrom <= PolicyMemo.Date);
        return new Verdict(
            "C44",
            new Assessment(
                faster.Count == 0 ? Standing.Supported : suppliedToo ? Standing.Contradicted : Standing.SupportedUnderStatedReading,
                faster.Count == 0
                    ? $"No Chinese chip for data centres was faster than the 910B ({named.Specification.TotalProcessingPerformance} TPP, range over sources)."
                    : $"Read as 'of the chips supplied in numbers': on paper {string.Join(", ", faster)} exceeded the 910B ({named.Specification.TotalProcessingPerformance} TPP), but supply is reported here for the 910B alone.",
                new Measurement(faster.Count, "Chinese chips faster on paper")),
            new Assessment(
                since.Count > 0 ? Standing.OvertakenByEvents : Standing.SupportedUnderStatedReading,
                since.Count > 0 ? $"Since then {string.Join(", ", since)} came out, each faster than the 910B by every source." : "No faster Chinese chip has come out since.",
                new Measurement(faster.Count + since.Count, "Chinese chips faster on paper")),
            evidence.SourcesOf("accelerators", "chip-supply"),
            "Reports of orders, output and yield are about the 910B; none collected here is about another Chinese chip of that time.",
            faster.Count == 0 ? "Paper figures are not use." : $"On paper it was not first: {string.Join(", ", faster)}.",
            "Supply figures of another Chinese chip of 2024, or measured training speed.");
    }

    /// <summary>C45: reports suggest that the 910B lags in training.</summary>
    public static Verdict C45(ChipsEvidence evidence)
    {
        SupplyReport report = evidence.Report("S11");
        ValueRange paper = evidence.Chip(NamedChip).Specification.TotalProcessingPerformance / evidence.Chip(AccessVerdicts.NamedChip).Specification.TotalProcessingPerformance;
        bool lags = report.Value < 100;
        var measured = new Measurement(report.Value, "% of an A100 in training", N: 1);
        string onPaper = FormattableString.Invariant($"On paper sources put it at {100 * paper.Low:0} to {100 * paper.High:0} % of an A100's performance.");
        return new Verdict(
            "C45",
            new Assessment(
                report.KnownFrom > PolicyMemo.Date ? Standing.NotTestableHere : lags ? Standing.Supported : Standing.Contradicted,
                FormattableString.Invariant($"A report public by {report.KnownFrom:d MMMM yyyy} gives {report.Value:0} % of an A100 in training. {onPaper}"), measured),
            new Assessment(lags ? Standing.Supported : Standing.Contradicted, $"No measurement since then is in the catalogue, so the report stands. {onPaper}", measured),
            evidence.SourcesOf("chip-supply", "accelerators"),
            FormattableString.Invariant($"One report: {report.Value:0} % of an A100."),
            FormattableString.Invariant($"The upper paper figure, {100 * paper.High:0} %, is above an A100; the report's own source is not named."),
            "A published training run on 910B chips with its utilisation.");
    }

    private static bool MadeAtHome(MakerStatement maker) => maker.Foundry == "SMIC";

    private static (Standing Standing, Measurement Measured) Made(List<MakerStatement> statements)
    {
        int home = statements.Count(MadeAtHome);
        return (
            statements.Count == 0 ? Standing.NotTestableHere : home == statements.Count ? Standing.SupportedUnderStatedReading : Standing.Open,
            new Measurement(home, "statements that name SMIC alone", N: statements.Count));
    }

    private static List<string> Faster(ChipsEvidence evidence, AcceleratorChip than, DateOnly day) => [.. evidence.Chips
        .Where(chip => chip.Country == "China" && chip.IsOutOn(day) && chip.Specification.DataCentre && chip.Name != than.Name
            && chip.Specification.TotalProcessingPerformance is { IsKnown: true } performance && performance.Low > than.Specification.TotalProcessingPerformance.High)
        .OrderBy(chip => chip.KnownFrom)
        .Select(chip => chip.Name)];
}

using System.Collections.Immutable;
using Workbook.Memo.Judging;
using Workbook.Memo.ExportControls;
using Workbook.Publishing;

namespace Workbook.Memo.Chips;

/// <summary>Verdicts on China's own chips: who designs, who makes, how good.</summary>
public static class DomesticVerdicts
{
    /// <summary>The chip that the memo names.</summary>
    public const string NamedChip = "Huawei Ascend 910B";

    /// <summary>Firms on the mainland that make logic dies for others.</summary>
    private static readonly ImmutableArray<string> HomeFoundries = ["SMIC", "Hua Hong"];

    /// <summary>C43: the alternatives are manufactured as well as designed at home.</summary>
    public static Verdict C43(ChipsEvidence evidence)
    {
        bool namedOnly = evidence.Choices.Text("chips.home.scope") == "named";
        List<MakerStatement> meant = [.. evidence.Makers.Where(maker => maker.Foundry is not null && IsMeant(maker.Chip)).OrderBy(maker => maker.KnownFrom)];
        Assessment then = Assess([.. meant.Where(maker => maker.KnownFrom <= PolicyMemo.Date)]);
        string[] abroad = [.. Others(meant).Select(maker => maker.Chip).Distinct()];
        string[] later = [.. Others(evidence.Makers.Where(maker => maker.Foundry is not null && IsChinese(maker.Chip) && maker.KnownFrom > PolicyMemo.Date)).Select(maker => $"{maker.Chip} ({maker.Foundry})").Distinct()];
        return new Verdict(
            "C43", then, Tense.Present(then, Assess(meant)), evidence.SourcesOf("accelerators"),
            $"{meant.Count(MadeAtHome)} of {meant.Count} statements on the chips meant name foundries of China alone.",
            $"Chips meant with a statement that names another foundry: {Listed(abroad)}. Chinese chips that came after the memo with one: {Listed(later)}. Memory, tools and wafers are outside the reading.",
            "A teardown that finds dies of a foundry abroad in the chips meant.");

        bool IsMeant(string chip) => namedOnly ? chip.StartsWith(NamedChip, StringComparison.Ordinal) : IsChinese(chip);

        bool IsChinese(string name) => evidence.Chips.Any(chip => chip.Name == name && chip.Country == "China");

        static Assessment Assess(List<MakerStatement> known)
        {
            Vote[] pages = [.. known.GroupBy(maker => maker.SourceUrl).Select(page => page.All(MadeAtHome) ? Vote.For : Vote.Against)];
            int home = pages.Count(vote => vote == Vote.For);
            return new Assessment(
                Votes.UnderReading(pages),
                $"Read as the foundry of the logic die: {home} of {pages.Length} pages on {Listed([.. known.Select(maker => maker.Chip).Distinct()])} name foundries of China alone.",
                new Measurement(home, $"of {pages.Length} pages name foundries of China alone", N: pages.Length));
        }

        static IEnumerable<MakerStatement> Others(IEnumerable<MakerStatement> makers) => makers.Where(maker => !MadeAtHome(maker));
    }

    /// <summary>C44: the Ascend 910B is China's closest rival.</summary>
    public static Verdict C44(ChipsEvidence evidence)
    {
        bool onPaper = evidence.Choices.Text("chips.rivals") == "paper";
        AcceleratorChip named = evidence.Chip(NamedChip);
        Assessment then = Assess(PolicyMemo.Date);
        return new Verdict(
            "C44", then, Tense.Present(then, Assess(evidence.LastDay)), evidence.SourcesOf("accelerators", "chip-supply"),
            $"Chinese chips with a report on numbers made, ordered or planned: {Listed([.. evidence.Chips.Where(chip => chip.Country == "China" && IsSupplied(chip.Name, evidence.LastDay)).Select(chip => chip.Name)])}.",
            $"Chinese chips faster on paper by the memo's date: {Listed(Faster(evidence, named, PolicyMemo.Date))}. Paper figures are not use.",
            "Supply figures of another Chinese chip of that time, or measured training speed.");

        bool IsSupplied(string chip, DateOnly day) =>
            evidence.Supply.Any(report => report.Subject == chip && report is { Unit: "chips", Value: > 0 } && report.KnownFrom <= day);

        Assessment Assess(DateOnly day)
        {
            string[] faster = Faster(evidence, named, day), supplied = [.. faster.Where(chip => IsSupplied(chip, day))];
            return new Assessment(
                faster.Length == 0 ? Standing.Supported : onPaper || supplied.Length > 0 ? Standing.Contradicted : Standing.SupportedUnderStatedReading,
                $"Read as of the chips with reported numbers: by {FormattableString.Invariant($"{day:d MMMM yyyy}")} faster on paper than the 910B ({named.Specification.TotalProcessingPerformance} TPP, range over sources) by every source: {Listed(faster)}; of them with reported numbers: {Listed(supplied)}.",
                new Measurement(onPaper ? faster.Length : supplied.Length, onPaper ? "Chinese chips faster on paper" : "faster Chinese chips with reported numbers"));
        }
    }

    /// <summary>C45: reports suggest that the 910B lags in training.</summary>
    public static Verdict C45(ChipsEvidence evidence)
    {
        SupplyReport report = evidence.Report("S11");
        ValueRange paper = evidence.Chip(NamedChip).Specification.TotalProcessingPerformance / evidence.Chip(AccessVerdicts.NamedChip).Specification.TotalProcessingPerformance;
        double limit = evidence.Choices.Number("chips.lag");
        bool lags = report.Value < limit, was = report.KnownFrom <= PolicyMemo.Date;
        Vote onPaper = 100 * paper.High < limit ? Vote.For : 100 * paper.Low >= limit ? Vote.Against : Vote.Undecided, reported = lags ? Vote.For : Vote.Against;
        return new Verdict(
            "C45", Assess(was), Assess(true), evidence.SourcesOf("chip-supply", "accelerators"),
            FormattableString.Invariant($"One report: {report.Value:0} % of an A100 in training."),
            FormattableString.Invariant($"On paper it has {100 * paper.Low:0} to {100 * paper.High:0} % of an A100's performance; the report's own source is not named."),
            "A published training run on 910B chips with its utilisation.")
        {
            Said = new Assessment(
                !was ? Standing.Open : lags ? Standing.Supported : Standing.Contradicted,
                FormattableString.Invariant($"A report public by {report.KnownFrom:d MMMM yyyy}{(was ? "" : ", after the memo,")} gives {report.Value:0} % of an A100.")),
        };

        Assessment Assess(bool known) => new(
            Votes.Standing(known ? [reported, onPaper] : [onPaper]),
            FormattableString.Invariant($"{(known ? FormattableString.Invariant($"A report of {report.Value:0} % of an A100 in training {reported.Words()}. ") : "No report on training was public. ")}Paper figures of {100 * paper.Low:0} to {100 * paper.High:0} % of an A100's performance, which is no training, {(onPaper == Vote.Undecided ? "decide nothing" : onPaper == Vote.For ? "agree" : "disagree")}."),
            known ? new Measurement(report.Value, "% of an A100 in training", N: 1) : null);
    }

    private static bool MadeAtHome(MakerStatement maker) => maker.Foundry!.Split("; ").All(foundry => HomeFoundries.Contains(foundry));

    private static string Listed(string[] names) => names.Length == 0 ? "none" : string.Join(", ", names);

    private static string[] Faster(ChipsEvidence evidence, AcceleratorChip than, DateOnly day) => [.. evidence.Chips
        .Where(chip => chip.Country == "China" && chip.IsOutOn(day) && chip.Specification.DataCentre && chip.Name != than.Name
            && chip.Specification.TotalProcessingPerformance is { IsKnown: true } performance && performance.Low > than.Specification.TotalProcessingPerformance.High)
        .OrderBy(chip => chip.KnownFrom)
        .Select(chip => chip.Name)];
}

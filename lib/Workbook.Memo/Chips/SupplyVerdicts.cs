using Workbook.Memo.Judging;
using Workbook.Publishing;
using static System.FormattableString;

namespace Workbook.Memo.Chips;

/// <summary>Verdicts on how many chips China makes and how much it leans on them.</summary>
public static class SupplyVerdicts
{
    /// <summary>C42: China must lean more on home-made chips.</summary>
    public static Verdict C42(ChipsEvidence evidence)
    {
        SupplyReport domestic = evidence.Report("S16"), foreign = evidence.Report("S15");
        double planned = Share(domestic.Value, foreign.Value);
        ChipsEvidence reported = evidence with { LaterCounts = [] };
        (Measurement first, Measurement second) = (DomesticShare.Of(reported, 2024), DomesticShare.Of(reported, 2025));
        bool strict = evidence.Choices.Text("chips.domestic.reports") == "strict", smuggled = evidence.Choices.Text("chips.smuggled") == "counted";
        Vote reports = strict
            ? second.Low > first.High ? Vote.For : second.High <= first.Low ? Vote.Against : Vote.Undecided
            : second.Value > first.Value ? Vote.For : Vote.Against;
        (double Before, double After)? modelled = DomesticShare.InH100e(evidence, 2024) is Measurement before && DomesticShare.InH100e(evidence, 2025) is Measurement after
            ? smuggled ? (before.Value, after.Value) : (before.High!.Value, after.High!.Value) : null;
        Vote? model = modelled is (double old, double late) ? late > old ? Vote.For : Vote.Against : null;
        string inH100e = modelled is (double from, double to)
            ? Invariant($" In H100 equivalents, by the estimates of September 2026, home-made chips were {from:0} % of what was added in 2024 and {to:0} % in 2025 {(smuggled ? "with" : "without")} smuggled chips, which {model!.Value.Words()}.")
            : "";
        return new Verdict(
            "C42",
            new Assessment(
                Standing.Open,
                Invariant($"A forecast. Plans for 2024 public by {domestic.KnownFrom:d MMMM yyyy} had 910B chips at {planned:0} % of 910B and H20 together; one year shows no direction."),
                new Measurement(planned, "% of planned purchases", N: 2)),
            new Assessment(
                Votes.Standing(model is Vote vote ? [reports, vote] : [reports]),
                Invariant($"Ascend chips as part of Ascend and NVIDIA chips delivered went from {first.Low:0} to {first.High:0} % in 2024 to {second.Low:0} to {second.High:0} % in 2025, by reports that conflict, which {reports.Words()}.{inH100e}"),
                second),
            evidence.SourcesOf("chip-supply", "chip-counts"),
            $"Types of NVIDIA's chips that a rule came to cover, with their last modelled delivery: {CoveredDeliveries.Of(evidence).InWords}.",
            Smuggled(evidence) + "reports on Ascend output conflict and count chips made, not chips in use.",
            "Audited deliveries by maker, or a return of NVIDIA's chips under rules of review.");
    }

    /// <summary>C47: output of Chinese chips is significantly constrained.</summary>
    public static Verdict C47(ChipsEvidence evidence)
    {
        Assessment then = Assess(PolicyMemo.Date);
        SupplyReport first = evidence.Report("S01"), later = evidence.Report("L01"), low = evidence.Report("L02"), high = evidence.Report("L03");
        return new Verdict(
            "C47", then, Tense.Present(then, Assess(evidence.LastDay)), evidence.SourcesOf("chip-supply"),
            $"Yields reported: {string.Join(", ", Yields(evidence, evidence.LastDay).Select(report => Invariant($"{Range(report)} % ({report.Subject}, {report.KnownFrom:MMMM yyyy})")).DefaultIfEmpty("none"))}.",
            Invariant($"Reported output of Ascend chips went from {first.Value:#,0} in {first.AboutYear} to {later.Value:#,0} in {later.AboutYear}; forecasts for {low.AboutYear} run from {Math.Min(low.Value, high.Value):#,0} to {Math.Max(low.Value, high.Value):#,0}. Yields are hearsay and reports count unlike things."),
            "Output and yield from the foundry's or Huawei's own accounts.");

        Assessment Assess(DateOnly day)
        {
            double limit = evidence.Choices.Number("chips.constrained");
            List<SupplyReport> yields = [.. Yields(evidence, day)];
            SupplyReport? ordered = Known("ordered"), received = Known("received by July");
            List<Vote> votes = [];
            string words = "No report on yield was public by then.";
            if (yields.Count > 0)
            {
                SupplyReport read = evidence.Choices.Text("chips.yield.report") == "highest" ? yields.MaxBy(report => report.Upper ?? report.Value)! : yields[^1];
                Vote yield = (read.Upper ?? read.Value) < limit ? Vote.For : read.Value >= limit ? Vote.Against : Vote.Undecided;
                votes.Add(yield);
                words = Invariant($"Yields reported: {yields.Count}, from {yields.Min(report => report.Value):0} to {yields.Max(report => report.Upper ?? report.Value):0} %; the one read ({read.Subject}, {read.KnownFrom:d MMMM yyyy}) says {Range(read)} %, which {yield.Words()}.");
            }

            if (ordered is not null && received is not null)
            {
                double part = 100 * received.Value / ordered.Value;
                Vote orders = part < limit ? Vote.For : Vote.Against;
                votes.Add(orders);
                words += Invariant($" Of an order of {ordered.Value:#,0} chips {received.Value:#,0} had come by July {received.AboutYear}, {part:0} %, which {orders.Words()}.");
            }

            return new Assessment(
                Votes.UnderReading(votes), Invariant($"Read as less than {limit:0} % of chips that work, and of an order that came. {words}"),
                yields.Count == 0 ? null : new Measurement(yields[^1].Value, "% of chips made that work", yields.Min(report => report.Value), yields.Max(report => report.Upper ?? report.Value), yields.Count));

            SupplyReport? Known(string metric) => evidence.Supply.FirstOrDefault(report => report.Metric == metric && report.KnownFrom <= day);
        }
    }

    private static IEnumerable<SupplyReport> Yields(ChipsEvidence evidence, DateOnly day) => evidence.Supply
        .Where(report => report.Metric == "yield" && report.KnownFrom <= day && (report.Subject.StartsWith("Huawei", StringComparison.Ordinal) || report.Subject.StartsWith("SMIC", StringComparison.Ordinal)))
        .OrderBy(report => report.KnownFrom);

    private static string Range(SupplyReport report) => report.Upper is double upper ? Invariant($"{report.Value:0} to {upper:0}") : Invariant($"{report.Value:0}");

    private static string Smuggled(ChipsEvidence evidence) => evidence.ChinaStocks is [.., ChinaStock last]
        ? Invariant($"Smuggled NVIDIA chips are not among those delivered ({last.Smuggled.H100e / 1000:0} thousand H100 equivalents by the end of {last.Day.Year}, {last.Smuggled.Low / 1000:0} to {last.Smuggled.High / 1000:#,0}, beside {last.HomeMade / 1000:0} thousand home-made), nor are chips rented abroad; ")
        : "Smuggled chips and chips rented abroad are not counted; ";

    private static double Share(double part, double rest) => 100 * part / (part + rest);
}

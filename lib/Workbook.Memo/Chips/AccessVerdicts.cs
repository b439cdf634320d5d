using System.Collections.Immutable;
using Workbook.Memo.Judging;
using Workbook.Memo.ExportControls;
using Workbook.Publishing;

namespace Workbook.Memo.Chips;

/// <summary>Verdicts on what the controls keep from China.</summary>
public static class AccessVerdicts
{
    /// <summary>The chip that the memo names.</summary>
    public const string NamedChip = "NVIDIA A100 SXM4 40 GB";

    /// <summary>Firms that sell data-centre chips; others build them for their own use only.</summary>
    private static readonly ImmutableArray<string> Sellers = ["NVIDIA", "AMD", "Intel"];

    /// <summary>Last day before the first rule, and the last day of the last whole quarter in the chip counts before it.</summary>
    private static readonly DateOnly BeforeTheRules = new(2022, 9, 30);

    /// <summary>C38: the controls affect China's access to advanced computing.</summary>
    /// <remarks>A part of the world's stock decides nothing: it can fall while purchases rise.</remarks>
    /// <param name="evidence">The tables.</param>
    /// <param name="ruleDay">The day whose rules and chips on sale count at the memo; the memo's date where not given.</param>
    /// <exception cref="InvalidOperationException">On that day every chip on sale was controlled.</exception>
    public static Verdict C38(ChipsEvidence evidence, DateOnly? ruleDay = null)
    {
        DateOnly day = ruleDay ?? PolicyMemo.Date;
        FreeChip speed = FreeChip.Fastest(evidence, day), latest = FreeChip.Fastest(evidence, evidence.LastDay);
        CoveredDeliveries deliveries = CoveredDeliveries.Of(evidence);
        List<ControlOutcome> outcomes = [.. OnSale(evidence, day).Select(chip => evidence.StandingOn(day, chip.Specification))];
        int controlled = outcomes.Count(outcome => outcome == ControlOutcome.Controlled);
        Measurement before = OwnerShare.Of(evidence.Counts, "China", BeforeTheRules);
        Measurement now = OwnerShare.Of(evidence.Counts, "China", OwnerShare.LastWholeQuarter(evidence.Counts));
        (DateOnly Day, double Percent) peak = OwnerShare.Highest(evidence.Counts, "China", BeforeTheRules);
        var then = new Assessment(
            Votes.Standing(Slower(speed)),
            By(day) + FormattableString.Invariant($"The fastest chip {speed.InWords}, {speed.Free.Name}, had {100 * speed.Ratio:0} % of the performance of the fastest on sale, {speed.Best.Name}; {controlled} of {outcomes.Count} chips were controlled."),
            new Measurement(100 * speed.Ratio, "% of the fastest chip's performance", N: outcomes.Count));
        return new Verdict(
            "C38", then,
            Tense.Present(then, new Assessment(
                Votes.Standing(Slower(latest), deliveries.Vote),
                FormattableString.Invariant($"By the rules and chips of {evidence.LastDay:d MMMM yyyy} the fastest chip {latest.InWords}, {latest.Free.Name}, has {100 * latest.Ratio:0} % of the performance of the fastest on sale, {latest.Best.Name}. Of {deliveries.Types.Length} types that a rule came to cover, deliveries of {deliveries.Ended} ended no later than {deliveries.Grace} {UnitText.Of(FormattableString.Invariant($"{deliveries.Grace}"), "quarters")} after it: {deliveries.InWords}. Dates that fit are no experiment."),
                new Measurement(100 * latest.Ratio, "% of the fastest chip's performance"))),
            evidence.SourcesOf("accelerators", "export-rules", "chip-counts"),
            FormattableString.Invariant($"Types with their rule and their last modelled delivery: {deliveries.InWords}. China's part of NVIDIA's modelled stock went from {before.Value:0.0} to {now.Value:0.0} %."),
            $"{Peak(before, peak)}{Missing(evidence)}",
            "Rules that leave the fastest chips free, or counts that show deliveries unmoved by them.");

        Vote Slower(FreeChip chip) => 100 * chip.Ratio < evidence.Choices.Number("chips.affected") ? Vote.For : Vote.Against;
    }

    /// <summary>C41: China cannot legally buy leading-edge chips such as the A100.</summary>
    /// <param name="evidence">The tables.</param>
    /// <param name="ruleDay">The day whose rules and chips on sale count at the memo; the memo's date where not given.</param>
    public static Verdict C41(ChipsEvidence evidence, DateOnly? ruleDay = null)
    {
        DateOnly day = ruleDay ?? PolicyMemo.Date;
        AcceleratorChip chip = evidence.Chip(evidence.Choices.Text("chips.named"));
        ValueRange performance = chip.Specification.TotalProcessingPerformance;
        Assessment then = Assess(day, By(day));
        return new Verdict(
            "C41", then, Tense.Present(then, Assess(evidence.LastDay, FormattableString.Invariant($"By the rules of {evidence.LastDay:d MMMM yyyy}: "))),
            evidence.SourcesOf("accelerators", "export-rules"),
            $"Licence rules that cover {chip.Name}: {Rules(evidence.Rules.Where(rule => rule.NeedsLicence))}.",
            $"A licence is a requirement, not a ban. Rules under which applications for it are decided case by case: {Rules(evidence.Rules.Where(rule => rule.Reviews))}. Types sold to China until a rule covered them: {CoveredDeliveries.Of(evidence).InWords}.",
            "A source that puts the chip below every bound, or licences that are given as a rule.");

        Assessment Assess(DateOnly on, string opening)
        {
            ControlOutcome outcome = evidence.AccessOn(on, chip.Specification);
            bool reviewed = evidence.IsReviewedOn(on, chip.Specification);
            int faster = OnSale(evidence, on).Count(other => other.Specification.TotalProcessingPerformance.Low > performance.High);
            string tests = Met(evidence, chip, on) is { Length: > 0 } met ? $"licence tests met: {met}" : "no licence test is met";
            return new Assessment(
                outcome switch
                {
                    ControlOutcome.Controlled => Standing.SupportedUnderStatedReading,
                    ControlOutcome.NotControlled => Standing.Contradicted,
                    _ => Standing.Open,
                },
                opening + FormattableString.Invariant($"Read as 'not without a licence that is presumed denied', and of {chip.Name} as an example: {performance} TPP ({tests}); {(reviewed ? "applications for it are decided case by case" : "no rule has applications for it decided case by case")}. {(faster > 0 ? FormattableString.Invariant($"It was no longer leading: {faster} chips on sale were faster.") : "No chip on sale was faster.")}"),
                new Measurement(performance.Low, "TPP", performance.Low, performance.High));
        }

        string Rules(IEnumerable<ExportRule> rules) => string.Join(", ", rules
            .Where(rule => ChipClassifier.Classify(chip.Specification, rule).Outcome == ControlOutcome.Controlled)
            .Select(rule => FormattableString.Invariant($"{rule.Name} (from {rule.InForceFrom:d MMMM yyyy})"))) is { Length: > 0 } named ? named : "none";
    }

    private static string Peak(Measurement before, (DateOnly Day, double Percent) peak) => peak.Percent > before.Value
        ? FormattableString.Invariant($"After the first rule China's part did not fall at once: it was highest at {peak.Percent:0.0} % at the end of {peak.Day:MMMM yyyy}. ")
        : "";

    /// <summary>What the stock of NVIDIA's lawful chips leaves out.</summary>
    private static string Missing(ChipsEvidence evidence) => evidence.ChinaStocks is [ChinaStock first, .., ChinaStock last]
        ? FormattableString.Invariant($"Smuggled chips ({last.Smuggled.H100e / 1000:0} thousand H100 equivalents by the end of {last.Day.Year}, {last.Smuggled.Low / 1000:0} to {last.Smuggled.High / 1000:#,0}) and home-made ones ({last.HomeMade / 1000:0} thousand) are not in it: with both China had {first.Share.Value:0.0} % of all designers' stock in {first.Day:MMMM yyyy} and {last.Share.Value:0.0} % in {last.Day:MMMM yyyy}, the stock itself {last.Total / first.Total:0.0} times as large. Chips rented abroad are in no count.")
        : "Smuggled chips and chips rented abroad are not counted.";

    /// <summary>Opens a reason that is not about the memo's date with the day that it is about.</summary>
    internal static string By(DateOnly day) => day == PolicyMemo.Date ? "" : FormattableString.Invariant($"By rules and chips of {day:d MMMM yyyy}: ");

    private static string Met(ChipsEvidence evidence, AcceleratorChip chip, DateOnly day) => string.Join(", ", evidence.LicenceRulesOn(day)
        .Select(rule => ChipClassifier.Classify(chip.Specification, rule))
        .Where(classified => classified.Outcome == ControlOutcome.Controlled)
        .SelectMany(classified => classified.Tests)
        .Select(test => $"{test.Name}: {string.Join(" and ", test.Bounds.Select(bound => FormattableString.Invariant($"{bound.Operator} {bound.Threshold} {bound.Unit}")))}"));

    /// <summary>Data-centre chips of firms that sell them, out on a day, with known performance, released since 2020.</summary>
    public static IEnumerable<AcceleratorChip> OnSale(ChipsEvidence evidence, DateOnly day) => evidence.Chips.Where(chip =>
        Sellers.Contains(chip.Maker ?? "") && chip.Specification.DataCentre && chip.IsOutOn(day) && chip.KnownFrom?.Year >= 2020 && chip.Specification.TotalProcessingPerformance.IsKnown);
}

using System.Collections.Immutable;
using Workbook.Memo.Judging;
using Workbook.Memo.Gap;
using Workbook.Publishing;

namespace Workbook.Memo.Chips;

/// <summary>Verdicts on what scarce chips do to training, inference and deployment.</summary>
public static class ConstraintVerdicts
{
    /// <summary>C39: the controls significantly constrain training.</summary>
    /// <param name="evidence">The tables.</param>
    /// <param name="ruleDay">The day whose rules and chips on sale count at the memo; the memo's date where not given.</param>
    /// <exception cref="InvalidOperationException">On that day every chip on sale was controlled.</exception>
    public static Verdict C39(ChipsEvidence evidence, DateOnly? ruleDay = null)
    {
        DateOnly day = ruleDay ?? PolicyMemo.Date;
        FreeChip speed = FreeChip.Fastest(evidence, day), latest = FreeChip.Fastest(evidence, evidence.LastDay);
        RunDistances runs = RunDistances.AtMemo(evidence), later = RunDistances.Now(evidence);
        Assessment then = Assess(speed, runs, AccessVerdicts.By(day));
        int widened = later.Lists.Count(list => list.Widened > 1);
        return new Verdict(
            "C39", then, Tense.Present(then, Assess(latest, later, "")),
            evidence.SourcesOf("accelerators", "export-rules", "models-then", "models-now"),
            FormattableString.Invariant($"By {widened} of {later.Lists.Length} lists the largest American run has grown away from the largest Chinese one since the first rule."),
            FormattableString.Invariant($"As known at the memo the distance was {runs.InWords}. Chinese firms may publish compute less often, or train smaller by choice; why a distance widened, the figures do not say."),
            "Compute of runs that are not published, or Chinese developers' own account of runs they could not make.");

        Assessment Assess(FreeChip chip, RunDistances distances, string opening)
        {
            Vote chips = Significant(evidence.Choices, chip), largest = distances.Vote(evidence.Choices);
            return new Assessment(
                Votes.UnderReading(chips, largest),
                opening + FormattableString.Invariant($"Read as much slower chips and largest runs that drew apart. The fastest chip {chip.InWords}, {chip.Free.Name}, has {100 * chip.Ratio:0} % of the performance of the best, {chip.Best.Name}, which {chips.Words()}. The largest American run as times the largest Chinese one: {distances.InWords}; the median of the lists is {distances.Widened:0.0} times the earlier distance, which {largest.Words()}."),
                new Measurement(distances.Widened, "times the distance before the first rule (n: lists)", N: distances.Lists.Length));
        }
    }

    /// <summary>C40: the controls significantly constrain inference too.</summary>
    /// <param name="evidence">The tables.</param>
    /// <param name="ruleDay">The day whose rules and chips on sale count at the memo; the memo's date where not given.</param>
    /// <exception cref="InvalidOperationException">On that day every chip on sale was controlled.</exception>
    public static Verdict C40(ChipsEvidence evidence, DateOnly? ruleDay = null)
    {
        DateOnly day = ruleDay ?? PolicyMemo.Date;
        FreeChip memory = FreeChip.WidestMemory(evidence, day), speed = FreeChip.Fastest(evidence, day), now = FreeChip.WidestMemoryAtMost(evidence, evidence.LastDay);
        Assessment then = Inference(evidence.Choices, memory, AccessVerdicts.By(day), FormattableString.Invariant(
            $"By performance the best was {100 * speed.Ratio:0} %, {(2 * speed.Ratio <= memory.Ratio ? "so the rules bound training far more than the writing of tokens" : "so the rules bound training and the writing of tokens alike")}."));
        return new Verdict(
            "C40", then,
            Tense.Present(then, Inference(evidence.Choices, now, "", FormattableString.Invariant(
                $"{(now.AtMost ? "At most, since properties of some chips are not known. " : "")}How many chips there are for inference is not known here."))),
            evidence.SourcesOf("accelerators", "export-rules"),
            $"Types that a rule came to cover, with their last modelled delivery: {CoveredDeliveries.Of(evidence).InWords}.",
            FormattableString.Invariant($"On {(day == PolicyMemo.Date ? "the memo's date" : FormattableString.Invariant($"{day:d MMMM yyyy}"))} {memory.Free.Name} ({memory.InWords}) had {100 * memory.Ratio:0} % of the best memory bandwidth on sale; by {evidence.LastDay:d MMMM yyyy} {now.Free.Name} ({now.InWords}) has {100 * now.Ratio:0} %."),
            "Tokens served by country, or chips set aside for inference.");
    }

    /// <summary>C48: constraints make Chinese training and inference costlier and less efficient.</summary>
    public static Verdict C48(ChipsEvidence evidence)
    {
        RelativeCost then = RelativeCost.On(evidence, PolicyMemo.Date), now = RelativeCost.On(evidence, evidence.LastDay);
        PriceComparison prices = PriceComparison.Of(evidence.PricedModels);
        Vote listed = Votes.Above(prices.Low, prices.High, 1);
        return new Verdict(
            "C48", Assess(then, [], ""),
            Assess(now, [listed], FormattableString.Invariant($" At the same score Chinese models list at {prices.Ratio:0.00} times the price of US ones ({prices.Chinese} Chinese models of {prices.ChineseVendors} vendors, {prices.American} US models of {prices.AmericanVendors}{PriceInterval(prices)}), which {listed.Words()}; a price is no cost.")),
            evidence.SourcesOf("accelerators", "hardware-prices", "api-prices", "arena-scores"),
            FormattableString.Invariant($"A unit of speed on {RelativeCost.Restricted} costs {now.Compute:0.0} times as much as on {RelativeCost.Reference} and takes {now.Power:0.0} times the power."),
            FormattableString.Invariant($"A unit of memory bandwidth on it costs {now.Memory:0.0} times as much, and Chinese developers list at {prices.Ratio:0.00} times American prices at equal scores."),
            "Costs of Chinese developers for a run or for a million tokens, as paid.");

        Assessment Assess(RelativeCost cost, IReadOnlyList<Vote> others, string more)
        {
            double dearer = evidence.Choices.Number("chips.dearer");
            Vote speed = Dearer(cost.Compute), memory = Dearer(cost.Memory);
            return new Assessment(
                Votes.Standing([speed, memory, .. others]),
                FormattableString.Invariant($"A unit of 16-bit speed, which bounds training and the reading of prompts, cost {cost.Compute:0.0} times as much on {RelativeCost.Restricted} as on {RelativeCost.Reference} and took {cost.Power:0.0} times the power, which {speed.Words()}. A unit of memory bandwidth, which bounds the writing of tokens, cost {cost.Memory:0.0} times as much, which {memory.Words()}.{more}"),
                new Measurement(cost.Compute, "times the price of a unit of speed", N: cost.N));

            Vote Dearer(double times) => times > dearer ? Vote.For : Vote.Against;
        }
    }

    /// <summary>C49: resource limits could hinder deployment at scale.</summary>
    public static Verdict C49(ChipsEvidence evidence)
    {
        const string Needed = "Nothing in the catalogue counts deployment: tokens served, users turned away or rationed, or time to answer.";
        ChinaStock? last = evidence.ChinaStocks.Count > 0 ? evidence.ChinaStocks[^1] : null;
        Measurement share = last?.Share ?? OwnerShare.Of(evidence.Counts, "China", OwnerShare.LastWholeQuarter(evidence.Counts));
        PriceComparison prices = PriceComparison.Of(evidence.PricedModels);
        string stock = last is null
            ? FormattableString.Invariant($"China's part of NVIDIA's modelled stock, {share.Value:0.0} %, bounds it from one side only: domestic chips are not in it.")
            : FormattableString.Invariant($"China's part of all designers' modelled stock, {share.Value:0.0} % with home-made and smuggled chips ({last.ShareWithout.Value:0.0} % without smuggled ones) at the end of {last.Day.Year}, is no count of it either: chips rented abroad are not in it.");
        return new Verdict(
            "C49",
            new Assessment(Standing.NotTestableHere, Needed),
            new Assessment(Standing.NotTestableHere, $"{Needed} {stock}", share),
            evidence.SourcesOf("chip-counts", "api-prices", "arena-scores"),
            FormattableString.Invariant($"China's part of the modelled stock is {share.Value:0.0} %; the smaller it is, the less there is to serve with."),
            FormattableString.Invariant($"At equal score Chinese models list at {prices.Ratio:0.00} times the American price; rationing by price would put that above one."),
            "Tokens served by country over time, with chips in use.");
    }

    /// <summary>How many times the largest Chinese run the largest US run is, on a day.</summary>
    public static double Distance(ImmutableArray<LensModel> models, DateOnly day) =>
        Largest(models, "United States", "China", day) / Largest(models, "China", "United States", day);

    /// <summary>Operations of a country's largest run on a day, FLOP.</summary>
    public static double Largest(ImmutableArray<LensModel> models, string country, string other, DateOnly day) =>
        models.Where(model => model.IsOf(country, other) && model.Model.Date <= day).Max(model => model.Model.Score);

    private static string PriceInterval(PriceComparison prices) => prices.Low is null
        ? ""
        : FormattableString.Invariant($"; 95 % interval over vendors from {prices.Low:0.00} to {prices.High:0.00}");

    private static Vote Significant(Choices choices, FreeChip chip) =>
        Votes.Below(100 * chip.Ratio, choices.Number("chips.significant"), choices.Number("chips.unconstrained"));

    private static Assessment Inference(Choices choices, FreeChip chip, string opening, string more) => new(
        Votes.UnderReading(Significant(choices, chip)),
        opening + FormattableString.Invariant($"Read as memory bandwidth, which bounds the writing of tokens: the best chip {chip.InWords}, {chip.Free.Name}, has {100 * chip.Ratio:0} % of the best, {chip.Best.Name}. {more}"),
        new Measurement(100 * chip.Ratio, "% of the best memory bandwidth"));
}

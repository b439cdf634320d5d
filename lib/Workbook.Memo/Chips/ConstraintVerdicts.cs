using System.Collections.Immutable;
using Workbook.Memo.Gap;
using Workbook.Publishing;

namespace Workbook.Memo.Chips;

/// <summary>Verdicts on what scarce chips do to training, inference and deployment.</summary>
public static class ConstraintVerdicts
{
    /// <summary>A distance between largest runs counts as widened when it is at least this many times what it was before the first rule.</summary>
    public const double Telling = 2;

    /// <summary>Inference counts as constrained when the best chip free of licence has less than this part of the best memory bandwidth.</summary>
    public const double MuchLess = 0.5;

    private static readonly DateOnly FirstRule = new(2022, 10, 7);

    /// <summary>C39: the controls significantly constrain training.</summary>
    public static Verdict C39(ChipsEvidence evidence)
    {
        double before = Distance(evidence.ModelsThen, FirstRule);
        double then = Distance(evidence.ModelsThen, PolicyMemo.Date);
        double beforeNow = Distance(evidence.ModelsNow, FirstRule);
        DateOnly last = evidence.ModelsNow.Max(model => model.Model.Date);
        double now = Distance(evidence.ModelsNow, last);
        double hindsight = Distance(evidence.ModelsNow, PolicyMemo.Date);
        return new Verdict(
            "C39",
            new Assessment(
                Widened(before, then),
                FormattableString.Invariant($"Read as 'the largest US run grew away from the largest Chinese run after the first rule'. As known then, the largest US run was {before:0.0} times the largest Chinese one on {FirstRule:d MMMM yyyy} and {then:0.0} times on the memo's date."),
                Runs(then)),
            new Assessment(
                Widened(beforeNow, now),
                FormattableString.Invariant($"Same reading, {evidence.Vintage.Title}: {beforeNow:0.0} times before the first rule, {hindsight:0.0} on the memo's date, {now:0.0} on {last:d MMMM yyyy}. Why it widened, the figures do not say."),
                Runs(now)),
            evidence.SourcesOf("models-then", "models-now"),
            "The fastest chips have needed a licence since 2022, and the distance between the largest known runs has grown since the memo.",
            FormattableString.Invariant($"In the vintage of the memo's month the distance had hardly grown ({before:0.0} to {then:0.0} times); Chinese firms publish compute less often, and may train smaller by choice."),
            "Compute of runs since 2024 that are not published, or Chinese developers' own account of runs they could not make.");
    }

    /// <summary>C40: the controls significantly constrain inference too.</summary>
    /// <param name="evidence">The tables.</param>
    /// <param name="ruleDay">The day whose rules and chips on sale count at the memo; the memo's date where not given.</param>
    /// <exception cref="InvalidOperationException">On that day every chip on sale was controlled.</exception>
    public static Verdict C40(ChipsEvidence evidence, DateOnly? ruleDay = null)
    {
        DateOnly day = ruleDay ?? PolicyMemo.Date;
        FreeChip then = FreeChip.WidestMemory(evidence, day);
        FreeChip speed = FreeChip.Fastest(evidence, day);
        DateOnly last = new[] { evidence.Chips.Max(chip => chip.KnownFrom)!.Value, evidence.ModelsNow.Max(model => model.Model.Date) }.Max();
        FreeChip now = FreeChip.WidestMemoryAtMost(evidence, last);
        return new Verdict(
            "C40",
            Inference(then, AccessVerdicts.By(day), FormattableString.Invariant($"By performance it was {100 * speed.Ratio:0} %, {(2 * speed.Ratio <= then.Ratio ? "so the rules bound training far more than the writing of tokens" : "so the rules bound training and the writing of tokens alike")}. How many chips there were for inference is not known here.")),
            Inference(now, "", "At most, since links of some chips are not known. The letter of April 2025 took the H20; sales were promised again from July 2025 and chips of the H200's class are decided case by case since January 2026."),
            evidence.SourcesOf("accelerators", "export-rules"),
            "Inference needs chips in numbers, and since April 2025 the chip with wide memory needs a licence as well.",
            FormattableString.Invariant($"On {(day == PolicyMemo.Date ? "the memo's date" : FormattableString.Invariant($"{day:d MMMM yyyy}"))} {then.Free.Name} {(then.AtMost ? "may have been" : "was")} free of licence with {100 * then.Ratio:0} % of the best memory bandwidth on sale."),
            "Tokens served by country, or chips set aside for inference.");
    }

    /// <summary>C48: constraints make Chinese training and inference costlier and less efficient.</summary>
    public static Verdict C48(ChipsEvidence evidence)
    {
        RelativeCost then = RelativeCost.On(evidence, PolicyMemo.Date);
        PriceComparison prices = PriceComparison.Of(evidence.PricedModels);
        return new Verdict(
            "C48",
            new Assessment(
                then.Compute > 1 ? then.Memory > 1 ? Standing.Supported : Standing.SupportedUnderStatedReading : Standing.Contradicted,
                FormattableString.Invariant($"Read as training on the best chip free of licence: a unit of 16-bit speed cost {then.Compute:0.0} times as much on {RelativeCost.Restricted} as on {RelativeCost.Reference}, and took {then.Power:0.0} times the power. For inference bound by memory it cost {then.Memory:0.0} times as much, that is less."),
                new Measurement(then.Compute, "times the price of a unit of speed", then.ComputeLow, then.ComputeHigh, then.N)),
            new Assessment(
                prices.Ratio < 1 ? Standing.SupportedUnderStatedReading : Standing.Supported,
                FormattableString.Invariant($"Same reading for training. At the interface nothing of it shows: at the same score Chinese models list at {prices.Ratio:0.00} times the price of US ones ({prices.Chinese} Chinese models of {prices.ChineseVendors} vendors, {prices.American} US models of {prices.AmericanVendors}{PriceInterval(prices)}); a price is no cost."),
                new Measurement(prices.Ratio, "times the US list price at equal score (n: vendors)", prices.Low, prices.High, prices.Vendors)),
            evidence.SourcesOf("accelerators", "hardware-prices", "api-prices", "arena-scores"),
            FormattableString.Invariant($"The chip made for China costs {then.Compute:0.0} times as much for each unit of speed."),
            "Chinese developers list lower prices at equal scores, and the H20's memory bandwidth is cheaper than the H100's.",
            "Costs of Chinese developers for a run or for a million tokens, as paid.");
    }

    /// <summary>C49: resource limits could hinder deployment at scale.</summary>
    public static Verdict C49(ChipsEvidence evidence)
    {
        const string Needed = "Nothing in the catalogue counts deployment: tokens served, users turned away or rationed, or time to answer.";
        ChinaStock? last = evidence.ChinaStocks.Count > 0 ? evidence.ChinaStocks[^1] : null;
        Measurement share = last?.Share ?? OwnerShare.Of(evidence.Counts, "China", OwnerShare.LastWholeQuarter(evidence.Counts));
        string stock = last is null
            ? FormattableString.Invariant($"China's part of NVIDIA's modelled stock, {share.Value:0.0} %, bounds it from one side only: domestic chips are not in it.")
            : FormattableString.Invariant($"China's part of all designers' modelled stock, {share.Value:0.0} % with home-made and smuggled chips ({last.ShareWithout.Value:0.0} % without smuggled ones) at the end of {last.Day.Year}, is no count of it either: chips rented abroad are not in it.");
        return new Verdict(
            "C49",
            new Assessment(Standing.NotTestableHere, Needed),
            new Assessment(Standing.NotTestableHere, $"{Needed} {stock}", share),
            evidence.SourcesOf("chip-counts"),
            last is null ? "A part of the stock this small, if domestic chips do not make it up, leaves less to serve with." : "A part of the stock this small leaves less to serve with.",
            "List prices of Chinese models are low, which does not look like rationing by price.",
            "Tokens served by country over time, with chips in use.");
    }

    /// <summary>How many times the largest Chinese run the largest US run is, on a day.</summary>
    public static double Distance(ImmutableArray<LensModel> models, DateOnly day) =>
        Largest(models, "United States", "China", day) / Largest(models, "China", "United States", day);

    /// <summary>Operations of a country's largest run on a day, FLOP.</summary>
    public static double Largest(ImmutableArray<LensModel> models, string country, string other, DateOnly day) =>
        models.Where(model => model.IsOf(country, other) && model.Model.Date <= day).Max(model => model.Model.Score);

    /// <summary>A ratio of two maxima rests on two runs, however many models are listed below them.</summary>
    private static Measurement Runs(double distance) => new(distance, "times the largest Chinese run (n: the two runs)", N: 2);

    private static string PriceInterval(PriceComparison prices) => prices.Low is null
        ? ""
        : FormattableString.Invariant($"; 95 % interval over vendors from {prices.Low:0.00} to {prices.High:0.00}");

    private static Standing Widened(double before, double after) => after / before >= Telling ? Standing.SupportedUnderStatedReading : Standing.Open;

    private static Assessment Inference(FreeChip chip, string when, string then) => new(
        chip.Ratio < MuchLess ? Standing.SupportedUnderStatedReading : Standing.Open,
        when + FormattableString.Invariant($"Read as memory bandwidth, which bounds the writing of tokens: the best chip that may be free of licence, {chip.Free.Name}, has {100 * chip.Ratio:0} % of the best, {chip.Best.Name}. {then}"),
        new Measurement(100 * chip.Ratio, "% of the best memory bandwidth"));
}

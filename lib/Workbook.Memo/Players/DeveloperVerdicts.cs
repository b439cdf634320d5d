using Workbook.Memo.Judging;
using Workbook.Methods;
using Workbook.Publishing;
using static System.FormattableString;

namespace Workbook.Memo.Players;

/// <summary>Verdicts on how many develop models, and how few lead.</summary>
public static class DeveloperVerdicts
{
    /// <summary>The four that the memo names, by how the tables spell them and their units.</summary>
    private static readonly string[] Named = ["OpenAI", "Meta", "Facebook", "Google", "DeepMind", "Anthropic"];

    /// <summary>C25: in the United States a few big players dominate.</summary>
    public static Verdict C25(PlayersEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ModelVintage then = evidence.ThenVintage, now = evidence.ChosenVintage;
        Assessment atMemo = Dominance(evidence, then);
        (int few, double tight) = Few(evidence);
        double? china = evidence.FieldOn(then, "China").TopOfCompute(few);
        bool concentrated = china >= tight;
        return new Verdict(
            "C25", atMemo, Tense.Present(atMemo, Dominance(evidence, now)), evidence.Cite(new[] { then, now }.Distinct()),
            Invariant($"Published training compute held by the {few} largest American developers: {Percent(evidence.FieldOn(then, "United States").TopOfCompute(few))} as known then, {Percent(evidence.FieldOn(now, "United States").TopOfCompute(few))} on the list of {now.Title}."),
            Invariant($"Of models the {few} most productive have {Percent(evidence.FieldOn(now, "United States").TopOfModels(few))}. China's compute as known then is {(china is null ? "unknown" : concentrated ? "concentrated too" : "less concentrated")} ({Percent(china)}){(concentrated ? ", so this does not set the two apart" : "")}. Compute of several leading models is unpublished."),
            "Compute of the models whose makers do not publish it, or use and revenue by maker.");
    }

    /// <summary>C26: the big US players have partners with data centres and the compute they need.</summary>
    public static Verdict C26(PlayersEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        DevelopedModel? named = Largest(evidence.Then.Where(IsNamed)), china = Largest(evidence.Then.Where(model => model.Country == "China"));
        string runs = named is null || china is null
            ? "No training run of both sides has known compute."
            : Invariant($"The largest published run of the four named by {(evidence.Day == PolicyMemo.Date ? "the memo's date" : evidence.DayName)} ({named.Name}) took {named.Flop!.Value / china.Flop!.Value:0.0} times the compute of the largest Chinese one ({china.Name}).");
        var assessment = new Assessment(Standing.NotTestableHere, "Contracts and what a firm needs are not in any table here. " + runs);
        return new Verdict(
            "C26", assessment, assessment, evidence.Cite([evidence.ThenVintage]), runs, "What a firm needs cannot be seen from outside, and compute of several leading models is unpublished.",
            "Contracts between laboratories and cloud providers, and compute used against compute asked for.");
    }

    /// <summary>C27: China has a much larger number of developers.</summary>
    public static Verdict C27(PlayersEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        Assessment atMemo = MuchLargerNumber(evidence.AtMemo);
        IReadOnlyList<CountComparison> all = CountComparison.All(evidence);
        return new Verdict(
            "C27", atMemo, Tense.Present(atMemo, MuchLargerNumber(evidence)), evidence.Cite(evidence.Compared, "funded-companies", "count-claims"),
            InWords("Of all counts China ahead or level: ", all.Where(one => one.Ratio >= 1)),
            InWords("United States ahead: ", all.Where(one => one.Ratio < 1)),
            "A register of firms that train models, made the same way in both countries; small Chinese developers are the likeliest to be missing here.");
    }

    /// <summary>C28: the many developers dilute investment and compute.</summary>
    public static Verdict C28(PlayersEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        Assessment atMemo = Dilution(evidence.AtMemo);
        IReadOnlyList<ResourceMeasure> now = ResourceMeasure.Deciding(evidence);
        return new Verdict(
            "C28", atMemo, Tense.Present(atMemo, Dilution(evidence)), evidence.Cite([evidence.ThenVintage, evidence.ChosenVintage], "ai-investment", "funded-companies"),
            Invariant($"Chinese holders have less each by {now.Count(one => one.Gap.Each > 1)} of {now.Count} measures, and are more by {now.Count(one => one.Gap.Holders < 1)}."),
            Invariant($"The sum is smaller by {now.Count(one => one.Gap.Total > 1)} of {now.Count}: {(now.Count == 0 ? "none" : string.Join("; ", now.Select(one => one.InWords)))}."),
            "Capital and compute by developer from a complete register, with Chinese developers who have less because they are more.");
    }

    private static (int Few, double Least) Few(PlayersEvidence evidence) => ((int)evidence.Choices.Number("dominance.few"), evidence.Choices.Number("dominance.share") / 100);

    private static bool IsNamed(DevelopedModel model) => model.Developers.Any(name => Named.Any(named => name.Contains(named, StringComparison.Ordinal)));

    private static DevelopedModel? Largest(IEnumerable<DevelopedModel> models) => models.Where(model => model.Flop is > 0).MaxBy(model => model.Flop);

    private static Assessment Dominance(PlayersEvidence evidence, ModelVintage list)
    {
        DeveloperField field = evidence.FieldOn(list, "United States");
        (int few, double least) = Few(evidence);
        (string Of, double Share)[] known = [.. evidence.Choices.Words("dominance.measures")
            .Select(measure => measure == "compute" ? ("published compute", field.TopOfCompute(few)) : ("models", field.TopOfModels(few)))
            .Where(measure => measure.Item2 is not null).Select(measure => (measure.Item1, measure.Item2!.Value))];
        int hold = known.Count(measure => measure.Share >= least);
        return known.Length == 0
            ? new Assessment(Standing.Open, $"Nothing is known of American developers in {list.Title}.")
            : new Assessment(
                Votes.Standing(known.Length, hold, known.Length - hold),
                Invariant($"Read as a share of {least:0 %} or more for {few}, in the year to {evidence.YearEnd(list):d MMMM yyyy} ({list.Title}, {field.Developers} American developers). The largest have {string.Join(", ", known.Select(measure => Invariant($"{measure.Share:0 %} of {measure.Of}")))}."),
                new Measurement(known[0].Share * 100, $"% of American {known[0].Of}", N: field.Models.Length));
    }

    private static Assessment MuchLargerNumber(PlayersEvidence evidence)
    {
        IReadOnlyList<CountComparison> counts = CountComparison.Deciding(evidence);
        if (counts.Count == 0)
        {
            return new Assessment(Standing.Open, "No count of both countries was public.");
        }

        double least = evidence.Choices.Number("players.much-larger");
        CountRatio[] ratios = [.. counts.Select(count => count.WithInterval())];
        int hold = ratios.Count(ratio => ratio.Low >= least), fail = ratios.Count(ratio => ratio.High < least);
        string each = string.Join("; ", counts.Zip(ratios, (count, ratio) =>
            Invariant($"{count.Title} {count.China} to {count.UnitedStates}, {ratio.Value:0.00} ({ratio.Low:0.00} to {ratio.High:0.00})")));
        return new Assessment(
            Votes.Standing(counts.Count, hold, fail),
            Invariant($"'Much larger' is read as {least:0.##} times as many. Of {counts.Count} families of counts {hold} lie above that with all of their interval, {fail} below: {each}."),
            new Measurement(counts[0].Ratio, $"Chinese for each American one ({counts[0].Title})", ratios[0].Low, ratios[0].High, counts[0].China + counts[0].UnitedStates));
    }

    private static Assessment Dilution(PlayersEvidence evidence)
    {
        IReadOnlyList<ResourceMeasure> measures = ResourceMeasure.Deciding(evidence);
        List<(ResourceMeasure Measure, (double Low, double High) Part)> gaps = [.. measures.Where(one => one.Explained is not null).Select(one => (one, one.Explained!.Value))];
        string gap = Invariant($"Read against the United States: Chinese holders have less each by {gaps.Count} of {measures.Count} measures");
        if (gaps.Count == 0)
        {
            return new Assessment(Standing.Open, gap + ", so that there is no gap for numbers to account for.");
        }

        double least = evidence.Choices.Number("dilution.part") / 100;
        int hold = gaps.Count(one => one.Part.Low >= least), fail = gaps.Count(one => one.Part.High < least);
        (ResourceMeasure most, (double Low, double High) part) = gaps.MaxBy(one => one.Measure.Gap.ExplainedByNumber);
        string each = string.Join("; ", gaps.Select(one => Invariant($"{one.Measure.Title} {one.Measure.Gap.ExplainedByNumber:0 %} ({one.Part.Low:0 %} to {one.Part.High:0 %})")));
        return new Assessment(
            Votes.Standing(gaps.Count, hold, fail),
            Invariant($"{gap}. Dilution is read as {least:0 %} or more of that gap accounted for by greater numbers: {each}."),
            new Measurement(most.Gap.ExplainedByNumber!.Value * 100, $"% of the gap for each holder that numbers account for ({most.Title})", part.Low * 100, part.High * 100, most.InChina + most.InUnitedStates));
    }

    private static string InWords(string lead, IEnumerable<CountComparison> comparisons) =>
        lead + (comparisons.Any() ? string.Join("; ", comparisons.Select(one => Invariant($"{one.Title} {one.China} to {one.UnitedStates}"))) : "none") + ".";

    private static string Percent(double? share) => share is double known ? Invariant($"{known:0 %}") : "unknown";
}

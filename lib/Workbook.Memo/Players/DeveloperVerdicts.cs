using Workbook.Publishing;
using static System.FormattableString;

namespace Workbook.Memo.Players;

/// <summary>Verdicts on how many develop models, and how few lead.</summary>
public static class DeveloperVerdicts
{
    /// <summary>The four largest with this share or more are a tight oligopoly by the usual rule of thumb (Shepherd 1990, four-firm concentration above 60 %).</summary>
    public const double Tight = 0.6;

    /// <summary>Below this share the four largest do not dominate (same rule of thumb).</summary>
    public const double Loose = 0.4;

    /// <summary>"A much larger number" is read as half as many again.</summary>
    public const double MuchLarger = 1.5;

    /// <summary>The four that the memo names, by how the tables spell them and their units.</summary>
    private static readonly string[] Named = ["OpenAI", "Meta", "Facebook", "Google", "DeepMind", "Anthropic"];

    /// <summary>C25: in the United States a few big players dominate.</summary>
    public static Verdict C25(PlayersEvidence evidence)
    {
        DeveloperField Year(IEnumerable<DevelopedModel> models, string country) => DeveloperField.InYearTo(evidence.Day, models, country);
        DeveloperField then = Year(evidence.Then, "United States"), now = Year(evidence.Chosen, "United States");
        DeveloperField china = Year(evidence.Then, "China");
        ModelVintage chosen = evidence.ChosenVintage;
        string list = chosen == evidence.ThenVintage ? "the list chosen, the same" : $"the list of {(chosen.OnlyNotable ? "notable models, " : "")}{chosen.Title}";
        return new Verdict(
            "C25", Dominance(then, evidence.ThenVintage.Title, evidence.DayName), Dominance(now, chosen.Title, evidence.DayName),
            evidence.Cite(new[] { evidence.ThenVintage, chosen }.Distinct()),
            Invariant($"Four developers hold most of the published training compute in the United States: {Percent(then.TopOfCompute(4))} as known then, {Percent(now.TopOfCompute(4))} in {list}."),
            Invariant($"By number of models nobody dominates (four largest: {Percent(TopFour(then))}). China's compute is {(china.TopOfCompute(4) >= Tight ? "concentrated too" : "less concentrated")} ({Percent(china.TopOfCompute(4))}){(china.TopOfCompute(4) >= Tight ? ", so this does not set the two apart" : "")}. Compute of several leading models is unpublished."),
            "Compute of the models whose makers do not publish it, or use and revenue by maker.");
    }

    /// <summary>C26: the big US players have partners with data centres and the compute they need.</summary>
    public static Verdict C26(PlayersEvidence evidence)
    {
        DevelopedModel? named = Largest(evidence.Then.Where(IsNamed)), china = Largest(evidence.Then.Where(model => model.Country == "China"));
        string runs = named is null || china is null
            ? "No training run of both sides has known compute."
            : Invariant($"The largest published run of the four named by {(evidence.Day == PolicyMemo.Date ? "the memo's date" : evidence.DayName)} ({named.Name}) took {named.Flop!.Value / china.Flop!.Value:0.0} times the compute of the largest Chinese one ({china.Name}).");
        var assessment = new Assessment(
            Standing.NotTestableHere, "Contracts and what a firm 'needs' are not in any table here; Google and Meta own the data centres that the others rent. " + runs);
        return new Verdict(
            "C26", assessment, assessment, evidence.Cite([evidence.ThenVintage]), runs, "What a firm needs cannot be seen from outside, and compute of several leading models is unpublished.",
            "Contracts between laboratories and cloud providers, and compute used against compute asked for.");
    }

    /// <summary>C27: China has a much larger number of developers.</summary>
    public static Verdict C27(PlayersEvidence evidence)
    {
        IReadOnlyList<CountComparison> then = CountComparison.All(evidence.AtMemo), now = CountComparison.All(evidence);
        return new Verdict(
            "C27", MuchLargerNumber(then), MuchLargerNumber(now),
            evidence.Cite(evidence.Compared, "funded-companies", "count-claims"),
            now.Count == 0 ? "No count at all." : InWords("China ahead or level: ", now.Where(one => one.Ratio >= 1)),
            now.Count == 0 ? "No count at all." : InWords("United States ahead: ", now.Where(one => one.Ratio < 1)),
            "A register of firms that train models, made the same way in both countries; small Chinese developers are the likeliest to be missing here.");
    }

    /// <summary>C28: the many developers dilute investment and compute.</summary>
    public static Verdict C28(PlayersEvidence evidence)
    {
        IReadOnlyList<ResourceMeasure> then = ResourceMeasure.All(evidence.AtMemo), now = ResourceMeasure.All(evidence);
        return new Verdict(
            "C28", Dilution(then), Dilution(now), evidence.Cite(evidence.Compared, "ai-investment", "funded-companies"),
            Invariant($"Chinese holders have less each in {now.Count(one => one.Gap.Each > 1)} of {now.Count} measures."),
            $"The sum is smaller, and {(now.Any(one => one.Gap.Holders < 1) ? "in some measures it is shared among more" : "it is not shared among more")}: " + string.Join("; ", now.Select(one => one.InWords)) + ".",
            "More holders than in the United States on one of these measures, or capital and compute by developer from a complete register.");
    }

    private static double? TopFour(DeveloperField field) => field.Models.IsEmpty ? null : field.TopFourOfModels;

    private static bool IsNamed(DevelopedModel model) => model.Developers.Any(name => Named.Any(named => name.Contains(named, StringComparison.Ordinal)));

    private static DevelopedModel? Largest(IEnumerable<DevelopedModel> models) => models.Where(model => model.Flop is > 0).MaxBy(model => model.Flop);

    private static Assessment Dominance(DeveloperField field, string vintage, string day)
    {
        if (field.TopOfCompute(4) is not double share)
        {
            return new Assessment(Standing.NotTestableHere, $"No training compute is known in {vintage}.");
        }

        (double low, double high) = field.WithoutAnyOne(left => left.TopOfCompute(4)) ?? (share, share);
        return new Assessment(
            share >= Tight ? Standing.SupportedUnderStatedReading : share < Loose ? Standing.Contradicted : Standing.Open,
            Invariant($"Read as training compute in the twelve months to {day} ({vintage}): the four largest of {field.DevelopersWithCompute} US developers hold {share:0 %}; by number of models the four most productive hold {field.TopFourOfModels:0 %}."),
            new Measurement(share * 100, "% of published US training compute", low * 100, high * 100, field.ModelsWithCompute));
    }

    private static Assessment MuchLargerNumber(IReadOnlyList<CountComparison> comparisons)
    {
        if (comparisons.Count == 0)
        {
            return new Assessment(Standing.NotTestableHere, "No count of both countries was public.");
        }

        CountComparison most = comparisons.MaxBy(one => one.Ratio)!, least = comparisons.MinBy(one => one.Ratio)!;
        Standing standing = least.Ratio >= MuchLarger ? Standing.Supported : most.Ratio < MuchLarger ? Standing.Contradicted : Standing.Open;
        return new Assessment(
            standing,
            Invariant($"'Much larger' is read as half as many again. Of {comparisons.Count} counts, {comparisons.Count(one => one.Ratio > 1)} have China ahead; the count kindest to the claim gives {most.Ratio:0.00} Chinese for each US one ({most.Title}: {most.China} against {most.UnitedStates})."),
            new Measurement(most.Ratio, "Chinese for each US one, in the count kindest to the claim", least.Ratio, most.Ratio, comparisons.Count));
    }

    private static Assessment Dilution(IReadOnlyList<ResourceMeasure> measures)
    {
        if (measures.Count == 0)
        {
            return new Assessment(Standing.NotTestableHere, "No resource was public together with the number of those who share it.");
        }

        List<double> explained = [.. measures.Select(one => one.Gap.ExplainedByNumber).OfType<double>().Order()];
        string gap = Invariant($"Read against the United States: Chinese holders have less each in {explained.Count} of {measures.Count} measures");
        if (explained.Count == 0)
        {
            return new Assessment(Standing.NotTestableHere, gap + ", so that there is no gap for numbers to account for.");
        }

        return new Assessment(
            explained[0] > 0.5 ? Standing.Supported : explained[^1] < 0.25 ? Standing.Contradicted : Standing.Open,
            Invariant($"{gap}. Of that gap greater numbers account for at most {explained[^1]:0 %}: China's holders are {(measures.Any(one => one.Gap.Holders < 1) ? "more in some" : "no more in any")} of the measures."),
            new Measurement(
                explained[^1] * 100, "% of the gap for each holder that numbers account for, at most (n: measures with a gap)",
                explained[0] * 100, explained[^1] * 100, explained.Count));
    }

    private static string InWords(string lead, IEnumerable<CountComparison> comparisons) =>
        lead + (comparisons.Any() ? string.Join("; ", comparisons.Select(one => Invariant($"{one.Title} {one.China} to {one.UnitedStates}"))) : "none") + ".";

    private static string Percent(double? share) => share is double known ? Invariant($"{known:0 %}") : "unknown";
}

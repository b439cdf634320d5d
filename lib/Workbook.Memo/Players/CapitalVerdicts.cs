using System.Collections.Immutable;
using Workbook.Publishing;
using static System.FormattableString;

namespace Workbook.Memo.Players;

/// <summary>Verdicts on venture capital, investors and the big companies behind start-ups.</summary>
public static class CapitalVerdicts
{
    /// <summary>The press's group of best-known start-ups: the "six tigers".</summary>
    public const int Tigers = 6;

    /// <summary>C31: the economy was slowing and venture capital was in a downturn.</summary>
    public static Verdict C31(PlayersEvidence evidence)
    {
        IReadOnlyList<CapitalChange> changes = CapitalChange.OfVenture(evidence);
        return new Verdict(
            "C31", Downturn(evidence.AtMemo), Downturn(evidence), evidence.Cite("venture-capital", "economic-growth"),
            "Falls: " + InWords(changes.Where(change => change.Percent < 0)),
            "Rises: " + InWords(changes.Where(change => change.Percent >= 0)) + " Providers differ widely on levels; a much quoted fall in companies founded is disputed by its own source and left out.",
            "A provider that shows venture capital in China rising from 2022 on.");
    }

    /// <summary>C32: many start-ups took money from big technology companies.</summary>
    public static Verdict C32(PlayersEvidence evidence) => new(
        "C32", Backed(evidence.AtMemo), Backed(evidence), evidence.Cite("startup-backers", "after-the-memo"),
        string.Join("; ", evidence.Backings.GroupBy(pair => pair.Startup).Select(group => $"{group.Key}: {string.Join(" and ", group.Select(pair => pair.Backer).Distinct())}")) + ".",
        "Six well-known start-ups are no sample of all; DeepSeek, owned and paid for by a hedge fund, is not among them.",
        "Shareholders of a sample of model developers, drawn from the regulator's list.");

    /// <summary>C33: many investors doubt early revenue.</summary>
    public static Verdict C33(PlayersEvidence evidence)
    {
        IReadOnlyList<CapitalChange> since = CapitalChange.OfAi(evidence, 2023, 2024);
        return new Verdict(
            "C33", Doubt(evidence.AtMemo), Doubt(evidence), evidence.Cite("ai-investment"),
            "Less money is what doubt would look like: " + InWords(CapitalChange.OfAi(evidence, 2021, 2023)),
            "Money fell everywhere in those years, and a provider that counts mergers has it rising again: " + InWords(since),
            "A survey of investors of 2024, or terms and reasons of deals declined.");
    }

    private static Assessment Downturn(PlayersEvidence evidence)
    {
        IReadOnlyList<CapitalChange> changes = CapitalChange.OfVenture(evidence);
        if (changes.Count == 0)
        {
            return new Assessment(Standing.NotTestableHere, "No change of venture capital from 2022 on was public.");
        }

        double[] percents = [.. changes.Select(change => change.Percent).Order()];
        double? slowing = Slowing(evidence.Growth);
        bool fell = percents[^1] < 0;
        string economy = slowing is double points
            ? Invariant($"Growth since 2022 averaged {points:+0.0;-0.0} percentage points against the years up to 2019.")
            : "Only the venture half is tested: no growth figure in the catalogue was public by then.";
        return new Assessment(
            !fell ? (percents[0] < 0 ? Standing.Open : Standing.Contradicted) : slowing is null ? Standing.SupportedUnderStatedReading : slowing < 0 ? Standing.Supported : Standing.Open,
            Invariant($"{percents.Count(percent => percent < 0)} of {percents.Length} yearly changes from 2022 on are falls, from {percents[0]:0} to {percents[^1]:0} %. {economy}"),
            new Measurement(Median(percents), "% on the year before, median of providers", percents[0], percents[^1], percents.Length));
    }

    /// <summary>Mean growth from 2022 on less mean growth up to 2019, in percentage points; the years of the pandemic between are left out.</summary>
    private static double? Slowing(ImmutableArray<Growth> growth)
    {
        List<double> before = [.. growth.Where(year => year.Year <= 2019).Select(year => year.Percent)], since = [.. growth.Where(year => year.Year >= 2022).Select(year => year.Percent)];
        return before.Count == 0 || since.Count == 0 ? null : since.Average() - before.Average();
    }

    private static Assessment Backed(PlayersEvidence evidence)
    {
        int backed = evidence.Backings.Select(pair => pair.Startup).Distinct().Count();
        return new Assessment(
            backed == 0 ? Standing.NotTestableHere : backed * 2 > Tigers ? Standing.SupportedUnderStatedReading : Standing.Open,
            Invariant($"Read as the six best-known start-ups: {backed} of {Tigers} had Alibaba or Tencent among their investors by a page that says so."),
            new Measurement(backed, "of six start-ups", N: Tigers));
    }

    private static Assessment Doubt(PlayersEvidence evidence)
    {
        IReadOnlyList<CapitalChange> changes = CapitalChange.OfAi(evidence, 2021, 2023);
        if (changes.Count == 0)
        {
            return new Assessment(Standing.NotTestableHere, "Doubt is an opinion; no survey is in the catalogue, and no series of AI investment with 2021 and 2023 was public.");
        }

        double[] percents = [.. changes.Select(change => change.Percent).Order()];
        return new Assessment(
            percents[0] >= 0 ? Standing.Contradicted : Standing.Open,
            Invariant($"Doubt itself is not observed. AI investment in China changed by {percents[0]:0} to {percents[^1]:0} % from 2021 to 2023 in {percents.Length} providers' series, which fits doubt and fits other reasons as well."),
            new Measurement(Median(percents), "% from 2021 to 2023, median of providers", percents[0], percents[^1], percents.Length));
    }

    private static double Median(double[] sorted) => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;

    private static string InWords(IEnumerable<CapitalChange> changes)
    {
        List<CapitalChange> all = [.. changes];
        return all.Count == 0 ? "none." : string.Join("; ", all.Select(change => Invariant($"{change.Provider} {change.Period}: {change.Percent:+0;-0;0} %"))) + ".";
    }
}

using System.Collections.Immutable;
using MathNet.Numerics.Statistics;
using Workbook.Memo.Judging;
using Workbook.Publishing;
using static System.FormattableString;

namespace Workbook.Memo.Players;

/// <summary>Verdicts on venture capital, investors and the big companies behind start-ups.</summary>
public static class CapitalVerdicts
{
    /// <summary>C31: the economy was slowing and venture capital was in a downturn.</summary>
    public static Verdict C31(PlayersEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        IReadOnlyList<CapitalChange> changes = CapitalChange.OfVenture(evidence);
        Assessment atMemo = Downturn(evidence.AtMemo);
        return new Verdict(
            "C31", atMemo, Tense.Present(atMemo, Downturn(evidence)), evidence.Cite("venture-capital", "economic-growth"),
            "Falls: " + InWords(changes.Where(change => change.Percent < 0)),
            "Rises: " + InWords(changes.Where(change => change.Percent >= 0)) + " Companies founded are left out, because the source itself disputes its count.",
            Invariant($"A provider that shows venture capital in China rising from {evidence.Choices.Number("venture.from"):0} on, or faster growth of the economy."));
    }

    /// <summary>C32: many start-ups took money from big technology companies.</summary>
    public static Verdict C32(PlayersEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return new Verdict(
            "C32", Backed(evidence.AtMemo), Backed(evidence), evidence.Cite("startup-backers", "after-the-memo"),
            evidence.Backings.IsEmpty ? "No backer is on record."
                : string.Join("; ", evidence.Backings.GroupBy(pair => pair.Startup).Select(group => $"{group.Key}: {string.Join(" and ", group.Select(pair => pair.Backer).Distinct())}")) + ".",
            "Well-known start-ups are no sample of all; those that nobody reports on are not on record.",
            "Shareholders of a sample of model developers, drawn from the regulator's list.");
    }

    /// <summary>C33: many investors doubt early revenue.</summary>
    public static Verdict C33(PlayersEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var assessment = new Assessment(
            Standing.NotTestableHere, "Doubt is an opinion, and no survey of investors is in the catalogue. Money that falls fits doubt and fits other reasons as well.");
        return new Verdict(
            "C33", assessment, assessment, evidence.Cite("ai-investment"),
            "Less money is what doubt would look like. Investment in China: " + InWords(CapitalChange.OfAi(evidence, 2021, 2023)),
            "More money is what confidence would look like: " + InWords(CapitalChange.OfAi(evidence, 2023, 2024)),
            "A survey of investors of 2024, or terms and reasons of deals declined.");
    }

    /// <summary>What each provider says of venture capital, one vote a provider: the median of its yearly changes, per cent. Tables that pull one provider's books are one.</summary>
    public static IReadOnlyList<double> VentureByProvider(PlayersEvidence evidence) =>
        [.. CapitalChange.OfVenture(evidence).GroupBy(change => change.Provider.Split(" (")[0], StringComparer.Ordinal)
            .Select(provider => provider.Select(change => change.Percent).Median()).Order()];

    private static Assessment Downturn(PlayersEvidence evidence)
    {
        IReadOnlyList<double> providers = VentureByProvider(evidence);
        if (providers.Count == 0)
        {
            return new Assessment(Standing.Open, Invariant($"No change of venture capital from {evidence.Choices.Number("venture.from"):0} on was public."));
        }

        double least = evidence.Choices.Number("venture.fall");
        int falls = providers.Count(change => change < 0 && -change >= least);
        Standing venture = Votes.Standing(providers.Count, falls, providers.Count - falls);
        double? slowing = Slowing(evidence);
        string economy = slowing is double points
            ? Invariant($"Growth from {evidence.Choices.Number("growth.since"):0} on averaged {points:+0.0;−0.0;0.0} percentage points against the years up to {evidence.Choices.Number("growth.before"):0}.")
            : "Only the venture half is tested: no growth figure in the catalogue was public by then.";
        return new Assessment(
            venture == Standing.Contradicted || slowing >= 0 ? Standing.Contradicted
                : venture == Standing.Supported && slowing is null ? Standing.SupportedUnderStatedReading : venture,
            Invariant($"Venture capital fell, in the median of its yearly changes from {evidence.Choices.Number("venture.from"):0} on, with {falls} of {providers.Count} providers, from {providers[0]:0;−0} to {providers[^1]:0;−0} %. {economy}"),
            new Measurement(providers.Median(), "% on the year before, median of providers", N: providers.Count));
    }

    /// <summary>Mean growth of the later years less mean growth of the earlier, in percentage points; years between are left out.</summary>
    private static double? Slowing(PlayersEvidence evidence)
    {
        double last = evidence.Choices.Number("growth.before"), first = evidence.Choices.Number("growth.since");
        List<double> before = [.. evidence.Growth.Where(year => year.Year <= last).Select(year => year.Percent)];
        List<double> since = [.. evidence.Growth.Where(year => year.Year >= first).Select(year => year.Percent)];
        return before.Count == 0 || since.Count == 0 ? null : since.Average() - before.Average();
    }

    private static Assessment Backed(PlayersEvidence evidence)
    {
        ImmutableArray<string> big = evidence.Choices.Words("backers.big");
        var startups = evidence.Backings.GroupBy(pair => pair.Startup, StringComparer.Ordinal).ToList();
        int backed = startups.Count(startup => startup.Any(pair => big.Contains(pair.Backer))), others = startups.Count - backed;
        int group = (int)evidence.Choices.Number("startups.group");
        double share = evidence.Choices.Number("startups.many") / 100;
        return new Assessment(
            backed > share * group ? Standing.SupportedUnderStatedReading : others >= (1 - share) * group ? Standing.Contradicted : Standing.Open,
            Invariant($"Read as more than {share:0 %} of the {group} best-known start-ups: {backed} are on record with {string.Join(" or ", big)} among their investors, {others} with others only."),
            new Measurement(backed, "start-ups on record", N: group));
    }


    private static string InWords(IEnumerable<CapitalChange> changes)
    {
        List<CapitalChange> all = [.. changes];
        return all.Count == 0 ? "none." : string.Join("; ", all.Select(change => Invariant($"{change.Provider} {change.Period}: {change.Percent:+0;−0;0} %"))) + ".";
    }
}

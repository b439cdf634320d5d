using System.Collections.Immutable;
using Workbook.Memo.Judging;
using Workbook.Memo.ExportControls;

namespace Workbook.Memo.Chips;

/// <summary>A type of chip that a rule came to cover, with its modelled deliveries to China.</summary>
/// <param name="Type">The type, as the counts name it.</param>
/// <param name="RuleFrom">First day of the first licence rule that covers it.</param>
/// <param name="LastQuarter">Last day of the last quarter with deliveries.</param>
public sealed record CoveredType(string Type, DateOnly RuleFrom, DateOnly LastQuarter)
{
    /// <summary>Quarters from that of the rule to the last with deliveries; negative where they ended before.</summary>
    public int QuartersOn => Quarter(LastQuarter) - Quarter(RuleFrom);

    private static int Quarter(DateOnly day) => (4 * day.Year) + ((day.Month - 1) / 3);
}

/// <summary>What became of deliveries to China of the types that rules came to cover.</summary>
/// <param name="Types">The types, in the order of their rules.</param>
/// <param name="Grace">Quarters after that of the rule in which orders may still be delivered.</param>
public sealed record CoveredDeliveries(ImmutableArray<CoveredType> Types, int Grace)
{
    /// <summary>Types whose deliveries ended in time.</summary>
    public int Ended => Types.Count(type => type.QuartersOn <= Grace);

    /// <summary>From the counts and rules, as far as both know a type.</summary>
    public static CoveredDeliveries Of(ChipsEvidence evidence) => new(
        [.. evidence.Counts
            .Where(count => count is { Designer: "NVIDIA", Owner: "China", Period: "quarter", Units: > 0 } && count.Chip != "all")
            .GroupBy(count => count.Chip)
            .Select(type => (Type: type.Key, Rule: RuleFrom(evidence, type.Key), Last: type.Max(count => count.To)))
            .Where(type => type.Rule is not null)
            .Select(type => new CoveredType(type.Type, type.Rule!.Value, type.Last))
            .OrderBy(type => type.RuleFrom).ThenBy(type => type.Type, StringComparer.Ordinal)],
        (int)evidence.Choices.Number("chips.deliveries.quarters"));

    /// <summary>First day of the first licence rule that covers a variant of a type whichever source is right; <see langword="null"/> where none does.</summary>
    public static DateOnly? RuleFrom(ChipsEvidence evidence, string type)
    {
        string name = $"NVIDIA {type}";
        List<ChipSpecification> variants = [.. evidence.Chips
            .Where(chip => chip.Name == name || chip.Name.StartsWith(name + " ", StringComparison.Ordinal)).Select(chip => chip.Specification)];
        return evidence.Rules.Where(rule => rule.NeedsLicence && variants.Exists(chip => ChipClassifier.Classify(chip, rule).Outcome == ControlOutcome.Controlled))
            .Select(rule => (DateOnly?)rule.InForceFrom).Min();
    }

    /// <summary>All ended in time: for; none: against; nothing where no type is known.</summary>
    internal Vote Vote => Types.IsEmpty ? Judging.Vote.Undecided : Ended == Types.Length ? Judging.Vote.For : Ended == 0 ? Judging.Vote.Against : Judging.Vote.Undecided;

    /// <summary>Each type with its rule and its last quarter.</summary>
    public string InWords => string.Join(", ", Types.Select(type => FormattableString.Invariant(
        $"{type.Type} (rule of {type.RuleFrom:d MMMM yyyy}, last in {ChipSeries.Quarter(type.LastQuarter)})"))) is { Length: > 0 } words ? words : "none known";
}

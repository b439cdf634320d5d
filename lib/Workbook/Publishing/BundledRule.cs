using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Workbook.Publishing;

/// <summary>The rule of a verdict and what flips it; the schema describes the fields.</summary>
internal sealed record BundledRule
{
    public required string SetOn { get; init; }

    [JsonConverter(typeof(NotEmptyConverter))]
    public required string Asks { get; init; }

    [JsonConverter(typeof(NotEmptyConverter))]
    public required string Criterion { get; init; }

    public required string Quantity { get; init; }

    public required string SupportedIf { get; init; }

    public required string ContradictedIf { get; init; }

    public string? NotTestable { get; init; }

    public required ImmutableArray<BundledChoice> Choices { get; init; }

    public required ImmutableArray<BundledFlip> Flips { get; init; }

    /// <summary>Of how many other choices the verdict now stays what it is.</summary>
    [JsonConverter(typeof(WholeNumberConverter))]
    public required int HoldsUnder { get; init; }

    /// <summary>A choice made otherwise, in words.</summary>
    public string InWords(BundledFlip flip)
    {
        BundledChoice choice = Choices.FirstOrDefault(candidate => candidate.Id == flip.Choice);
        return choice.Id is null ? $"{flip.Choice}: {flip.Value}" : choice.Instead(flip.Value);
    }

    /// <summary>The rule that a verdict carries or that stands in the catalogue; null where there is none.</summary>
    public static BundledRule? Of(Verdict verdict) => VerdictRules.Of(verdict) is not VerdictRule rule ? null : new()
    {
        SetOn = FormattableString.Invariant($"{rule.SetOn:yyyy-MM-dd}"),
        Asks = rule.Asks,
        Criterion = rule.Criterion,
        Quantity = rule.Quantity,
        SupportedIf = rule.SupportedIf,
        ContradictedIf = rule.ContradictedIf,
        NotTestable = rule.NotTestable,
        Choices = [.. rule.Choices.Select(BundledChoice.Of)],
        Flips = [.. rule.Flips.Select(flip => new BundledFlip { Choice = flip.Choice, Value = flip.Value, AtMemo = flip.AtMemo, Now = flip.Now, Measured = flip.Measured })],
        HoldsUnder = rule.Flips.Count(flip => flip.Now == verdict.Now.Standing),
    };
}

/// <summary>How the claim stands under another choice.</summary>
internal readonly record struct BundledFlip
{
    public required string Choice { get; init; }

    public required string Value { get; init; }

    [JsonConverter(typeof(KebabCaseConverter<Standing>))]
    public required Standing AtMemo { get; init; }

    [JsonConverter(typeof(KebabCaseConverter<Standing>))]
    public required Standing Now { get; init; }

    public double? Measured { get; init; }
}

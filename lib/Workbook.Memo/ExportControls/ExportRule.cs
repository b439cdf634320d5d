using System.Collections.Immutable;

namespace Workbook.Memo.ExportControls;

/// <summary>A rule: it covers a chip when any of its tests is met.</summary>
/// <param name="Name">The rule.</param>
/// <param name="InForceFrom">First day.</param>
/// <param name="InForceTo">Last day; <see langword="null"/> while in force.</param>
/// <param name="Tests">Its tests in the order of the rows.</param>
public sealed record ExportRule(string Name, DateOnly InForceFrom, DateOnly? InForceTo, ImmutableArray<ControlTest> Tests)
{
    /// <summary>The rules that rows describe, oldest first.</summary>
    internal static IReadOnlyList<ExportRule> From(IEnumerable<RuleBound> bounds) =>
        [.. bounds
            .GroupBy(bound => bound.Rule)
            .Select(rule => new ExportRule(
                rule.Key, rule.First().InForceFrom, rule.First().InForceTo,
                [.. rule.GroupBy(bound => bound.Test).Select(test => new ControlTest(test.Key, test.First().AppliesTo, test.First().Effect, [.. test]))]))
            .OrderBy(rule => rule.InForceFrom)];

    /// <summary>A threshold of one of its tests.</summary>
    /// <param name="test">Paragraph of the rule.</param>
    /// <param name="metric">Property compared.</param>
    /// <param name="sign">How it is compared.</param>
    /// <exception cref="ArgumentException">The rule has no such bound.</exception>
    public double Threshold(string test, string metric, string sign = ">=") =>
        Tests.Where(own => own.Name == test).SelectMany(own => own.Bounds).FirstOrDefault(bound => bound.Metric == metric && bound.Operator == sign)?.Threshold
        ?? throw new ArgumentException($"The rule '{Name}' has no bound {sign} on {metric} in '{test}'. Its tests: {string.Join(", ", Tests.Select(own => own.Name))}.", nameof(test));

    /// <summary>Whether a licence is needed under one of its tests.</summary>
    public bool NeedsLicence => Tests.Any(test => test.Effect.StartsWith("licence", StringComparison.Ordinal));

    /// <summary>Whether it has applications for the chips that meet a test of it decided case by case.</summary>
    public bool Reviews => Tests.Any(test => test.Effect == "case-by-case review");

    /// <summary>Whether the rule is in force on a day.</summary>
    public bool IsInForceOn(DateOnly day) => InForceFrom <= day && (InForceTo is null || day <= InForceTo);
}

/// <summary>A test of a rule: it is met when every bound holds.</summary>
/// <param name="Name">Paragraph of the rule.</param>
/// <param name="AppliesTo"><c>any</c>, <c>data-centre</c> or <c>not data-centre</c>.</param>
/// <param name="Effect">What follows when it is met.</param>
/// <param name="Bounds">The bounds.</param>
public sealed record ControlTest(string Name, string AppliesTo, string Effect, ImmutableArray<RuleBound> Bounds)
{
    /// <summary>Whether the test is for a chip of this kind.</summary>
    /// <exception cref="InvalidOperationException"><see cref="AppliesTo"/> is none of the three.</exception>
    public bool IsFor(bool dataCentre) => AppliesTo switch
    {
        "any" => true,
        "data-centre" => dataCentre,
        "not data-centre" => !dataCentre,
        _ => throw new InvalidOperationException($"{Name}: applies to '{AppliesTo}', which is not one of any, data-centre, not data-centre."),
    };
}

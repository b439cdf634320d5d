using System.Collections.Immutable;

namespace Workbook.Memo.ExportControls;

/// <summary>How a chip stands under a rule.</summary>
public enum ControlOutcome
{
    /// <summary>A test is met whichever source is right.</summary>
    Controlled,

    /// <summary>No test is met whichever source is right.</summary>
    NotControlled,

    /// <summary>It depends on which source is right, or on a property that no source gives.</summary>
    Depends,
}

/// <summary>How a chip stands under a rule, and why.</summary>
/// <param name="Chip">The chip.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Outcome">Whether a test is met; what follows is the test's effect, which need not be a ban.</param>
/// <param name="Tests">Tests that are met whichever source is right; where there is none, those that may be met.</param>
/// <param name="Missing">Properties that the rule asks and no source gives; empty where the outcome does not hang on them.</param>
public sealed record Classification(string Chip, string Rule, ControlOutcome Outcome, ImmutableArray<ControlTest> Tests, ImmutableArray<string> Missing)
{
    /// <summary>The outcome in words, for tables.</summary>
    public string InWords => (Outcome, Missing) switch
    {
        (ControlOutcome.Controlled, _) => $"controlled ({string.Join(", ", Tests.Select(test => test.Name))})",
        (ControlOutcome.NotControlled, _) => "not controlled",
        (_, []) => "depends on the source",
        _ => $"depends; unknown: {string.Join(", ", Missing.Select(metric => metric.Replace('-', ' ')))}",
    };
}

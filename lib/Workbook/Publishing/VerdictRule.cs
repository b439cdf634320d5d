using System.Collections.Immutable;

namespace Workbook.Publishing;

/// <summary>How a claim is judged, set down before the figures: what is asked, what would support it and what would contradict it.</summary>
/// <param name="SetOn">The day on which the rule was set down.</param>
/// <param name="Asks"><c>so</c>: whether it is as the claim says; <c>said</c>: whether somebody said or published it; <c>both</c>: each, with a standing of its own.</param>
/// <param name="Criterion">The criterion in words.</param>
/// <param name="Quantity">What is measured, with its unit.</param>
/// <param name="SupportedIf">What would support the claim.</param>
/// <param name="ContradictedIf">What would contradict it.</param>
/// <param name="NotTestable">Why no data here can do either; <see langword="null"/> where they can.</param>
/// <param name="Choices">What had to be chosen: thresholds, measures, vintages.</param>
/// <param name="Flips">The verdict under each other choice that a fair opponent might make.</param>
public sealed record VerdictRule(
    DateOnly SetOn, string Asks, string Criterion, string Quantity, string SupportedIf, string ContradictedIf, string? NotTestable,
    ImmutableArray<RuleChoice> Choices, ImmutableArray<Flip> Flips);

/// <summary>Something that had to be chosen before a claim could be judged.</summary>
/// <param name="Id">Dotted name, for example <c>gap.low</c>.</param>
/// <param name="Kind"><c>threshold</c>, <c>measure</c> or <c>vintage</c>.</param>
/// <param name="Title">What it is, in words.</param>
/// <param name="Value">The value chosen.</param>
/// <param name="Unit">Its unit; empty where it has none.</param>
/// <param name="Source">Where the value comes from.</param>
/// <param name="Alternatives">Values that a fair opponent would choose.</param>
/// <param name="Why">Who would choose them, and why.</param>
/// <param name="Words">What values that are names of the catalogue's are called for readers.</param>
public sealed record RuleChoice(string Id, string Kind, string Title, string Value, string? Unit, string Source, ImmutableArray<string> Alternatives, string Why,
    ImmutableSortedDictionary<string, string> Words);

/// <summary>How a claim stands when one thing is chosen otherwise.</summary>
/// <param name="Choice">Name of the choice.</param>
/// <param name="Value">The value chosen instead.</param>
/// <param name="AtMemo">The standing at the memo's date.</param>
/// <param name="Now">The standing now.</param>
/// <param name="Measured">The value now, in the unit of the verdict; <see langword="null"/> where none is measured.</param>
public sealed record Flip(string Choice, string Value, Standing AtMemo, Standing Now, double? Measured);

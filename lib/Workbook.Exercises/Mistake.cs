using System.Collections.Immutable;

namespace Workbook.Exercises;

/// <summary>A wrong answer that many give, and what to tell them.</summary>
/// <param name="Value">The number, where the answer is one.</param>
/// <param name="Words">The words in canonical form, where it is not.</param>
/// <param name="Says">What is wrong first, and why; never the right answer.</param>
public sealed record Mistake(double? Value, ImmutableArray<string> Words, string Says);

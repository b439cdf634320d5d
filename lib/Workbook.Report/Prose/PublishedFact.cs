namespace Workbook.Report.Prose;

/// <summary>What prose needs of a fact.</summary>
/// <param name="Value">The value.</param>
/// <param name="Format">Its own number format.</param>
public sealed record PublishedFact(double Value, string Format);

namespace Workbook.Publishing;

/// <summary>A computed value with its unit and, where the method gives them, a range and the number of observations.</summary>
/// <param name="Value">The value.</param>
/// <param name="Unit">Its unit, in words for readers.</param>
/// <param name="Low">Lower end of the range.</param>
/// <param name="High">Upper end of the range.</param>
/// <param name="N">Number of observations behind it.</param>
public sealed record Measurement(double Value, string Unit, double? Low = null, double? High = null, int? N = null);

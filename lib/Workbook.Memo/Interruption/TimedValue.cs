namespace Workbook.Memo.Interruption;

/// <summary>An observation of a series; a period may have several, or none.</summary>
/// <param name="Period">Number of the period, for example of the month (<see cref="Workbook.Methods.Months.Of"/>).</param>
/// <param name="Value">What was observed.</param>
public sealed record TimedValue(int Period, double Value);

namespace Workbook.Publishing;

/// <summary>How a claim stands at one date, and why.</summary>
/// <param name="Standing">The standing.</param>
/// <param name="Reason">One or two sentences that give the reading tested and the finding.</param>
/// <param name="Measured">The value that decides it, where there is one.</param>
public sealed record Assessment(Standing Standing, string Reason, Measurement? Measured = null);

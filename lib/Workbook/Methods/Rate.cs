namespace Workbook.Methods;

/// <summary>A rate with its interval.</summary>
/// <param name="Value">Events per base.</param>
/// <param name="Low">Lower end of the interval.</param>
/// <param name="High">Upper end of the interval.</param>
/// <param name="N">Number of events counted.</param>
public sealed record Rate(double Value, double Low, double High, int N);

namespace Workbook.Report.Prose;

/// <summary>A number in commentary with its binding, or without one.</summary>
/// <param name="Number">The number; <see langword="null"/> for a binding that follows no number.</param>
/// <param name="Binding">The binding; <see langword="null"/> for an unbound number.</param>
/// <param name="Offset">Where to point in the cell's source.</param>
internal sealed record BoundNumber(NumberToken? Number, Binding? Binding, int Offset);

namespace Workbook.Charts;

/// <summary>A reference drawn behind the data: a line at a value, or a band between two.</summary>
/// <param name="Label">Short label, drawn at the mark.</param>
/// <param name="From">Where it is (a number, or a <see cref="DateOnly"/> on a time axis).</param>
/// <param name="To">Where a band ends; <see langword="null"/> for a line.</param>
public sealed record Mark(string Label, object From, object? To = null)
{
    /// <summary>The label's place along the mark: 0 at the bottom or left, 1 at the top or right.</summary>
    public double LabelAt { get; init; } = 1;
}

namespace Workbook.Drawing;

/// <summary>A chart with the words that belong to it.</summary>
/// <param name="Json">The chart in Plotly's form.</param>
/// <param name="Title">Stands above it.</param>
/// <param name="Below">Caption, note and sources, which stand below it; each may be missing.</param>
internal sealed record CaptionedChart(string Json, string Title, IReadOnlyList<string?> Below);

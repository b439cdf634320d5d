using Microsoft.DotNet.Interactive.Formatting;

namespace Workbook.Publishing;

/// <summary>Displays a <see cref="Figure"/>.</summary>
internal sealed class FigureFormatter() : FormatterSource<Figure>(
    (MimeTypes.Figure, BundleJson.Figure), (MimeTypes.Plotly, ShownChart.WithWords), (HtmlFormatter.MimeType, figure => FigureHtml.Whole(figure, Script)))
{
    // One for the process, which is a notebook's: a figure that an F# cell shows finds the script that a C# cell brought.
    private static readonly ChartScript Script = new();
}

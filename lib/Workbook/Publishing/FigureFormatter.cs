using Microsoft.DotNet.Interactive.Formatting;

namespace Workbook.Publishing;

/// <summary>Displays a <see cref="Figure"/>.</summary>
internal sealed class FigureFormatter() : FormatterSource<Figure>(
    (MimeTypes.Figure, BundleJson.Figure), (MimeTypes.Plotly, ShownChart.WithWords), (HtmlFormatter.MimeType, figure => FigureHtml.Whole(figure, ChartScript.OfThisProcess)));

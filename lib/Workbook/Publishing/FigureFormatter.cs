using Microsoft.DotNet.Interactive.Formatting;

namespace Workbook.Publishing;

/// <summary>Displays a <see cref="Figure"/>.</summary>
internal sealed class FigureFormatter() : FormatterSource<Figure>(
    (MimeTypes.Figure, BundleJson.Figure), (MimeTypes.Plotly, figure => ChartJson.Of(figure.Plot.Chart)), (HtmlFormatter.MimeType, FigureHtml.Whole));

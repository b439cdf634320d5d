using Microsoft.DotNet.Interactive.Formatting;
using Workbook.Drawing;

namespace Workbook.Publishing;

/// <summary>Displays a <see cref="Figure"/>.</summary>
internal sealed class FigureFormatter() : FormatterSource<Figure>(
    (MimeTypes.Figure, BundleJson.Figure), (MimeTypes.Plotly, figure => ShownChart.WithWords(figure.Captioned)), (HtmlFormatter.MimeType, figure => FigureHtml.Whole(figure, ChartScript.OfThisProcess)));

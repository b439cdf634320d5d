using Microsoft.DotNet.Interactive.Formatting;

namespace Workbook.Publishing;

/// <summary>Displays a <see cref="Figure"/>.</summary>
internal sealed class FigureFormatter() : FormatterSource<Figure>(
    (MimeTypes.Figure, FigureJson.Whole), (MimeTypes.Plotly, figure => FigureJson.Chart(figure.Plot.Chart)), (HtmlFormatter.MimeType, FigureHtml.Whole));

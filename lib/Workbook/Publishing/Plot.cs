using Plotly.NET;

namespace Workbook.Publishing;

/// <summary>A drawn chart together with the data that it draws.</summary>
/// <param name="Chart">Traces and layout.</param>
/// <param name="Table">The data, as the reader can look them up.</param>
public sealed record Plot(GenericChart Chart, FigureTable Table);

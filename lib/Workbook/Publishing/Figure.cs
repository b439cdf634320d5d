using System.Collections.Immutable;
using Microsoft.DotNet.Interactive.Formatting;
using Plotly.NET;
using Workbook.Data;

namespace Workbook.Publishing;

/// <summary>A figure as it is published: it cannot be made without words, sources and the data behind it.</summary>
[TypeFormatterSource(typeof(FigureFormatter), PreferredMimeTypes = [MimeTypes.Figure, MimeTypes.Plotly, HtmlFormatter.MimeType, PlainTextFormatter.MimeType])]
public sealed class Figure
{
    /// <summary>Creates a figure.</summary>
    /// <param name="text">Identifier, title, caption and alternative text.</param>
    /// <param name="sources">Where the data come from; repeats are dropped.</param>
    /// <param name="plot">The chart and its data.</param>
    /// <param name="notes">A note on n, method or missing data, shown beside the caption.</param>
    /// <exception cref="ArgumentException">There is no source.</exception>
    public Figure(FigureText text, IEnumerable<Citation> sources, Plot plot, string? notes = null)
    {
        Text = text;
        Sources = [.. sources.Distinct()];
        Plot = plot;
        Notes = notes;
        if (Sources.IsEmpty)
        {
            throw new ArgumentException($"Figure '{text.Id}' names no source.", nameof(sources));
        }
    }

    /// <summary>Creates a figure from a chart built with Plotly.NET itself.</summary>
    /// <exception cref="ArgumentException">There is no source.</exception>
    public Figure(FigureText text, IEnumerable<Citation> sources, GenericChart chart, FigureTable table, string? notes = null)
        : this(text, sources, new Plot(chart, table), notes)
    {
    }

    /// <summary>Identifier, title, caption and alternative text.</summary>
    public FigureText Text { get; }

    /// <summary>Where the data come from.</summary>
    public ImmutableArray<Citation> Sources { get; }

    /// <summary>The chart and its data.</summary>
    public Plot Plot { get; }

    /// <summary>A note on n, method or missing data.</summary>
    public string? Notes { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Text.Title}\n{Text.Alternative}";
}

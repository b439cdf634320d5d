using System.Collections.Immutable;
using Microsoft.DotNet.Interactive.Formatting;
using Workbook.Charts;
using Workbook.Data;
using Workbook.Drawing;

namespace Workbook.Publishing;

/// <summary>A figure as it is published: it cannot be made without words, sources and the data behind it. Made by <see cref="ChartFigures.ToFigure"/>.</summary>
[TypeFormatterSource(typeof(FigureFormatter), PreferredMimeTypes = [MimeTypes.Figure, MimeTypes.Plotly, HtmlFormatter.MimeType, PlainTextFormatter.MimeType])]
public sealed class Figure
{
    internal Figure(FigureText text, IEnumerable<Citation> sources, string json, FigureTable table, string? notes = null)
    {
        Text = text;
        Sources = [.. sources.Distinct()];
        Json = json;
        Table = table;
        Notes = notes;
        if (Sources.IsEmpty)
        {
            throw new ArgumentException($"Figure '{text.Id}' names no source.", nameof(sources));
        }
    }

    /// <summary>Identifier, title, caption and alternative text.</summary>
    public FigureText Text { get; }

    /// <summary>Where the data come from; each once.</summary>
    public ImmutableArray<Citation> Sources { get; }

    /// <summary>The data that it draws.</summary>
    public FigureTable Table { get; }

    /// <summary>A note on n, method or missing data.</summary>
    public string? Notes { get; }

    /// <summary>The chart in Plotly's JSON.</summary>
    internal string Json { get; }

    /// <summary>The chart with its words, as front ends that draw charts themselves show it.</summary>
    internal CaptionedChart Captioned => new(Json, Text.Title, [Text.Caption, Notes, FigureSources.Text(this)]);

    /// <inheritdoc/>
    public override string ToString() => $"{Text.Title}\n{Text.Alternative}";
}

using System.Collections.Immutable;
using Microsoft.DotNet.Interactive.Formatting;
using Workbook.Data;

namespace Workbook.Publishing;

/// <summary>Facts shown together: the result of a cell that publishes values. Immutable; adding gives a new sheet.</summary>
[TypeFormatterSource(typeof(FactSheetFormatter), PreferredMimeTypes = [MimeTypes.Facts, HtmlFormatter.MimeType, PlainTextFormatter.MimeType])]
public sealed record FactSheet
{
    private ImmutableArray<Citation> sources = [];
    private string unit = "";
    private string format = "0.##";

    private FactSheet()
    {
    }

    /// <summary>The facts in the order given.</summary>
    public ImmutableArray<Fact> Facts { get; private init; } = [];

    /// <summary>An empty sheet with what its facts have in common, given once.</summary>
    /// <param name="sources">Where the data come from.</param>
    /// <param name="unit">Unit of the values; empty for pure numbers.</param>
    /// <param name="format">Number format for display, as .NET's custom formats have it.</param>
    public static FactSheet From(IEnumerable<Citation> sources, string unit = "", string format = "0.##") =>
        new() { sources = [.. sources], unit = unit, format = format };

    /// <summary>Publishes ready facts.</summary>
    /// <exception cref="ArgumentException">Two facts have the same identifier.</exception>
    public static FactSheet Of(params IEnumerable<Fact> facts) => facts.Aggregate(new FactSheet(), (sheet, fact) => sheet.Add(fact));

    /// <summary>The sheet with one more fact; what is not given is the sheet's.</summary>
    /// <param name="id">Dotted lower-case identifier, unique in the workbook, for example <c>gap.eci.at-memo</c>.</param>
    /// <param name="label">What the value is, for readers; white space is folded.</param>
    /// <param name="value">The value.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="format">Number format for display.</param>
    /// <param name="low">Lower end of the interval.</param>
    /// <param name="high">Upper end of the interval.</param>
    /// <param name="interval">What the interval is, for example "95 % percentile bootstrap over models".</param>
    /// <param name="n">Number of observations.</param>
    /// <param name="seed">Seed of the random draws, where there were any.</param>
    /// <param name="draws">Number of random draws, where there were any.</param>
    /// <param name="sources">Where the data come from.</param>
    /// <exception cref="ArgumentException">The identifier has another form or is on the sheet, the label is empty, the value is not finite, or there is no source.</exception>
    public FactSheet Add(
        string id, string label, double value, string? unit = null, string? format = null, double? low = null, double? high = null, string? interval = null,
        int? n = null, int? seed = null, int? draws = null, IEnumerable<Citation>? sources = null) =>
        Add(new Fact(id, FigureText.Fold(label), value, unit ?? this.unit, sources ?? this.sources)
        {
            Format = format ?? this.format, Low = low, High = high, Interval = interval, N = n, Seed = seed, Draws = draws,
        });

    /// <summary>The sheet with a ready fact more.</summary>
    /// <exception cref="ArgumentException">The identifier is on the sheet.</exception>
    public FactSheet Add(Fact fact) => Facts.Any(own => own.Id == fact.Id)
        ? throw new ArgumentException($"Fact '{fact.Id}' is given twice.", nameof(fact))
        : this with { Facts = Facts.Add(fact) };

    /// <inheritdoc/>
    public override string ToString() => string.Join('\n', Facts);
}

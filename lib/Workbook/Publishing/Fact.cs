using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.DotNet.Interactive.Formatting;
using Workbook.Data;

namespace Workbook.Publishing;

/// <summary>A published value: what prose is bound to and what <c>facts.json</c> lists.</summary>
[TypeFormatterSource(typeof(FactFormatter), PreferredMimeTypes = [MimeTypes.Facts, HtmlFormatter.MimeType, PlainTextFormatter.MimeType])]
public sealed partial record Fact
{
    /// <summary>Creates a fact.</summary>
    /// <param name="id">Dotted lower-case identifier, unique in the workbook, for example <c>gap.eci.at-memo</c>.</param>
    /// <param name="label">What the value is, for readers.</param>
    /// <param name="value">The value.</param>
    /// <param name="unit">Its unit; empty for a pure number.</param>
    /// <param name="sources">Where the data come from.</param>
    /// <exception cref="ArgumentException">The identifier has another form, the label is empty, the value is not finite, or there is no source.</exception>
    public Fact(string id, string label, double value, string unit, IEnumerable<Citation> sources)
    {
        if (!Identifier().IsMatch(id))
        {
            throw new ArgumentException($"'{id}' is not a fact's identifier; write words in lower case joined by dots and hyphens, as gap.eci.at-memo.", nameof(id));
        }

        ArgumentException.ThrowIfNullOrWhiteSpace(label);
        if (!double.IsFinite(value))
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Fact '{id}' has the value {value}; an undefined result is not published as a number."), nameof(value));
        }

        Id = id;
        Label = label;
        Value = value;
        Unit = unit;
        Sources = [.. sources.Distinct()];
        if (Sources.IsEmpty)
        {
            throw new ArgumentException($"Fact '{id}' names no source.", nameof(sources));
        }
    }

    /// <summary>Identifier, unique in the workbook.</summary>
    public string Id { get; }

    /// <summary>What the value is, for readers.</summary>
    public string Label { get; }

    /// <summary>The value.</summary>
    public double Value { get; }

    /// <summary>Its unit; empty for a pure number.</summary>
    public string Unit { get; }

    /// <summary>Number format for display, as .NET's custom formats have it.</summary>
    public string Format { get; init; } = "0.##";

    /// <summary>Lower end of the interval.</summary>
    public double? Low { get; init; }

    /// <summary>Upper end of the interval.</summary>
    public double? High { get; init; }

    /// <summary>What the interval is, for example "95 % percentile bootstrap over models".</summary>
    public string? Interval { get; init; }

    /// <summary>Number of observations.</summary>
    public int? N { get; init; }

    /// <summary>Seed of the random draws, where there were any.</summary>
    public int? Seed { get; init; }

    /// <summary>Number of random draws, where there were any.</summary>
    public int? Draws { get; init; }

    /// <summary>Where the data come from.</summary>
    public ImmutableArray<Citation> Sources { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Label}: {Value.ToString(Format, CultureInfo.InvariantCulture)} {Unit}".TrimEnd();

    [GeneratedRegex("^[a-z0-9]+([.-][a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();
}

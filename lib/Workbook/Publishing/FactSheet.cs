using System.Collections.Immutable;
using Microsoft.DotNet.Interactive.Formatting;

namespace Workbook.Publishing;

/// <summary>Facts shown together: the result of a cell that publishes values.</summary>
[TypeFormatterSource(typeof(FactSheetFormatter), PreferredMimeTypes = [MimeTypes.Facts, HtmlFormatter.MimeType, PlainTextFormatter.MimeType])]
public sealed class FactSheet
{
    private FactSheet(ImmutableArray<Fact> facts) => Facts = facts;

    /// <summary>The facts in the order given.</summary>
    public ImmutableArray<Fact> Facts { get; }

    /// <summary>Publishes facts: end a cell with <c>FactSheet.Of(a, b)</c>.</summary>
    /// <exception cref="ArgumentException">Two facts have the same identifier.</exception>
    public static FactSheet Of(params IEnumerable<Fact> facts)
    {
        ImmutableArray<Fact> all = [.. facts];
        string? twice = all.GroupBy(fact => fact.Id).FirstOrDefault(group => group.Skip(1).Any())?.Key;
        return twice is null ? new FactSheet(all) : throw new ArgumentException($"Fact '{twice}' is given twice.", nameof(facts));
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join('\n', Facts);
}

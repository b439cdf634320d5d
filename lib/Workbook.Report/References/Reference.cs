using System.Collections.Immutable;
using System.Globalization;
using Workbook.Publishing;
using Workbook.Report.Input;

namespace Workbook.Report.References;

/// <summary>A work as a bibliography and a reference manager know it. What is not stated of it is null or empty, and left out.</summary>
/// <param name="Key">Its name among the references of a report.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Authors">Bodies or persons, as they are cited.</param>
/// <param name="Title">Its title.</param>
/// <param name="Address">Where it is: on the web, or a file of the report.</param>
internal sealed record Reference(string Key, WorkKind Kind, ImmutableArray<string> Authors, string Title, string? Address)
{
    /// <summary>Year of the version cited.</summary>
    public int? Year { get; init; }

    /// <summary>Day of that version.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Who published it, where that is not the author.</summary>
    public string? Publisher { get; init; }

    /// <summary>Number of the version.</summary>
    public string? Version { get; init; }

    /// <summary>Day of the version read.</summary>
    public DateOnly? Read { get; init; }

    /// <summary>What else is to be said where it is cited.</summary>
    public string? Note { get; init; }

    /// <summary>Under which terms it is shared.</summary>
    public string? Terms { get; init; }

    /// <summary>A report itself.</summary>
    public static Reference Of(Imprint imprint) => new("executable-policy-memo", WorkKind.Software, [.. imprint.Authors], imprint.Title, imprint.Repository)
    {
        Year = imprint.Released?.Year,
        Day = imprint.Released,
        Version = imprint.Version,
    };

    /// <summary>A source of its data.</summary>
    public static Reference Of(string key, BundledSource source)
    {
        ImmutableArray<string> authors = [.. (source.Authors ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        return new(key, WorkKind.Dataset, authors, Shortened(authors, source.Title), source.Url)
        {
            Year = source.Year,
            Publisher = source.Publisher,
            Read = DateOnly.TryParseExact(source.Read, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null,
            Note = source.Citation.Length == 0 ? null : source.Citation,
            Terms = References.Terms.Of(source.Licence),
        };
    }

    // "Epoch AI: Models" by Epoch AI is "Models", and so is "Models (Epoch AI)": the author stands before it.
    private static string Shortened(ImmutableArray<string> authors, string title) =>
        authors is not [string author] ? title
        : title.StartsWith(author + ": ", StringComparison.Ordinal) ? title[(author.Length + 2)..]
        : title.EndsWith($" ({author})", StringComparison.Ordinal) ? title[..^(author.Length + 3)]
        : title;
}

/// <summary>What a work is.</summary>
internal enum WorkKind
{
    Software,
    Dataset,
}

using System.Collections.Immutable;
using Workbook.Data.Package;

namespace Workbook.Data;

/// <summary>A source as a figure or a fact cites it.</summary>
/// <param name="Dataset">Name of the dataset.</param>
/// <param name="Table">Name of the table.</param>
/// <param name="Vintage">Its vintage, or <see langword="null"/>.</param>
/// <param name="Title">Title of the work.</param>
/// <param name="Text">How to cite it.</param>
/// <param name="Url">Address of the work; for figures collected one by one, the file in the repository whose rows have the addresses.</param>
/// <param name="Licence">SPDX identifier of the work's licence.</param>
/// <param name="Sha256">Checksum of the table as loaded.</param>
public sealed record Citation(string Dataset, string Table, string? Vintage, string Title, string Text, string Url, string Licence, string Sha256)
{
    /// <summary>The source's name in its dataset's descriptor.</summary>
    public string? Name { get; init; }

    /// <summary>Who is responsible for the work, parted by semicolons; <see langword="null"/> where nobody is stated.</summary>
    /// <remarks>One text and no list, so that equal citations are equal.</remarks>
    public string? Authors { get; init; }

    /// <summary>The year of the version read, as the work states it.</summary>
    public int? Year { get; init; }

    /// <summary>Who published it, where that is not the author.</summary>
    public string? Publisher { get; init; }

    /// <summary>Day of the version read.</summary>
    public string? Read { get; init; }

    internal static ImmutableArray<Citation> For(DataPackage package, Resource resource) =>
        [.. package.Sources
            .Where(source => resource.Sources.Contains(source.Name))
            .Select(source => new Citation(
                package.Name, resource.Table, resource.Vintage?.ToString(), source.Title, source.Citation, AddressOf(package, source), source.Licence, resource.Sha256)
            {
                Name = source.Name,
                Authors = source.Authors.IsEmpty ? null : string.Join("; ", source.Authors),
                Year = source.Year,
                Publisher = source.Publisher,
                Read = source.Date,
            })];

    // A path that is no web address is relative to the descriptor, as Data Package has it.
    private static string AddressOf(DataPackage package, Source source) =>
        source.Path.StartsWith("http", StringComparison.Ordinal) ? source.Path : $"data/{package.Name}/{source.Path}";
}

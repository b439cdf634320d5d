using System.Collections.Immutable;

namespace Workbook.Data.Package;

/// <summary>An upstream source of a dataset: who said it, where, under which licence, and which bytes were read.</summary>
/// <param name="Name">Short name by which resources refer to the source.</param>
/// <param name="Title">Title of the work.</param>
/// <param name="Path">Address, http or https.</param>
/// <param name="Citation">How to cite it.</param>
/// <param name="Licence">SPDX identifier, or <c>unknown</c>.</param>
/// <param name="Use">Whether a table or only single cited figures were taken.</param>
/// <param name="Date">Date of the version read.</param>
/// <param name="Commit">Commit of the repository it was read from, where there is one.</param>
/// <param name="File">Path of the upstream file below the sources folder, where there is one.</param>
/// <param name="Sha256">Checksum of that file, lower-case hexadecimal.</param>
/// <param name="Files">The upstream files where a source has several; <paramref name="File"/> is then <see langword="null"/>.</param>
public sealed record Source(
    string Name,
    string Title,
    string Path,
    string Citation,
    string Licence,
    SourceUse Use,
    string? Date,
    string? Commit,
    string? File,
    string? Sha256,
    ImmutableArray<SourceFile> Files)
{
    /// <summary>Who is responsible for the work, each as a bibliography names them; empty where nobody is stated.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>The year of the version read, as the work states it.</summary>
    public int? Year { get; init; }

    /// <summary>Who published it, where that is not the author.</summary>
    public string? Publisher { get; init; }

    /// <summary>Checksum stated for an upstream file, or <see langword="null"/> where this source does not have it.</summary>
    public string? ChecksumOf(string file) =>
        File == file ? Sha256 : Files.FirstOrDefault(candidate => candidate.Path == file)?.Sha256;
}

/// <summary>One of several upstream files of a source.</summary>
/// <param name="Path">Path below the sources folder.</param>
/// <param name="Sha256">Checksum, lower-case hexadecimal.</param>
public sealed record SourceFile(string Path, string Sha256);

/// <summary>How much of a source a dataset carries.</summary>
public enum SourceUse
{
    /// <summary>Rows of a table: the licence must allow redistribution.</summary>
    Table,

    /// <summary>Single figures, each cited by its address in the row.</summary>
    SingleFigures,
}

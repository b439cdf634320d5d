using System.Collections.Immutable;

namespace Workbook.Data.Package;

/// <summary>One table of a dataset, a CSV or Parquet file.</summary>
/// <param name="Name">Unique name within the dataset.</param>
/// <param name="Table">Name of the table; resources that are vintages of one table share it.</param>
/// <param name="Vintage">When this version was published, or <see langword="null"/> where the table has one version only.</param>
/// <param name="Path">File name within the dataset's folder.</param>
/// <param name="Title">Name for readers.</param>
/// <param name="Bytes">Length of the file.</param>
/// <param name="Sha256">Checksum of the file, lower-case hexadecimal.</param>
/// <param name="KnownFrom">A date column that says from when a row was public; rows after an <c>asOf</c> day are left out.</param>
/// <param name="Sources">Names of the sources that the table derives from.</param>
/// <param name="Fields">The columns in order.</param>
/// <param name="PrimaryKey">Columns that together name a row; rows are sorted by them.</param>
public sealed record Resource(
    string Name,
    string Table,
    Vintage? Vintage,
    string Path,
    string Title,
    long Bytes,
    string Sha256,
    string? KnownFrom,
    ImmutableArray<string> Sources,
    ImmutableArray<Field> Fields,
    ImmutableArray<string> PrimaryKey);

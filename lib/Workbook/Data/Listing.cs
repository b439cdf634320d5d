using System.Collections.ObjectModel;

namespace Workbook.Data;

/// <summary>What the catalogue answers: records, which a notebook shows whole, under a sentence.</summary>
/// <typeparam name="T">The records.</typeparam>
public sealed class Listing<T> : ReadOnlyCollection<T>
{
    private readonly string sentence;

    internal Listing(string sentence, IList<T> records)
        : base(records) => this.sentence = sentence;

    /// <summary>The sentence.</summary>
    public override string ToString() => sentence;
}

/// <summary>A dataset of the catalogue.</summary>
/// <param name="Name">What <see cref="Datasets.Load"/> calls it.</param>
/// <param name="Title">Name for readers.</param>
/// <param name="Tables">Names of its tables.</param>
/// <param name="Licence">SPDX identifiers under which its tables are offered.</param>
public sealed record DatasetEntry(string Name, string Title, string Tables, string Licence);

/// <summary>A place of the catalogue where a text was found.</summary>
/// <param name="Dataset">Name of the dataset.</param>
/// <param name="Table">The table, unless it is the dataset as a whole.</param>
/// <param name="Column">The column, unless it is the table as a whole.</param>
/// <param name="Text">What stands there.</param>
public sealed record DatasetMatch(string Dataset, string? Table, string? Column, string Text);

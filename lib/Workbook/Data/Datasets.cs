namespace Workbook.Data;

/// <summary>The catalogue as notebooks use it: <c>var models = Datasets.Load("ai-models", asOf: day);</c></summary>
public static class Datasets
{
    /// <summary>The catalogue of the repository that the current folder belongs to.</summary>
    /// <exception cref="DatasetException">The current folder is not inside a repository with a catalogue.</exception>
    public static Catalogue Catalogue => Catalogue.Find(Directory.GetCurrentDirectory());

    /// <summary>Loads one table, validated against its descriptor, with its provenance.</summary>
    /// <param name="name">Name of the dataset.</param>
    /// <param name="asOf">
    /// What a reader could know on this day: the latest vintage begun by then, without rows dated later. Without it, the latest vintage.
    /// </param>
    /// <param name="table">Which table, where the dataset has several.</param>
    /// <exception cref="DatasetException">The dataset, table or vintage does not exist, or the file is at fault.</exception>
    public static Dataset Load(
        [SuggestedBy(typeof(DatasetNames))] string name, DateOnly? asOf = null, [SuggestedBy(typeof(TableNames))] string? table = null) => Catalogue.Load(name, asOf, table);
}

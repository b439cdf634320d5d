namespace Workbook.Data;

/// <summary>The catalogue as notebooks use it: <c>var models = Datasets.Load("ai-models", asOf: day);</c></summary>
public static class Datasets
{
    /// <summary>The catalogue of the repository that the current folder belongs to.</summary>
    /// <remarks>Under a scenario of the command line, with the tables that it changes.</remarks>
    /// <exception cref="DatasetException">The current folder is not inside a repository with a catalogue.</exception>
    public static Catalogue Catalogue
    {
        get
        {
            var catalogue = Catalogue.Find(Directory.GetCurrentDirectory());
            return Environment.GetEnvironmentVariable(ChangedTables) is { Length: > 0 } folder ? catalogue.WithChanged(folder) : catalogue;
        }
    }

    /// <summary>Names the folder of tables that a scenario puts in the place of the catalogue's.</summary>
    internal const string ChangedTables = "WORKBOOK_CHANGED";

    /// <summary>All datasets by name.</summary>
    public static Listing<DatasetEntry> List() => CatalogueSearch.List(Catalogue);

    /// <summary>Where names, titles and descriptions of datasets, tables and columns have all the words given, in whatever case.</summary>
    /// <exception cref="ArgumentException">There is no word.</exception>
    public static Listing<DatasetMatch> Find(string words) => CatalogueSearch.Find(Catalogue, words);

    /// <summary>A dataset's tables and columns with type, unit and meaning, its limits, licence and sources.</summary>
    /// <exception cref="DatasetException">There is no such dataset, or its descriptor is at fault.</exception>
    public static Package.DataPackage Describe([SuggestedBy(typeof(DatasetNames))] string name) => Catalogue.Describe(name);

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

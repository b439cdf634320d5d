using Workbook.Data.Package;

namespace Workbook.Data;

/// <summary>The datasets below one <c>data</c> folder; a folder with a <c>datapackage.json</c> is a dataset.</summary>
public sealed class Catalogue
{
    /// <summary>Opens the catalogue of a repository.</summary>
    /// <param name="root">Folder that holds <c>data</c>.</param>
    public Catalogue(string root) => Root = Path.GetFullPath(root);

    /// <summary>The repository's folder.</summary>
    public string Root { get; }

    /// <summary>The folder with one folder per dataset.</summary>
    public string DataFolder => Path.Combine(Root, "data");

    /// <summary>Names of all datasets in ordinal order.</summary>
    public IReadOnlyList<string> Names =>
        [.. Directory.EnumerateDirectories(DataFolder)
            .Where(folder => File.Exists(Path.Combine(folder, DescriptorReader.FileName)))
            .Select(folder => Path.GetFileName(folder))
            .Order(StringComparer.Ordinal)];

    /// <summary>Finds the repository from <c>WORKBOOK_ROOT</c>, or from the folder given upwards.</summary>
    /// <exception cref="DatasetException">No such folder.</exception>
    public static Catalogue Find(string start)
    {
        if (Environment.GetEnvironmentVariable("WORKBOOK_ROOT") is { Length: > 0 } root)
        {
            return new Catalogue(root);
        }

        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "global.json")) && Directory.Exists(Path.Combine(folder.FullName, "data")))
            {
                return new Catalogue(folder.FullName);
            }
        }

        throw DatasetErrors.NoRoot(start);
    }

    /// <summary>Folder of a dataset.</summary>
    public string FolderOf(string name) => Path.Combine(DataFolder, name);

    /// <summary>A dataset's descriptor.</summary>
    /// <exception cref="DatasetException">No such dataset, or its descriptor is at fault.</exception>
    public DataPackage Describe([SuggestedBy(typeof(DatasetNames))] string name) =>
        Names.Contains(name) ? DescriptorReader.Read(FolderOf(name)) : throw DatasetErrors.NoDataset(name, Names);

    /// <summary>Loads one table; see <see cref="Datasets.Load"/>.</summary>
    /// <exception cref="DatasetException">The dataset, table or vintage does not exist, or the file is at fault.</exception>
    public Dataset Load(
        [SuggestedBy(typeof(DatasetNames))] string name, DateOnly? asOf = null, [SuggestedBy(typeof(TableNames))] string? table = null)
    {
        DataPackage package = Describe(name);
        Resource resource = ResourceChoice.Choose(package, table, asOf);
        var dataset = new Dataset(package, resource, asOf, TableReader.Read(FolderOf(name), package, resource));
        return asOf is DateOnly day && resource.KnownFrom is string column
            ? dataset.Where(row => dataset.Days(column)[row] is DateOnly known && known <= day)
            : dataset;
    }

    /// <summary>Loads one named resource whatever its vintage.</summary>
    /// <exception cref="DatasetException">The file is at fault.</exception>
    public Dataset LoadResource(DataPackage package, Resource resource) =>
        new(package, resource, null, TableReader.Read(FolderOf(package.Name), package, resource));
}

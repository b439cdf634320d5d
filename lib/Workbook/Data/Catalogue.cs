using System.Collections.Concurrent;
using System.Collections.Immutable;
using Workbook.Data.Package;

namespace Workbook.Data;

/// <summary>The datasets below one <c>data</c> folder; a folder with a <c>datapackage.json</c> is a dataset.</summary>
public sealed class Catalogue
{
    // What was read, shared with the catalogues that change tables of this one; null where every load reads the file again.
    private readonly Memory? memory;
    private readonly ImmutableDictionary<string, IReadOnlyList<Column>> changed = ImmutableDictionary<string, IReadOnlyList<Column>>.Empty;

    /// <summary>Opens the catalogue of a repository.</summary>
    /// <param name="root">Folder that holds <c>data</c>.</param>
    public Catalogue(string root) => Root = Path.GetFullPath(root);

    private Catalogue(Catalogue other, Memory? memory, ImmutableDictionary<string, IReadOnlyList<Column>> changed)
        : this(other.Root) => (this.memory, this.changed) = (memory, changed);

    /// <summary>Names the folder that holds <c>data</c>, in the place of the one that is found.</summary>
    internal const string RootVariable = "WORKBOOK_ROOT";

    /// <summary>The repository's folder.</summary>
    public string Root { get; }

    /// <summary>The folder with one folder per dataset.</summary>
    public string DataFolder => Path.Combine(Root, "data");

    /// <summary>Names of all datasets in ordinal order.</summary>
    public IReadOnlyList<string> Names
    {
        get
        {
            string[] names = NamesIn(DataFolder);
            ReadLog.Tell(ReadKind.Datasets, DataFolder, ReadLog.ListState(names));
            return names;
        }
    }

    /// <summary>Finds the repository from <c>WORKBOOK_ROOT</c>, or from the folder given upwards.</summary>
    /// <exception cref="DatasetException">No such folder.</exception>
    public static Catalogue Find(string start)
    {
        if (Environment.GetEnvironmentVariable(RootVariable) is { Length: > 0 } root)
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
        memory is null ? ReadDescriptor(name) : memory.Packages.GetOrAdd(name, ReadDescriptor);

    /// <summary>Loads one table; see <see cref="Datasets.Load"/>.</summary>
    /// <exception cref="DatasetException">The dataset, table or vintage does not exist, or the file is at fault.</exception>
    public Dataset Load(
        [SuggestedBy(typeof(DatasetNames))] string name, DateOnly? asOf = null, [SuggestedBy(typeof(TableNames))] string? table = null)
    {
        DataPackage package = Describe(name);
        Resource resource = ResourceChoice.Choose(package, table, asOf);
        var dataset = new Dataset(package, resource, asOf, Read(package, resource));
        return asOf is DateOnly day && resource.KnownFrom is string column
            ? dataset.Where(row => dataset.Days(column)[row] is DateOnly known && known <= day)
            : dataset;
    }

    /// <summary>Loads one named resource whatever its vintage.</summary>
    /// <exception cref="DatasetException">The file is at fault.</exception>
    public Dataset LoadResource(DataPackage package, Resource resource) => new(package, resource, null, Read(package, resource));

    /// <summary>The same catalogue with one table replaced; no file changes.</summary>
    /// <param name="table">The table as it shall be loaded from now on, in the vintage that it has.</param>
    /// <exception cref="ArgumentException">The table was loaded as of a day, so that rows are missing.</exception>
    public Catalogue With(Dataset table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.AsOf is DateOnly day
            ? throw new ArgumentException(FormattableString.Invariant($"{table.Name} was loaded as of {day:yyyy-MM-dd}: rows known later are missing. Load the whole table and change that."), nameof(table))
            : new(this, memory, changed.SetItem(Key(table.Package, table.Resource), table.Columns));
    }

    /// <summary>Writes the tables that were replaced below a folder, so that another process takes them up by <c>WORKBOOK_CHANGED</c>.</summary>
    internal void WriteChanged(string folder)
    {
        foreach ((string key, IReadOnlyList<Column> columns) in changed)
        {
            string file = Path.Combine(folder, key + ".csv");
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, TableEdit.Text(columns));
        }
    }

    /// <summary>The same catalogue with the tables that <see cref="WriteChanged"/> wrote below a folder.</summary>
    /// <exception cref="DatasetException">A file is no table of the catalogue, or breaks its schema.</exception>
    internal Catalogue WithChanged(string folder) => Directory.EnumerateFiles(folder, "*.csv", SearchOption.AllDirectories).Aggregate(this, (catalogue, file) =>
    {
        DataPackage package = Describe(Path.GetFileName(Path.GetDirectoryName(file)!));
        Resource resource = package.Resources.Single(candidate => candidate.Name == Path.GetFileNameWithoutExtension(file));
        return catalogue.With(new Dataset(package, resource, null, TableReader.Parse(package.Name, file, File.ReadAllText(file), resource)));
    });

    /// <summary>The same catalogue, reading each file once; for work that loads the same tables many times.</summary>
    internal Catalogue Remembering() => memory is null ? new(this, new(), changed) : this;

    /// <summary>The names of the folders in a folder that are datasets, in ordinal order.</summary>
    internal static string[] NamesIn(string dataFolder) =>
        [.. Directory.EnumerateDirectories(dataFolder)
            .Where(folder => File.Exists(Path.Combine(folder, DescriptorReader.FileName)))
            .Select(folder => Path.GetFileName(folder))
            .Order(StringComparer.Ordinal)];

    private static string Key(DataPackage package, Resource resource) => $"{package.Name}/{resource.Name}";

    private DataPackage ReadDescriptor(string name) =>
        Names.Contains(name) ? DescriptorReader.Read(FolderOf(name)) : throw DatasetErrors.NoDataset(name, Names);

    private IReadOnlyList<Column> Read(DataPackage package, Resource resource)
    {
        string key = Key(package, resource);
        return changed.GetValueOrDefault(key) ?? (memory is null ? FromFile() : memory.Tables.GetOrAdd(key, _ => FromFile()));

        IReadOnlyList<Column> FromFile() => TableReader.Read(FolderOf(package.Name), package, resource);
    }

    private sealed class Memory
    {
        public ConcurrentDictionary<string, DataPackage> Packages { get; } = new(StringComparer.Ordinal);

        public ConcurrentDictionary<string, IReadOnlyList<Column>> Tables { get; } = new(StringComparer.Ordinal);
    }
}

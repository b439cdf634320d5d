using System.Security.Cryptography;
using System.Text;
using Workbook.Data;
using Workbook.Data.Package;

namespace Workbook.Recipes;

/// <summary>
/// What a dataset's <c>recipe.cs</c> works with: upstream files in, tables out. The same bytes come out every time.
/// </summary>
/// <example><code>return Recipe.Run(args, "robots", recipe => recipe.Write("installations", rows));</code></example>
public sealed class Recipe
{
    private readonly string sources;
    private readonly string output;
    private readonly Dictionary<string, byte[]> written = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UpstreamTable> tables = new(StringComparer.Ordinal);

    private Recipe(DataPackage package, string folder, string sources, string output)
    {
        Package = package;
        Folder = folder;
        this.sources = sources;
        this.output = output;
    }

    /// <summary>The descriptor that the tables must agree with.</summary>
    public DataPackage Package { get; }

    /// <summary>The dataset's folder, for rows kept by hand beside the recipe (for example corrections).</summary>
    public string Folder { get; }

    /// <summary>Runs a recipe as a program: <c>--sources DIR [--output DIR]</c>. Errors go to standard error.</summary>
    /// <returns>0 when every table was written, 1 when a check failed, 2 on wrong usage.</returns>
    public static int Run(string[] args, string dataset, Action<Recipe> cook)
    {
        if (Option(args, "--sources") is not string sources)
        {
            Error.WriteLine($"Usage: dotnet run data/{dataset}/recipe.cs -- --sources DIR [--output DIR]");
            return 2;
        }

        try
        {
            Catalogue catalogue = Datasets.Catalogue;
            string folder = catalogue.FolderOf(dataset);
            var recipe = new Recipe(DescriptorReader.Read(folder), folder, sources, Option(args, "--output") ?? folder);
            cook(recipe);
            recipe.Finish();
            return 0;
        }
        catch (Exception error) when (error is DatasetException or RecipeException or IOException)
        {
            Error.WriteLine(error.Message);
            return 1;
        }
    }

    /// <summary>Reads an upstream CSV file and checks that its bytes are those the descriptor's source states.</summary>
    /// <param name="path">Path below the sources folder, as the descriptor's <c>file</c> has it.</param>
    /// <exception cref="RecipeException">The file is not there, is not described, or has other bytes.</exception>
    /// <remarks>When the recipe ends, each of its rows must have been used or left out with a reason.</remarks>
    public UpstreamTable Read(string path)
    {
        if (!tables.TryGetValue(path, out UpstreamTable? table))
        {
            tables.Add(path, table = UpstreamTable.Parse(path, ReadText(path)));
        }

        return table;
    }

    /// <summary>Reads an upstream text file (for example JSON), checked as by <see cref="Read"/>.</summary>
    /// <exception cref="RecipeException">The file is not there, is not described, or has other bytes.</exception>
    public string ReadText(string path)
    {
        string stated = Package.Sources.Select(candidate => candidate.ChecksumOf(path)).FirstOrDefault(checksum => checksum is not null)
            ?? throw new RecipeException($"data/{Package.Name}/datapackage.json: no source has the file '{path}'. Describe it before reading it.");
        string file = Path.Combine(sources, path);
        if (!File.Exists(file))
        {
            throw new RecipeException($"{path}: not in the sources folder '{sources}'.");
        }

        byte[] bytes = File.ReadAllBytes(file);
        string hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (hash != stated)
        {
            throw new RecipeException(
                $"{path}: SHA-256 is {hash}, but the descriptor of '{Package.Name}' states {stated}. "
                + "If the upstream file is meant to be another, check its quirks and update the descriptor.");
        }

        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
    }

    /// <summary>Reads a table kept by hand beside the recipe (for example corrections or assignments).</summary>
    /// <exception cref="RecipeException">The file is not there.</exception>
    public UpstreamTable ReadBeside(string file)
    {
        string path = Path.Combine(Folder, file);
        return File.Exists(path)
            ? UpstreamTable.Parse($"data/{Package.Name}/{file}", File.ReadAllText(path))
            : throw new RecipeException($"data/{Package.Name}/{file}: not there. The recipe needs this table kept by hand.");
    }

    /// <summary>Stops the recipe with a message when something that it relies on does not hold.</summary>
    /// <exception cref="RecipeException">The condition is false.</exception>
    public void Check(bool condition, string whatToDo)
    {
        if (!condition)
        {
            throw new RecipeException($"data/{Package.Name}/recipe.cs: {whatToDo}");
        }
    }

    /// <summary>Writes one table: sorted by its key, validated against its schema. A record's property gives the column of the same name.</summary>
    /// <typeparam name="T">A record; <c>ReleaseDate</c> fills <c>release_date</c>.</typeparam>
    /// <exception cref="RecipeException">The resource is not described, or a property and a field do not meet.</exception>
    /// <exception cref="DatasetException">A row breaks the schema or repeats a key.</exception>
    public void Write<T>(string resource, IEnumerable<T> rows)
        where T : notnull
    {
        Resource described = Package.Resources.FirstOrDefault(candidate => candidate.Name == resource)
            ?? throw new RecipeException($"data/{Package.Name}/datapackage.json: no resource '{resource}'. Describe the table before writing it.");
        string text = TableWriter.Text(Package.Name, described, rows);
        string file = Path.Combine(output, described.Path);
        TableReader.Parse(Package.Name, file, text, described);

        // On disk when all tables are made: a recipe that stops, or is killed, leaves the earlier ones.
        written[described.Path] = new UTF8Encoding(false).GetBytes(text);
    }

#pragma warning disable RS0030 // A recipe is a program of its own: what it has to say goes to its user's terminal.
    private static TextWriter Out => Console.Out;

    private static TextWriter Error => Console.Error;
#pragma warning restore RS0030

    private static string? Option(string[] args, string name) =>
        Array.IndexOf(args, name) is >= 0 and int at && at + 1 < args.Length ? args[at + 1] : null;

    private void Finish()
    {
        foreach (Resource resource in Package.Resources.Where(resource => !written.ContainsKey(resource.Path)))
        {
            throw new RecipeException($"data/{Package.Name}/recipe.cs: wrote no table '{resource.Name}', which the descriptor names.");
        }

        List<string> leftOut = [.. tables.Values.SelectMany(table => table.Account.Close())];
        foreach (string sentence in leftOut)
        {
            Out.WriteLine(sentence);
        }

        DescriptorUpdate.Write(Folder, output, written, leftOut);
    }
}

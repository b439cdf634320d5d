using System.Text.RegularExpressions;
using Workbook.Data.Package;

namespace Workbook.Data;

/// <summary>What the catalogue has, and where it speaks of something.</summary>
internal static partial class CatalogueSearch
{
    // Tables cut long texts: of those, what stands around the word sought.
    private const int Before = 40, Seen = 90;

    public static Listing<DatasetEntry> List(Catalogue catalogue)
    {
        DatasetEntry[] entries = [.. Packages(catalogue).Select(package => new DatasetEntry(
            package.Name, package.Title, string.Join(", ", package.Resources.Select(resource => resource.Table).Distinct()), string.Join(", ", package.Licences)))];
        return new Listing<DatasetEntry>($"{entries.Length} datasets. Datasets.Describe(\"{entries.FirstOrDefault()?.Name}\") shows the columns of one.", entries);
    }

    public static Listing<DatasetMatch> Find(Catalogue catalogue, string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        string[] words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        DatasetMatch[] places = [.. Packages(catalogue).SelectMany(Places)];
        DatasetMatch[] found = [.. places.Where(place => words.All(word => place.Text.Contains(word, StringComparison.OrdinalIgnoreCase)))
            .OrderByDescending(place => place.Dataset.Contains(words[0], StringComparison.OrdinalIgnoreCase))
            .Select(place => place with { Text = Around(place.Text, words[0]) })];
        int datasets = found.Select(place => place.Dataset).Distinct().Count();
        return new Listing<DatasetMatch>(
            found.Length > 0
                ? $"'{text}' stands in {(datasets == 1 ? "one dataset" : $"{datasets} datasets")}. Datasets.Describe(\"{found[0].Dataset}\") shows all of one."
                : $"No dataset speaks of '{text}'.{NearestName.Question(text, places.SelectMany(place => Word().Matches(place.Text).Select(word => word.Value)))} "
                    + "Datasets.List() shows all there are.",
            found);
    }

    private static IEnumerable<DataPackage> Packages(Catalogue catalogue) => catalogue.Names.Select(catalogue.Describe);

    private static IEnumerable<DatasetMatch> Places(DataPackage package) =>
    [
        new(package.Name, null, null, $"{package.Name}: {package.Title}. {package.Description}"),
        .. package.Tables().SelectMany(table => (DatasetMatch[])
        [
            new(package.Name, table.Table, null, $"{table.Table}: {table.Title}"),
            .. table.Fields.Select(field => new DatasetMatch(package.Name, table.Table, field.Name, field.Title == field.Name ? $"{field.Name}: {field.Description}" : $"{field.Name}: {field.Title}. {field.Description}")),
        ]),
    ];

    private static string Around(string text, string word)
    {
        int at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        return at < Seen ? text : "…" + text[text.IndexOf(' ', at - Before)..];
    }

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}

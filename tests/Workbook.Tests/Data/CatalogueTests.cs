using System.Text.RegularExpressions;
using Workbook.Data;
using Workbook.Data.Package;
using Workbook.Recipes;

namespace Workbook.Tests.Data;

/// <summary>What holds for every dataset of the repository, those of tomorrow included.</summary>
public sealed partial class CatalogueTests
{
    public static Catalogue Repository { get; } = Catalogue.Find(AppContext.BaseDirectory);

    public static TheoryData<string> Names => [.. Repository.Names];

    [Fact]
    public void Names_AreFound() => Assert.Superset(new HashSet<string> { "claims", "population", "robots" }, Repository.Names.ToHashSet());

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryTable_LoadsAndIsNotEmpty(string name)
    {
        DataPackage package = Repository.Describe(name);
        Assert.All(package.Resources, resource => Assert.NotEqual(0, Repository.LoadResource(package, resource).Count));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryTable_IsSortedByItsKey(string name)
    {
        DataPackage package = Repository.Describe(name);
        Assert.All(package.Resources, resource =>
        {
            Dataset table = Repository.LoadResource(package, resource);
            var keys = Enumerable.Range(0, table.Count).Select(row => resource.PrimaryKey.Select(column => table[column][row]).ToList()).ToList();
            Assert.Equal(keys.Order(Comparer<List<object?>>.Create(CompareKeys)), keys);
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Licences_StandInNobodysWay(string name) => Assert.Empty(LicenceGate.Problems(Repository.Describe(name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Folder_HoldsDescriptorRecipeAndTheTablesDescribed_UnderPlainNames(string name)
    {
        DataPackage package = Repository.Describe(name);
        string[] files = [.. Directory.EnumerateFiles(Repository.FolderOf(name)).Select(file => Path.GetFileName(file)!)];

        Assert.Contains("recipe.cs", files);
        Assert.Superset(package.Resources.Select(resource => resource.Path).ToHashSet(), files.ToHashSet());
        Assert.All(files, file => Assert.Matches(PlainName(), file));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Descriptor_SaysWhatEveryColumnMeans_AndWhereEverySourceIs(string name)
    {
        DataPackage package = Repository.Describe(name);
        Assert.NotEmpty(package.Limits);
        // A source is on the web, or it is figures collected one by one: then it is the table that has the address of each.
        string[] addressed = [.. package.Resources.Where(resource => resource.Fields.Any(field => field.Name == LicenceGate.AddressColumn)).Select(resource => resource.Path)];
        Assert.All(package.Sources.Where(source => !addressed.Contains(source.Path)), source => Assert.Matches("^https?://", source.Path));
        // One page of many would not be where the others were read.
        Assert.All(package.Sources.Where(source => source.Citation.Contains("each row gives its address", StringComparison.Ordinal)), source => Assert.Contains(source.Path, addressed));
        Assert.All(package.Resources.SelectMany(resource => resource.Fields), field =>
        {
            Assert.Matches(ColumnName(), field.Name);
            Assert.EndsWith(".", field.Description, StringComparison.Ordinal);
        });
        Assert.True(
            package.Resources.Any(resource => resource.Vintage is not null || resource.KnownFrom is not null),
            "No table has a vintage or \"knownFrom\": nobody could say what of it was public on a day.");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void AsOf_GivesNothingThatBecameKnownLater(string name)
    {
        DataPackage package = Repository.Describe(name);
        var day = new DateOnly(2024, 9, 18);
        foreach (string table in package.Resources.Where(resource => resource.Vintage?.IsKnownOn(day) ?? resource.KnownFrom is not null).Select(resource => resource.Table).Distinct())
        {
            Dataset known = Repository.Load(name, day, table);
            Assert.True(known.Resource.Vintage?.IsKnownOn(day) ?? true);
            Assert.All(known.Resource.KnownFrom is string column ? known.Days(column) : [], from => Assert.True(from <= day));
        }
    }

    private static int CompareKeys(List<object?> left, List<object?> right)
    {
        for (int i = 0; i < left.Count; i++)
        {
            int order = (left[i], right[i]) switch
            {
                (string a, string b) => string.CompareOrdinal(a, b),
                (IComparable a, not null) => a.CompareTo(right[i]),
                (null, null) => 0,
                (null, _) => -1,
                _ => 1,
            };
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    [GeneratedRegex(@"^[a-z0-9-]+\.(csv|json|cs)$")]
    private static partial Regex PlainName();

    [GeneratedRegex("^[a-z][a-z0-9]*(_[a-z0-9]+)*$")]
    private static partial Regex ColumnName();
}

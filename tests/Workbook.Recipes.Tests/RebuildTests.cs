using Workbook.Data;
using Workbook.Data.Package;
using Workbook.Testing;

namespace Workbook.Recipes.Tests;

/// <summary>
/// Every recipe gives the committed bytes again. The upstream files are not in the repository: they are looked for in <c>WORKBOOK_SOURCES</c>
/// or in <c>../shared/sources</c> beside it. Where they are not, the committed bytes must still be those that the descriptor states.
/// </summary>
public sealed class RebuildTests
{
    private static readonly Catalogue Repository = Catalogue.Find(AppContext.BaseDirectory);

    public static TheoryData<string> Names => [.. Repository.Names];

    private static string Sources =>
        Environment.GetEnvironmentVariable("WORKBOOK_SOURCES") ?? Path.Combine(Repository.Root, "..", "shared", "sources");

    [Theory]
    [MemberData(nameof(Names))]
    public void Recipe_GivesTheCommittedBytes(string name)
    {
        DataPackage package = Repository.Describe(name);
        if (!package.Sources.SelectMany(Files).All(file => File.Exists(Path.Combine(Sources, file))))
        {
            Assert.All(package.Resources, resource => Repository.LoadResource(package, resource));
            return;
        }

        using var folder = new TemporaryFolder();
        string output = folder.Path;
        Assert.Equal(0, CompiledRecipe.Run(Path.Combine(Repository.FolderOf(name), "recipe.cs"), "--sources", Sources, "--output", output));

        Assert.All(package.Resources, resource => Assert.Equal(
            File.ReadAllBytes(Path.Combine(Repository.FolderOf(name), resource.Path)),
            File.ReadAllBytes(Path.Combine(output, resource.Path))));

        // The descriptor holds what a rebuild computes: checksums, and of each upstream file how many rows are left out, and why.
        Assert.Equal(File.ReadAllText(Path.Combine(Repository.FolderOf(name), "datapackage.json")), File.ReadAllText(Path.Combine(output, "datapackage.json")));
    }

    private static IEnumerable<string> Files(Source source) => source.File is string one ? [one] : source.Files.Select(file => file.Path);
}

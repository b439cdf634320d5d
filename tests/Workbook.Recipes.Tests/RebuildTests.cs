using System.Diagnostics;
using Workbook.Data;
using Workbook.Data.Package;

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
    public async Task Recipe_GivesTheCommittedBytes(string name)
    {
        DataPackage package = Repository.Describe(name);
        if (!package.Sources.SelectMany(Files).All(file => File.Exists(Path.Combine(Sources, file))))
        {
            Assert.All(package.Resources, resource => Repository.LoadResource(package, resource));
            return;
        }

        string output = Directory.CreateTempSubdirectory("workbook-rebuild-").FullName;
        await RunAsync(name, output);

        Assert.All(package.Resources, resource => Assert.Equal(
            File.ReadAllBytes(Path.Combine(Repository.FolderOf(name), resource.Path)),
            File.ReadAllBytes(Path.Combine(output, resource.Path))));
        Directory.Delete(output, recursive: true);
    }

    private static IEnumerable<string> Files(Source source) => source.File is string one ? [one] : source.Files.Select(file => file.Path);

    private static async Task RunAsync(string name, string output)
    {
        var start = new ProcessStartInfo("dotnet", ["run", $"data/{name}/recipe.cs", "--", "--sources", Sources, "--output", output])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> said = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> complained = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"data/{name}/recipe.cs ended with {process.ExitCode}:\n{await said}{await complained}");
    }
}

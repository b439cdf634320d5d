using Workbook.Engine.Notebooks;
using Workbook.Engine.Packages;
using Workbook.Engine.Running;
using Workbook.Engine.Tests.Notebooks;

namespace Workbook.Engine.Tests.Packages;

public sealed class PackageTests
{
    private const string NoSources = """<configuration><packageSources><clear /><add key="empty" value="." /></packageSources></configuration>""";

    [Fact]
    public async Task Reference_ToAPackageNobodyHas_IsOneClearError()
    {
        using var folder = new TemporaryFolder();
        folder.Write("NuGet.config", NoSources);

        NotebookRun run = await NotebookRunner.RunAsync(
            NotebookFile.OfCells("#r \"nuget: No.Such.Package, 1.2.3\""), new RunOptions(folder.Path), cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(
            """
            test.ipynb, cell 1, line 1, column 1: DirectiveError: NuGet cannot restore package No.Such.Package 1.2.3: NU1101: Unable to find package No.Such.Package. No packages exist with this id in source(s): empty. Check the id and version, and the package sources (dotnet nuget list source).
              | #r "nuget: No.Such.Package, 1.2.3"
              | ^
            """,
            run.Error!.Describe());
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task Reference_ToAnAssemblyThatTheProgramHasItself_WarnsWhenItIsAnotherBuild(bool another, int warnings)
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.Path, "FsCheck.dll");
        if (another)
        {
            TinyLibrary.Compile(file);
        }
        else
        {
            File.Copy(Path.Combine(AppContext.BaseDirectory, "FsCheck.dll"), file);
        }

        NotebookRun run = await NotebookRunner.RunAsync(
            NotebookFile.OfCells("#r \"FsCheck.dll\""), new RunOptions(folder.Path), cancellation: TestContext.Current.CancellationToken);

        Assert.Null(run.Error);
        Assert.Equal(warnings, run.Notebook.Cells[0].Outputs.Count(output => output.GetRawText().Contains("is another build", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Reference_ToAPackageOfTheUsersSource_IsRestoredAndRemembered()
    {
        using var folder = new TemporaryFolder();
        folder.Write("NuGet.config", NoSources.Replace("</packageSources>", "</packageSources><config><add key=\"globalPackagesFolder\" value=\"packages\" /></config>", StringComparison.Ordinal));
        TinyLibrary.Pack(folder.Path);
        var options = new RunOptions(folder.Path) { CacheFolder = Path.Combine(folder.Path, "cache") };
        Notebook notebook = NotebookFile.OfCells("#r \"nuget: Tiny, 1.0.0\"\nTiny.Answer.Value");

        NotebookRun first = await NotebookRunner.RunAsync(notebook, options, cancellation: TestContext.Current.CancellationToken);
        File.Delete(Path.Combine(folder.Path, "Tiny.1.0.0.nupkg"));
        NotebookRun second = await NotebookRunner.RunAsync(notebook, options, cancellation: TestContext.Current.CancellationToken);

        Assert.Null(first.Error);
        Assert.Equal(first.Notebook.ToBytes(), second.Notebook.ToBytes());
        Assert.Single(Directory.GetFiles(options.CacheFolder));
    }

    [Fact]
    public async Task Reference_ToAFile_StartsFromTheNotebooksFolder()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "lib"));
        TinyLibrary.Compile(Path.Combine(folder.Path, "lib", "Tiny.dll"));

        NotebookRun run = await NotebookRunner.RunAsync(
            NotebookFile.OfCells("#r \"lib/Tiny.dll\"", "Tiny.Answer.Value"), new RunOptions(folder.Path), cancellation: TestContext.Current.CancellationToken);

        Assert.Null(run.Error);
        Assert.Equal("42", NotebookText.Join(run.Notebook.Cells[1].Outputs[0].GetProperty("data").GetProperty("text/plain")));
    }

    [Theory]
    [InlineData("Deedle, 8.1.0", "8.1.0", true)]
    [InlineData("Deedle, 8.1", "8.1.0", true)]
    [InlineData("Deedle,8.1.0.0", "8.1.0", true)]
    [InlineData("Deedle", "8.1.0", true)]
    [InlineData("Deedle, *", "8.1.0", true)]
    [InlineData("Deedle, version=8.1.0", "8.1.0", true)]
    [InlineData("Deedle, 8.10.0", "8.1.0", false)]
    [InlineData("Deedle, 8.1.0-BETA.1", "8.1.0-beta.1", true)]
    [InlineData("Deedle, 8.1.0-beta.1", "8.1.0", false)]
    public void Request_AcceptsTheVersionItNames(string request, string version, bool accepted) =>
        Assert.Equal(accepted, PackageRequest.Parse(request)!.Accepts(version));

    [Fact]
    public void Cache_ForgetsAPackageWhoseFilesHaveGone()
    {
        using var folder = new TemporaryFolder();
        string assembly = folder.Write("a.dll", string.Empty);
        var cache = new PackageCache(Path.Combine(folder.Path, "cache"));
        var request = new PackageRequest("A", "1.0.0");
        cache.Keep(request, [assembly]);
        Assert.Equal([assembly], cache.Find(request));

        File.Delete(assembly);

        Assert.Null(cache.Find(request));
    }
}

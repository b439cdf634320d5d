using Workbook.Engine.Notebooks;
using Workbook.Engine.Packages;
using Workbook.Engine.Running;
using Workbook.Engine.Tests.Notebooks;

namespace Workbook.Engine.Tests.Packages;

public sealed class PackageTests
{
    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task Reference_ToAnAssemblyThatTheProgramHasItself_WarnsWhenItIsAnotherBuild(bool another, int warnings)
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.Path, "FsCheck.dll");
        if (another)
        {
            new TinyLibrary("FsCheck").Compile(file);
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
    public async Task Reference_ToAFile_StartsFromTheNotebooksFolder()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "lib"));
        new TinyLibrary("Tiny").Compile(Path.Combine(folder.Path, "lib", "Tiny.dll"));

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
    [InlineData("Deedle, [8.1.0]", "8.1.0", true)]
    [InlineData("Deedle, 8.*", "8.1.0", true)]
    [InlineData("Deedle, 7.*", "8.1.0", false)]
    [InlineData("Deedle, [8.1.0, 9.0)", "8.0.0", false)]
    [InlineData("Deedle, 8.10.0", "8.1.0", false)]
    [InlineData("Deedle, 8.1.0-BETA.1", "8.1.0-beta.1", true)]
    [InlineData("Deedle, 8.1.0-beta.1", "8.1.0", false)]
    public void Request_AcceptsTheVersionItNames(string request, string version, bool accepted) =>
        Assert.Equal(accepted, PackageRequest.Parse(request)!.Accepts(version));

    [Fact]
    public void Cache_ForgetsAPackageWhoseFilesHaveGone()
    {
        using var folder = new TemporaryFolder();
        string native = folder.Write("a.so", string.Empty);
        var cache = new PackageCache(Path.Combine(folder.Path, "cache"));
        PackageRequest[] requests = [new("A", "1.0.0"), new("B", "1.0.0")];
        cache.Keep(requests, [new("A", "1.0.0", folder.Path, [], [native])]);
        Assert.Equal([native], cache.Find([.. requests.Reverse()])?.Single().NativeLibraries);

        File.Delete(native);

        Assert.Null(cache.Find(requests));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("1.*")]
    public void Cache_RemembersNoOpenVersion(string? version)
    {
        using var folder = new TemporaryFolder();
        var cache = new PackageCache(folder.Path);
        PackageRequest[] open = [new("A", version)];
        cache.Keep(open, []);

        Assert.Null(cache.Find(open));
    }

    [Fact]
    public void Cache_SpoiltFile_IsAsGoodAsNone()
    {
        using var folder = new TemporaryFolder();
        var cache = new PackageCache(folder.Path);
        PackageRequest[] requests = [new("A", "1.0.0")];
        cache.Keep(requests, []);
        File.WriteAllText(Directory.GetFiles(folder.Path).Single(), "{");

        Assert.Null(cache.Find(requests));
    }
}

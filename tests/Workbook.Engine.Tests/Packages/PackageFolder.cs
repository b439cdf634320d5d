using Workbook.Engine.Notebooks;
using Workbook.Engine.Outputs;
using Workbook.Engine.Running;
using Workbook.Engine.Tests.Notebooks;

namespace Workbook.Engine.Tests.Packages;

/// <summary>A folder with packages, which notebooks there find and nobody else.</summary>
internal sealed class PackageFolder : IDisposable
{
    private readonly TemporaryFolder folder = new();

    // It would count for more than the folder's own settings, and packages of one name and version are not the same in every test.
    static PackageFolder() => Environment.SetEnvironmentVariable("NUGET_PACKAGES", null);

    public PackageFolder(params IEnumerable<TinyLibrary> packages)
    {
        folder.Write("NuGet.config", """
            <configuration><packageSources><clear /><add key="here" value="." /></packageSources>
            <config><add key="globalPackagesFolder" value="packages" /></config></configuration>
            """);
        Files = [.. packages.Select(package => package.Pack(folder.Path))];
    }

    /// <summary>The packages' files.</summary>
    public IReadOnlyList<string> Files { get; }

    public RunOptions Options => new(folder.Path) { CacheFolder = Path.Combine(folder.Path, "cache") };

    public Task<NotebookRun> RunAsync(params string[] cells) =>
        NotebookRunner.RunAsync(NotebookFile.OfCells(cells), Options, cancellation: TestContext.Current.CancellationToken);

    /// <summary>The texts of a cell: displays, results and what was printed, in order.</summary>
    public static IEnumerable<string> Texts(NotebookRun run, int cell) => run.Notebook.Cells[cell].Outputs.Select(output => NotebookText.Join(
        output.TryGetProperty("data", out var data) ? data.GetProperty(MimeBundle.PlainText) : output.GetProperty("text")));

    public void Dispose() => folder.Dispose();
}

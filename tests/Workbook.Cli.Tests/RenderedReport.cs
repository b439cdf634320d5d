using Workbook.Testing;

namespace Workbook.Cli.Tests;

/// <summary>The report of all notebooks, rendered once for all tests that look at it.</summary>
[CollectionDefinition(nameof(RenderedReport))]
public sealed class SharedReport : ICollectionFixture<RenderedReport>;

/// <summary>That report, and the executed notebooks that it is made of.</summary>
public sealed class RenderedReport : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    /// <summary>Where the report is.</summary>
    public string Folder => Path.Combine(folder.Path, "site");

    /// <summary>What the command was told: where runs are kept, among others.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["TZ"] = "Asia/Shanghai",
        ["LANG"] = "en_US.UTF-8",
        ["WORKBOOK_CACHE"] = Path.Combine(folder.Path, "runs"),
    };

    /// <summary>Where its executed notebooks are.</summary>
    public string Executed => Path.Combine(folder.Path, "executed");

    /// <summary>Renders it, in a zone and a language of its own.</summary>
    public async ValueTask InitializeAsync()
    {
        foreach (string[] arguments in (string[][])[["--format", "ipynb", "--output", Executed], ["--output", Folder]])
        {
            CommandResult result = await CommandLine.RunAsync(Repository.Root, Environment, ["render", .. arguments]);
            Assert.True(result.ExitCode == 0, result.Error);
        }
    }

    /// <summary>Removes it.</summary>
    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}

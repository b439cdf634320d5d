using Workbook.Testing;

namespace Workbook.Cli.Tests;

/// <summary>The report of all notebooks, rendered once for all tests that look at it.</summary>
public sealed class RenderedReport : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    /// <summary>Where the report is.</summary>
    public string Folder => Path.Combine(folder.Path, "site");

    /// <summary>Where its executed notebooks are.</summary>
    public string Executed => Path.Combine(folder.Path, "executed");

    /// <summary>Renders it, in a zone and a language of its own.</summary>
    public async ValueTask InitializeAsync()
    {
        foreach (string[] arguments in (string[][])[["--format", "ipynb", "--output", Executed], ["--executed", Executed, "--output", Folder]])
        {
            CommandResult result = await CommandLine.RunAsync(
                Repository.Root, new Dictionary<string, string> { ["TZ"] = "Asia/Shanghai", ["LANG"] = "en_US.UTF-8" }, ["render", .. arguments]);
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

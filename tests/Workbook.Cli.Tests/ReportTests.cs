using Workbook.Testing;

namespace Workbook.Cli.Tests;

/// <summary>The real report of all notebooks.</summary>
public class ReportTests
{
    [Fact]
    public async Task EveryPage_OpensOfflineOnAnyScreen_WithEveryChartDrawn()
    {
        using var folder = new TemporaryFolder();
        CommandResult result = await CommandLine.RunAsync(Repository.Root, "render", "--output", Path.Combine(folder.Path, "site"));
        Assert.True(result.ExitCode == 0, result.Error);
        await using SiteInspector inspector = await SiteInspector.StartAsync();

        IReadOnlyList<string> faults = await inspector.InspectAsync(Path.Combine(folder.Path, "site"), Viewing.All);

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task RenderedTwice_InOtherFoldersTimeZonesAndCultures_GivesTheSameBytes()
    {
        using var copy = new RepositoryCopy(Repository.Notebooks);
        using var folder = new TemporaryFolder();
        string here = Path.Combine(folder.Path, "here"), there = Path.Combine(copy.Root, "deeper", "there");
        Directory.CreateDirectory(Path.GetDirectoryName(there)!);

        CommandResult first = await CommandLine.RunAsync(
            Repository.Root, new Dictionary<string, string> { ["TZ"] = "Asia/Shanghai", ["LANG"] = "en_US.UTF-8" }, "render", "--output", here);
        CommandResult second = await CommandLine.RunAsync(
            copy.Root, new Dictionary<string, string> { ["TZ"] = "America/New_York", ["LANG"] = "de_DE.UTF-8", ["LC_ALL"] = "de_DE.UTF-8" }, "render", "--output", there, "--jobs", "1");

        Assert.True(first.ExitCode == 0, first.Error);
        Assert.True(second.ExitCode == 0, second.Error);
        Assert.Equal(FolderText.Of(here, "run.json"), FolderText.Of(there, "run.json"));
    }

    [Fact]
    public async Task Check_OfTheRepository_FindsNothing()
    {
        CommandResult result = await CommandLine.RunAsync(Repository.Root, "check");
        Assert.True(result.ExitCode == 0, result.Error);
    }
}

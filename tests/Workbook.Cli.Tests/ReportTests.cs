using Microsoft.Playwright;
using Workbook.Testing;

namespace Workbook.Cli.Tests;

/// <summary>The real report of all notebooks.</summary>
[Trait("Needs", "Debian")]
public class ReportTests(RenderedReport report) : IClassFixture<RenderedReport>
{
    [Fact]
    public async Task EveryPage_OpensOfflineOnAnyScreen_WithEveryChartDrawn()
    {
        await using SiteInspector inspector = await SiteInspector.StartAsync();

        IReadOnlyList<string> faults = await inspector.InspectAsync(report.Folder, Viewing.All);

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task EveryPage_IsLight_AndHasFewElements()
    {
        const int MostBytes = 300_000, MostElements = 6_000;
        await using SiteInspector inspector = await SiteInspector.StartAsync();

        List<string> heavy = [];
        foreach (string file in Directory.GetFiles(report.Folder, "*.html").Order(StringComparer.Ordinal))
        {
            IPage page = await inspector.OpenAsync(file, Viewing.All[0]);
            (long bytes, int elements) = (new FileInfo(file).Length, await page.EvaluateAsync<int>("document.querySelectorAll('*').length"));
            heavy.AddRange(bytes > MostBytes || elements > MostElements ? [$"{Path.GetFileName(file)}: {bytes} bytes of at most {MostBytes}, {elements} elements of at most {MostElements}"] : []);
            await page.CloseAsync();
        }

        Assert.True(heavy.Count == 0, string.Join('\n', heavy));
    }

    [Fact]
    public async Task RenderedAgain_InAnotherFolderTimeZoneAndCulture_GivesTheSameBytes()
    {
        using var copy = new RepositoryCopy(NotebookText.OfTheRepository);
        string there = Path.Combine(copy.Root, "deeper", "there");
        Directory.CreateDirectory(Path.GetDirectoryName(there)!);

        CommandResult second = await CommandLine.RunAsync(
            copy.Root, new Dictionary<string, string> { ["TZ"] = "America/New_York", ["LANG"] = "de_DE.UTF-8", ["LC_ALL"] = "de_DE.UTF-8" }, "render", "--output", there, "--jobs", "1");

        Assert.True(second.ExitCode == 0, second.Error);
        Assert.Equal(FolderText.Of(report.Folder, "run.json"), FolderText.Of(there, "run.json"));
    }

    [Fact]
    public async Task Check_OfTheRepository_FindsNothing()
    {
        CommandResult result = await CommandLine.RunAsync(Repository.Root, "check");
        Assert.True(result.ExitCode == 0, result.Error);
    }
}

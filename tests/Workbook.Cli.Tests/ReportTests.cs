using Workbook.Testing;

namespace Workbook.Cli.Tests;

/// <summary>The real report of all notebooks.</summary>
[Trait("Needs", "Debian")]
public class ReportTests(RenderedReport report) : IClassFixture<RenderedReport>
{
    [Fact]
    public async Task EveryNotebook_CanBeTakenFromItsRun_AndTheReportIsTheSame()
    {
        string again = Path.Combine(Path.GetDirectoryName(report.Folder)!, "again");

        CommandResult why = await CommandLine.RunAsync(Repository.Root, report.Environment, "why"),
            result = await CommandLine.RunAsync(Repository.Root, report.Environment, "render", "--output", again);

        Assert.Equal(NotebookText.OfTheRepository.Count, why.Out.Split("which stands for a run now.").Length - 1);
        Assert.Equal(NotebookText.OfTheRepository.Count, result.Error.Split(": unchanged, ").Length - 1);
        Assert.Equal(FolderText.Of(report.Folder, "run.json"), FolderText.Of(again, "run.json"));
    }

    [Fact]
    public async Task EveryPage_OpensOfflineOnAnyScreen_WithEveryChartDrawn()
    {
        await using SiteInspector inspector = await SiteInspector.StartAsync();

        IReadOnlyList<string> faults = await inspector.InspectAsync(report.Folder, Viewing.All);

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task AllPagesPrinted_TakeFewerThan120SheetsOfA4()
    {
        await using SiteInspector inspector = await SiteInspector.StartAsync();
        Dictionary<string, int> sheets = [];
        foreach (string file in Directory.GetFiles(report.Folder, "*.html"))
        {
            PrintedDocument printed = await inspector.PrintAsync(file);
            Assert.All(printed.Widths, width => Assert.Equal(595, width, 1.0));
            sheets[Path.GetFileName(file)] = printed.Pages.Count;
        }

        Assert.True(sheets.Values.Sum() < 120, $"{sheets.Values.Sum()} sheets: {string.Join(", ", sheets.OrderBy(page => page.Key).Select(page => $"{page.Key} {page.Value}"))}");
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

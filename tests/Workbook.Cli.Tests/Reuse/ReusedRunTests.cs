using System.Text.Json.Nodes;

namespace Workbook.Cli.Tests.Reuse;

/// <summary>The commands, with real processes: what is taken from earlier runs, and that nobody sees it.</summary>
[Trait("Takes", "Time")]
public class ReusedRunTests
{
    private const string Robots = "#load \"../lib/Workbook.Memo/bin/notebook.csx\"\nusing Workbook.Data;\nDatasets.Load(\"robots\", table: \"stock\").Count";
    private const string Population = "#load \"../lib/Workbook.Memo/bin/notebook.csx\"\nusing Workbook.Data;\nDatasets.Load(\"population\", table: \"births\").Count";

    [Fact]
    public async Task ARender_RunsWhatChanged_AndWritesWhatAFreshOneWould()
    {
        using var copy = new RepositoryCopy();
        copy.AddNotebook("10-robots", Robots);
        copy.AddNotebook("20-population", Population);
        copy.AddNotebook("30-clock", "DateTime.Now.Year > 2000");

        CommandResult first = await CommandLine.RunAsync(copy.Root, "render");
        CommandResult again = await CommandLine.RunAsync(copy.Root, "render");
        DatasetFile.Edit(copy.Root, "population", "births.csv", text => text[..(text.TrimEnd('\n').LastIndexOf('\n') + 1)]);
        CommandResult touched = await CommandLine.RunAsync(copy.Root, "render");
        CommandResult fresh = await CommandLine.RunAsync(copy.Root, "render", "--fresh", "--output", "fresh");

        Assert.All([first, again, touched, fresh], result => Assert.Equal(0, result.ExitCode));
        Assert.Equal(["10-robots: done", "20-population: done", "30-clock: done"], Outcomes(first));
        Assert.Equal(["10-robots: unchanged", "20-population: unchanged", "30-clock: done"], Outcomes(again));
        Assert.Equal(["10-robots: unchanged", "20-population: done", "30-clock: done"], Outcomes(touched));
        Assert.Equal(["10-robots: done", "20-population: done", "30-clock: done"], Outcomes(fresh));
        Assert.Equal(FolderText.Of(Path.Combine(copy.Root, "fresh"), "run.json"), FolderText.Of(Path.Combine(copy.Root, "_site"), "run.json"));
        JsonArray ran = JsonNode.Parse(File.ReadAllText(Path.Combine(copy.Root, "_site", "run.json")))!["notebooks"]!.AsArray();
        Assert.Equal([true, false, false], ran.Select(notebook => notebook!["reused"]?.GetValue<bool>() == true));
    }

    [Fact]
    public async Task AnUnchangedReport_IsLeftAlone_AndOneThatSomebodyTouchedIsNot()
    {
        using var copy = new RepositoryCopy();
        copy.AddNotebook("10-robots", Robots);
        await CommandLine.RunAsync(copy.Root, "render");
        string page = Path.Combine(copy.Root, "_site", "10-robots.html");
        var old = new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(page, old);

        CommandResult again = await CommandLine.RunAsync(copy.Root, "render");

        Assert.Contains("Nothing has changed: the report is as it was.", again.Error, StringComparison.Ordinal);
        Assert.EndsWith("index.html\n", again.Out, StringComparison.Ordinal);
        Assert.Equal(old, File.GetLastWriteTimeUtc(page));
        File.AppendAllText(page, "<!-- somebody's -->");
        Assert.Contains("was changed after the report was written", (await CommandLine.RunAsync(copy.Root, "render")).Error, StringComparison.Ordinal);
        File.Delete(page);
        Assert.Equal(0, (await CommandLine.RunAsync(copy.Root, "render")).ExitCode);
        Assert.True(File.Exists(page));
    }

    [Fact]
    public async Task AnUnchangedCheck_StandsForOneNow_AndWhatChangedIsCheckedAgain()
    {
        const string Name = "07-robotics-and-demography";
        using var copy = new RepositoryCopy(Name);
        string notebook = copy.NotebookFile(Name), kept = File.ReadAllText(notebook);
        CommandResult first = await CommandLine.RunAsync(copy.Root, "check");

        CommandResult again = await CommandLine.RunAsync(copy.Root, "check");
        File.WriteAllText(notebook, kept.Replace("290,258<!--", "291,258<!--", StringComparison.Ordinal));
        CommandResult edited = await CommandLine.RunAsync(copy.Root, "check");
        File.WriteAllText(notebook, kept);
        Directory.CreateDirectory(Path.Combine(copy.Root, "data", "stray", "deep"));
        CommandResult stray = await CommandLine.RunAsync(copy.Root, "check");
        Directory.Delete(Path.Combine(copy.Root, "data", "stray"), recursive: true);
        CommandResult asBefore = await CommandLine.RunAsync(copy.Root, "check");
        DatasetFile.Edit(copy.Root, "robots", "stock.csv", text => text[..(text.TrimEnd('\n').LastIndexOf('\n') + 1)] + "nonsense\n");
        CommandResult spoilt = await CommandLine.RunAsync(copy.Root, "check");

        Assert.True(first.ExitCode == 0, first.Error);
        Assert.Contains(Name, first.Error, StringComparison.Ordinal);
        Assert.All([again, asBefore], result => Assert.Equal((0, first.Out, ""), (result.ExitCode, result.Out, result.Error)));
        Assert.All([edited, stray, spoilt], result => Assert.Equal(1, result.ExitCode));
        Assert.DoesNotContain("should not have happened", spoilt.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_SaysWhatARunReads_AndWhatHasChangedSince()
    {
        using var copy = new RepositoryCopy();
        copy.AddNotebook("10-robots", Robots);
        Assert.Contains("10-robots.ipynb: no run of it is known here.", (await CommandLine.RunAsync(copy.Root, "why", "10")).Out, StringComparison.Ordinal);
        await CommandLine.RunAsync(copy.Root, "render");

        string unchanged = (await CommandLine.RunAsync(copy.Root, "why", "10")).Out;
        DatasetFile.Edit(copy.Root, "robots", "stock.csv", text => text[..(text.TrimEnd('\n').LastIndexOf('\n') + 1)]);
        string changed = (await CommandLine.RunAsync(copy.Root, "why", "10")).Out;

        Assert.Contains("10-robots.ipynb: nothing has changed since its last run, which stands for a run now.", unchanged, StringComparison.Ordinal);
        Assert.Contains("\n    data/robots: datapackage.json, stock.csv\n", unchanged, StringComparison.Ordinal);
        Assert.Contains("\n  Changed since then: data/robots/datapackage.json.\n  Changed since then: data/robots/stock.csv.\n", changed, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Outcomes(CommandResult result) =>
        result.Error.Split('\n').Where(line => line.Contains(" cells ", StringComparison.Ordinal)).Select(line => line.Split(',')[0]).Order(StringComparer.Ordinal);
}

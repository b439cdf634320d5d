using System.Text.Json.Nodes;
using Workbook.Testing;

namespace Workbook.Jupyter.Tests.Clients;

/// <summary>The same notebooks on every host: the engine, the installed kernel through Jupyter's clients, and the untouched .NET Interactive tool.</summary>
[Collection(RealClients.Name)]
[Trait("Needs", "Debian")]
public sealed class HostTests(InstalledKernel kernel, ExecutedNotebooks executed) : IClassFixture<ExecutedNotebooks>
{
    public static TheoryData<string, string> EveryNotebookThroughAClient =>
        [
            .. ExecutedNotebooks.Names.Select(name => ("nbclient", name)),
            .. ExecutedNotebooks.ConvertedNames.Select(name => ("nbconvert", name)),
        ];

    [Theory]
    [MemberData(nameof(EveryNotebookThroughAClient))]
    public void Notebook_RunThroughAClient_HasTheOutputsOfTheReport(string client, string name)
    {
        JsonArray expected = executed.InProcess(name), actual = executed.Through(client, name);

        Assert.Equal(expected.Count, actual.Count);
        Assert.Contains(expected, cell => cell!["outputs"]!.AsArray().Count > 0);
        Assert.All(expected.Zip(actual), pair => Assert.True(JsonNode.DeepEquals(pair.First, pair.Second), $"{pair.First}\n\nis not\n\n{pair.Second}"));
    }

    [Fact]
    public async Task EveryNotebook_RunsToItsEndOnTheRealTool_AndTheReportOfThatRunIsTheSame()
    {
        string jupyter = kernel.NewFolder("tool-jupyter"), run = kernel.NewFolder("tool");
        await InteractiveTool.InstallAsync(jupyter);

        // Kernels of that tool that start side by side want the same port.
        await SucceedAsync(CommandLine.RunAsync(
            Python.Path, Repository.Root, jupyter, [Path.Combine(AppContext.BaseDirectory, "Clients", "run_notebooks.py"), run, "1", .. ExecutedNotebooks.Files]));

        AssertSame(await ReportAsync(executed.InProcessFolder, "of-the-engine"), await ReportAsync(run, "of-the-tool"));
    }

    [Fact]
    public async Task EveryNotebook_RunOnTheInstalledKernel_GivesTheSameReport() =>
        AssertSame(await ReportAsync(executed.InProcessFolder, "of-the-engine"), await ReportAsync(kernel.NewFolder("nbclient"), "of-the-kernel"));

    /// <summary>Every file of the report that is made of executed notebooks, by name.</summary>
    private async Task<SortedDictionary<string, string>> ReportAsync(string notebooks, string name)
    {
        string site = Path.Combine(kernel.NewFolder("sites"), name);
        await SucceedAsync(CommandLine.WorkbookAsync(kernel.Jupyter, "render", "--executed", notebooks, "--output", site));
        return new(Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(site, file), File.ReadAllText), StringComparer.Ordinal);
    }

    private static void AssertSame(SortedDictionary<string, string> expected, SortedDictionary<string, string> actual)
    {
        Assert.Equal(expected.Keys, actual.Keys);
        Assert.All(expected, file => Assert.Equal(file.Value, actual[file.Key]));
    }

    private static async Task SucceedAsync(Task<CommandResult> command)
    {
        CommandResult result = await command;
        Assert.True(result.ExitCode == 0, result.Error);
    }
}

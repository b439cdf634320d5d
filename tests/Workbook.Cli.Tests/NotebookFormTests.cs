using System.Diagnostics;
using System.Text.Json.Nodes;
using Workbook.Testing;

namespace Workbook.Cli.Tests;

/// <summary>The form in which notebooks are committed: <c>check</c> asks for it, <c>check --fix</c> and <c>strip</c> give it.</summary>
[Trait("Takes", "Time")]
public class NotebookFormTests
{
    private static readonly string Committed = Path.Combine(Repository.Root, "notebooks", "00-start-here.ipynb");

    [Fact]
    public async Task Check_OfANotebookInAnotherForm_SaysWhatToDo_AndFixDoesIt()
    {
        using var copy = new RepositoryCopy();
        copy.AddNotebook("10-runs", "1");

        CommandResult check = await CommandLine.RunAsync(copy.Root, "check", "10");
        await CommandLine.RunAsync(copy.Root, "check", "10", "--fix");
        CommandResult again = await CommandLine.RunAsync(copy.Root, "check", "10");

        const string Problem = "10-runs.ipynb: not in the form that VS Code writes";
        Assert.Contains(Problem, check.Error, StringComparison.Ordinal);
        Assert.Contains("check --fix", check.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Problem, again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ScratchNotebook_BesideTheOthers_IsLeftOutAndNamed()
    {
        using var copy = new RepositoryCopy();
        copy.AddNotebook("10-runs", "1");
        File.WriteAllText(copy.NotebookFile("zz"), """{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}""");

        CommandResult render = await CommandLine.RunAsync(copy.Root, "render", "--output", Path.Combine(copy.Root, "report"));

        Assert.True(render.ExitCode == 0, render.Error);
        Assert.True(File.Exists(Path.Combine(copy.Root, "report", "10-runs.html")));
        Assert.Contains("zz.ipynb is left out: its metadata has no 'workbook'", render.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(copy.Root, "report", "zz.html")));
    }

    [Fact]
    public async Task Git_WithTheFilterOfTheReadme_CommitsNotebooksWithoutOutputs()
    {
        using var folder = new TemporaryFolder();
        await GitAsync(folder.Path, "init", "--quiet");
        await GitAsync(folder.Path, "config", "filter.workbook.clean", $"dotnet '{Repository.Command}' strip");
        File.Copy(Path.Combine(Repository.Root, ".gitattributes"), Path.Combine(folder.Path, ".gitattributes"));
        File.WriteAllText(Path.Combine(folder.Path, "run.ipynb"), Run());

        await GitAsync(folder.Path, "add", "--all");

        Assert.Equal(File.ReadAllText(Committed), await GitAsync(folder.Path, "show", ":run.ipynb"));
    }

    [Fact]
    public async Task Strip_OfAnotherKernelsNotebook_TakesItsOutputsAlone()
    {
        const string Python = """
            {"cells": [{"cell_type": "code", "execution_count": 3, "id": "a", "metadata": {}, "outputs": [{"output_type": "stream", "name": "stdout", "text": "é"}], "source": "print('é\u00a0')"}],
             "metadata": {"kernelspec": {"name": "python3", "display_name": "Python", "language": "python"}}, "nbformat": 4, "nbformat_minor": 5}
            """;

        JsonNode stripped = JsonNode.Parse(await StripAsync(Python))!;

        Assert.Equal("[]", stripped["cells"]![0]!["outputs"]!.ToJsonString());
        Assert.Equal("{}", stripped["cells"]![0]!["metadata"]!.ToJsonString());
        Assert.Equal("python3", (string?)stripped["metadata"]!["kernelspec"]!["name"]);
        Assert.Equal("print('é\u00a0')", (string?)stripped["cells"]![0]!["source"]![0]);
    }

    // A notebook as Jupyter saves it after a run.
    private static string Run()
    {
        JsonNode notebook = JsonNode.Parse(File.ReadAllText(Committed))!;
        JsonNode cell = notebook["cells"]!.AsArray().First(cell => (string?)cell!["cell_type"] == "code")!;
        cell["execution_count"] = 1;
        cell["outputs"] = new JsonArray(new JsonObject { ["output_type"] = "stream", ["name"] = "stdout", ["text"] = new JsonArray("seen\n") });
        return notebook.ToJsonString();
    }

    private static async Task<string> StripAsync(string notebook)
    {
        using Process process = CommandLine.Start(Repository.Root, null, ["strip"]);
        await process.StandardInput.WriteAsync(notebook);
        process.StandardInput.Close();
        return await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<string> GitAsync(string folder, params string[] arguments)
    {
        using Process git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> error = git.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = await git.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await git.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(git.ExitCode == 0, await error);
        return output;
    }
}

using System.Text.Json.Nodes;

namespace Workbook.Cli.Tests;

/// <summary>What <c>render --executed</c> takes from another host, and what it refuses.</summary>
public class ExecutedTests
{
    private const string Name = "10-runs";

    [Fact]
    public async Task ANotebookRunWholeAndInOrder_BecomesAPage_WithoutBeingRunHere()
    {
        CommandResult result = await RenderAsync(_ => { }, page => Assert.Contains("forty-two", page, StringComparison.Ordinal));

        Assert.True(result.ExitCode == 0, result.Error);
    }

    [Fact]
    public async Task WhatTheHostShowsOfItself_IsLeftOut()
    {
        CommandResult result = await RenderAsync(
            run => Outputs(run, 0).Insert(0, Html("<div><strong>Installed Packages</strong><ul><li><span>Deedle, 8.1.0</span></li></ul></div>")),
            page => Assert.DoesNotContain("Installed Packages", page, StringComparison.Ordinal));

        Assert.True(result.ExitCode == 0, result.Error);
    }

    [Fact]
    public Task ACellThatWasNotRun_IsNamed() => RefusedAsync(
        run => run["cells"]![1]!["execution_count"] = null, "10-runs.ipynb, cell 2: it was not run. Run all cells and save.");

    [Fact]
    public Task CellsRunOutOfOrder_AreNamed() => RefusedAsync(
        run => (run["cells"]![0]!["execution_count"], run["cells"]![1]!["execution_count"]) = (2, 1),
        "10-runs.ipynb, cell 1: it was run as number 2 and not 1, so that other code came before it. Restart the kernel, run all cells and save.");

    [Fact]
    public Task OtherText_IsNamed() => RefusedAsync(
        run => run["cells"]![1]!["source"] = "43", "10-runs.ipynb, cell 2: its text is not that of 10-runs.ipynb. Run the notebook as it is now.");

    [Fact]
    public Task AnotherNumberOfCells_IsNamed() => RefusedAsync(
        run => run["cells"]!.AsArray().RemoveAt(1), "10-runs.ipynb: it has 1 cells, but 10-runs.ipynb has 2. Run the notebook as it is now.");

    [Fact]
    public Task ParametersThatPapermillPutIn_AreNamed_WithTheWayToChangeThem() => RefusedAsync(
        run =>
        {
            JsonNode injected = run["cells"]![0]!.DeepClone();
            (injected["id"], injected["metadata"]!["tags"], injected["source"]) = ("0badc0de", new JsonArray("injected-parameters"), "var day = 3;");
            run["cells"]!.AsArray().Insert(1, injected);
        },
        "10-runs.ipynb, cell 2: papermill put parameters into it that 10-runs.ipynb does not have. Run it without parameters; a report with other ones is made by render --param.");

    [Fact]
    public Task AnError_IsNamedWithItsCell() => RefusedAsync(
        run => Outputs(run, 1).Add(new JsonObject { ["output_type"] = "error", ["ename"] = "Error", ["evalue"] = "no luck", ["traceback"] = new JsonArray() }),
        "10-runs.ipynb, cell 2: Error: no luck Mend what failed, run all cells and save.");

    [Fact]
    public Task AnOutputThatWasTakenAway_IsMissed() => RefusedAsync(
        run => Outputs(run, 1).Clear(), "10-runs.ipynb, cell 2: it ends in a value and shows none, so that its output was taken away. Run all cells and save with outputs; a cell that is to show nothing ends in a semicolon.");

    [Fact]
    public Task AFigureOfWhichOnlyThePictureWasKept_IsNamed() => RefusedAsync(
        run => Outputs(run, 1).Add(Html("<figure><div data-chart=\"lag\"></div><figcaption>Months</figcaption></figure>")),
        "10-runs.ipynb, cell 2: its figure was saved without application/vnd.workbook.figure+json, of which the report is made.");

    [Fact]
    public Task AFileThatIsNoNotebook_IsNamedWithItsFolder() => RefusedAsync(
        run => run["nbformat"] = 3, $"{Path.Combine("run", Name)}.ipynb, line ");

    [Fact]
    public async Task AMissingNotebook_IsNamed()
    {
        using var copy = new RepositoryCopy();
        copy.AddNotebook(Name, "1", "2");
        Directory.CreateDirectory(Path.Combine(copy.Root, "run"));

        CommandResult result = await CommandLine.RunAsync(copy.Root, "render", "--executed", "run");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("10-runs.ipynb: not there. Run 10-runs.ipynb and save it in this folder.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFolderThatIsNotThere_IsNamed()
    {
        using var copy = new RepositoryCopy();
        copy.AddNotebook(Name, "1");

        CommandResult result = await CommandLine.RunAsync(copy.Root, "render", "--executed", "run");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("run: no such folder; name the one where the executed notebooks were saved.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithAParameter_IsWrongUsage()
    {
        using var copy = new RepositoryCopy();
        copy.AddNotebook(Name, "1");

        CommandResult result = await CommandLine.RunAsync(copy.Root, "render", "--executed", "run", "--param", "a=1");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("with --executed nothing is run here", result.Error + result.Out, StringComparison.Ordinal);
    }

    private static async Task RefusedAsync(Action<JsonNode> change, string message)
    {
        CommandResult result = await RenderAsync(change, _ => { });

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(" at Workbook", result.Error, StringComparison.Ordinal);
    }

    /// <summary>Renders a notebook of two cells that "another host" has run, after a change to what it saved.</summary>
    private static async Task<CommandResult> RenderAsync(Action<JsonNode> change, Action<string> inspect)
    {
        using var copy = new RepositoryCopy();
        copy.AddNotebook(Name, "throw new Exception(\"not run here\");", "42");
        JsonNode run = JsonNode.Parse(File.ReadAllBytes(copy.NotebookFile(Name)))!;
        (run["cells"]![0]!["execution_count"], run["cells"]![1]!["execution_count"]) = (1, 2);
        Outputs(run, 1).Add(new JsonObject
        {
            ["output_type"] = "execute_result", ["execution_count"] = 2, ["metadata"] = new JsonObject(), ["data"] = new JsonObject { ["text/plain"] = "forty-two" },
        });
        change(run);
        Directory.CreateDirectory(Path.Combine(copy.Root, "run"));
        File.WriteAllText(Path.Combine(copy.Root, "run", Name + ".ipynb"), run.ToJsonString());

        CommandResult result = await CommandLine.RunAsync(copy.Root, "render", "--executed", "run");
        if (result.ExitCode == 0)
        {
            inspect(File.ReadAllText(Path.Combine(copy.Root, "_site", Name + ".html")));
        }

        return result;
    }

    private static JsonArray Outputs(JsonNode run, int cell) => run["cells"]![cell]!["outputs"]!.AsArray();

    private static JsonObject Html(string html) => new()
    {
        ["output_type"] = "display_data", ["metadata"] = new JsonObject(), ["data"] = new JsonObject { ["text/html"] = html },
    };
}

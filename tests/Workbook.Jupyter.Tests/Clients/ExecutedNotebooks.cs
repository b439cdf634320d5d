using System.Text.Json.Nodes;
using Workbook.Testing;

namespace Workbook.Jupyter.Tests.Clients;

/// <summary>Every notebook, run in this program's own process and through Jupyter's clients.</summary>
public sealed class ExecutedNotebooks(InstalledKernel kernel) : IAsyncLifetime
{
    // nbconvert runs notebooks by nbclient: a few show that the kernel is found and its outputs kept.
    private const int Converted = 2;

    /// <summary>File names, in order.</summary>
    public static IEnumerable<string> Names => Files.Select(file => Path.GetFileName(file));

    /// <summary>Those that nbconvert runs too.</summary>
    public static IEnumerable<string> ConvertedNames => Names.Take(Converted);

    /// <summary>The notebooks as run without Jupyter.</summary>
    internal string InProcessFolder => Path.Combine(kernel.NewFolder("rendered"), "all");

    internal static string NotebookFolder => Path.Combine(Repository.Root, "notebooks");

    internal static string[] Files => [.. Directory.EnumerateFiles(NotebookFolder, "*.ipynb").Order(StringComparer.Ordinal)];

    public async ValueTask InitializeAsync()
    {
        await Succeed(CommandLine.WorkbookAsync(kernel.Jupyter, "render", "--format", "ipynb", "--output", InProcessFolder));
        await Succeed(CommandLine.RunAsync(
            Python.Path, Repository.Root, kernel.Jupyter, [Path.Combine(AppContext.BaseDirectory, "Clients", "run_notebooks.py"), kernel.NewFolder("nbclient"), "2", .. Files]));
        await Succeed(CommandLine.RunAsync(
            "jupyter", Repository.Root, kernel.Jupyter, ["nbconvert", "--to", "notebook", "--execute", "--output-dir", kernel.NewFolder("nbconvert"), .. Files.Take(Converted)]));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>The outputs of a notebook run without Jupyter.</summary>
    internal JsonArray InProcess(string name) => Outputs(Path.Combine(InProcessFolder, name));

    /// <summary>The outputs of a notebook run through a client.</summary>
    internal JsonArray Through(string client, string name) => Outputs(Path.Combine(kernel.NewFolder(client), name));

    private static async Task Succeed(Task<CommandResult> command)
    {
        CommandResult result = await command;
        Assert.True(result.ExitCode == 0, result.Error);
    }

    private static JsonArray Outputs(string file) => new([.. JsonNode.Parse(File.ReadAllBytes(file))!["cells"]!.AsArray()
        .Where(cell => (string?)cell!["cell_type"] == "code")
        .Select(cell => (JsonNode)new JsonObject
        {
            ["count"] = cell!["execution_count"]?.DeepClone(),
            ["outputs"] = new JsonArray([.. cell["outputs"]!.AsArray().Select(output => Output(output!))]),
        })]);

    // Files keep text as one string or as lines, as the writer likes; which forms of text there are is the same for all.
    private static JsonNode Output(JsonNode output)
    {
        JsonNode same = output.DeepClone();
        Join(same.AsObject(), "text");
        if (same["data"] is JsonObject data)
        {
            // Put beside figures when notebooks are written, not by their kernel.
            data.Remove("image/svg+xml");
            foreach (string form in data.Select(form => form.Key).Where(form => !form.EndsWith("json", StringComparison.Ordinal)).ToList())
            {
                Join(data, form);
            }
        }

        return same;
    }

    private static void Join(JsonObject owner, string name)
    {
        if (owner[name] is JsonArray lines)
        {
            owner[name] = string.Concat(lines.Select(line => (string?)line));
        }
    }
}

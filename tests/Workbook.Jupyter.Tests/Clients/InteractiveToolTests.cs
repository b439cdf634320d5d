using System.Text.Json.Nodes;
using Workbook.Testing;

namespace Workbook.Jupyter.Tests.Clients;

/// <summary>What the library shows on the untouched .NET Interactive tool.</summary>
[Collection(RealClients.Name)]
[Trait("Needs", "Debian")]
public sealed class InteractiveToolTests(InstalledKernel kernel)
{
    [Fact]
    public async Task AChartThatEndsACell_IsDrawn()
    {
        string jupyter = kernel.NewFolder("chart-jupyter"), folder = kernel.NewFolder("chart"), run = kernel.NewFolder("chart-run");
        await InteractiveTool.InstallAsync(jupyter);
        kernel.NewFolder(Path.Combine("chart", Path.GetDirectoryName(InteractiveTool.Manifest)!));
        File.Copy(Path.Combine(Repository.Root, InteractiveTool.Manifest), Path.Combine(folder, InteractiveTool.Manifest));
        string notebook = Path.Combine(folder, "chart.ipynb");
        File.WriteAllText(notebook, Notebook(
            $"#load \"{Repository.Root}/lib/Workbook.Memo/bin/notebook.csx\"\nusing Plotly.NET.CSharp;", "Chart.Point<int, int, string>(x: new[] { 1, 2 }, y: new[] { 3, 4 })"));

        CommandResult result = await CommandLine.RunAsync(Python.Path, folder, jupyter, [Path.Combine(AppContext.BaseDirectory, "Clients", "run_notebooks.py"), run, "1", notebook]);

        Assert.True(result.ExitCode == 0, result.Error);
        JsonNode shown = JsonNode.Parse(File.ReadAllText(Path.Combine(run, "chart.ipynb")))!["cells"]![1]!["outputs"]!.AsArray().Single()!["data"]!;

        // This host sends JSON as text.
        Assert.Equal("[1,2]", JsonNode.Parse(Text(shown["application/vnd.plotly.v1+json"]!))!["data"]![0]!["x"]!.ToJsonString());
        Assert.Contains("data-chart=", Text(shown["text/html"]!), StringComparison.Ordinal);
    }

    private static string Text(JsonNode value) => value is JsonArray lines ? string.Concat(lines.Select(line => (string)line!)) : (string)value!;

    private static string Notebook(params string[] cells) => new JsonObject
    {
        ["cells"] = new JsonArray([.. cells.Select((cell, i) => (JsonNode)new JsonObject
        {
            ["cell_type"] = "code", ["execution_count"] = null, ["id"] = FormattableString.Invariant($"cell-{i}"), ["metadata"] = new JsonObject(), ["outputs"] = new JsonArray(), ["source"] = cell,
        })]),
        ["metadata"] = new JsonObject { ["kernelspec"] = new JsonObject { ["name"] = ".net-csharp", ["display_name"] = ".NET (C#)", ["language"] = "C#" } },
        ["nbformat"] = 4,
        ["nbformat_minor"] = 5,
    }.ToJsonString();
}

using System.Text.Json;
using Workbook.Data;

namespace Workbook.Benchmarks;

/// <summary>The installed kernel through Jupyter's own client, beside ipykernel and .NET Interactive's tool in the same run.</summary>
internal sealed class KernelBenchmark : IBenchmark
{
    private const string Ours = ".net-csharp", Python = "python3";

    private static readonly (string Name, string Language, string Title)[] Kernels =
        [(Python, "python", "ipykernel"), (Ours, "csharp", "kernel"), (InteractiveTool.Kernel, "csharp", ".NET Interactive")];

    private static readonly (string Key, string Title, string Unit)[] OfEach =
    [
        ("first_result", "launch to first result", "s"), ("trivial_cell", "later trivial cell", "ms"), ("notebook", "notebook of ten cells through nbclient", "s"),
        ("memory", "resident memory after 1+1", "MB"),
    ];

    private readonly Measure ratio = new("kernel over ipykernel, first result", "times", 1), lines = new("lines of code of engine and kernel", "lines");
    private readonly Dictionary<(string Kernel, string Key), Measure> measures = new(
        from measure in OfEach
        from kernel in Kernels
        select KeyValuePair.Create((kernel.Name, measure.Key), new Measure($"{kernel.Title}: {measure.Title}", measure.Unit)))
    {
        [(Ours, "growth")] = new("kernel: time of a cell after 1,000 cells over that of early ones", "times", 2),
        [(Ours, "completion_p95")] = new("kernel: completion, 95th percentile, warm", "ms"),
        [(Ours, "inspection_p95")] = new("kernel: inspection, 95th percentile, warm", "ms"),
    };

    public IReadOnlyList<Measure> Measures => [.. measures.Values, ratio, lines];

    public void RunOnce()
    {
        using var workspace = new Workspace(notebooks: false);
        string prefix = Path.Combine(workspace.Root, "kernel"), jupyter = Path.Combine(prefix, "share", "jupyter");
        workspace.Seconds("kernel", "install", "--prefix", prefix);
        InteractiveTool.Install(jupyter);

        // The tool is found below its manifest.
        (string output, _) = Command.Run("/usr/bin/python3", Datasets.Catalogue.Root, ("JUPYTER_PATH", jupyter),
            [Path.Combine(AppContext.BaseDirectory, "kernel_benchmark.py"), Ours, .. Kernels.Select(kernel => $"{kernel.Name}={kernel.Language}")]);
        foreach (JsonProperty kernel in JsonElement.Parse(output).EnumerateObject())
        {
            foreach (JsonProperty value in kernel.Value.EnumerateObject())
            {
                measures[(kernel.Name, value.Name)].Add(value.Value.GetDouble());
            }
        }

        ratio.Add(measures[(Ours, "first_result")].Values[^1] / measures[(Python, "first_result")].Values[^1]);
        lines.Add(Lines("Workbook.Engine") + Lines("Workbook.Jupyter"));
    }

    // Neither empty nor a comment from its beginning.
    private static int Lines(string project) => Directory.EnumerateFiles(Path.Combine(Datasets.Catalogue.Root, "lib", project), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .SelectMany(File.ReadLines).Count(line => line.AsSpan().Trim() is { Length: > 0 } text && !text.StartsWith("//"));
}

using System.Text.Json;

namespace Workbook.Benchmarks;

/// <summary>The installed kernel through Jupyter's own client, beside ipykernel in the same run.</summary>
internal sealed class KernelBenchmark : IBenchmark
{
    private readonly Dictionary<string, Measure> measures = new()
    {
        ["first_result"] = new("kernel: launch to first result", "s"),
        ["first_result_ipykernel"] = new("ipykernel: launch to first result", "s"),
        ["first_result_ratio"] = new("kernel over ipykernel, first result", "times", 1),
        ["notebook"] = new("kernel: notebook of ten cells through nbclient", "s"),
        ["notebook_ipykernel"] = new("ipykernel: notebook of ten cells through nbclient", "s"),
        ["trivial_cell"] = new("kernel: later trivial cell", "ms"),
        ["memory"] = new("kernel: resident memory after 1+1", "MB"),
        ["growth"] = new("kernel: time of a cell after 1,000 cells over that of early ones", "times", 2),
        ["completion_p95"] = new("kernel: completion, 95th percentile, warm", "ms"),
        ["inspection_p95"] = new("kernel: inspection, 95th percentile, warm", "ms"),
    };

    public IReadOnlyList<Measure> Measures => [.. measures.Values];

    public void RunOnce()
    {
        using var workspace = new Workspace(notebooks: false);
        string kernel = Path.Combine(workspace.Root, "kernel");
        workspace.Seconds("kernel", "install", "--prefix", kernel);
        (string output, _) = Command.Run(
            "/usr/bin/python3", ".", ("JUPYTER_PATH", Path.Combine(kernel, "share", "jupyter")), Path.Combine(AppContext.BaseDirectory, "kernel_benchmark.py"));
        foreach (JsonProperty value in JsonElement.Parse(output).EnumerateObject())
        {
            measures[value.Name].Add(value.Value.GetDouble());
        }
    }
}

using Workbook.Data;

namespace Workbook.Benchmarks;

/// <summary>A cold render beside Jupyter's nbconvert, which runs the same notebooks one after another: on .NET Interactive, and on our kernel.</summary>
internal sealed class HostsBenchmark : IBenchmark, IDisposable
{
    private readonly Workspace workspace = new();
    private readonly Measure
        render = new("render, all notebooks, nothing kept", "s"),
        theirs = new("nbconvert --execute with .NET Interactive, all notebooks", "s"), theirRatio = new("render over nbconvert with .NET Interactive", "times", 1.0 / 8),
        ours = new("nbconvert --execute with our kernel, all notebooks", "s"), ourRatio = new("render over nbconvert with our kernel", "times");

    public IReadOnlyList<Measure> Measures => [render, theirs, theirRatio, ours, ourRatio];

    public int Runs => 1;

    public void RunOnce()
    {
        double own = render.Add(workspace.Seconds("render", "--fresh"));
        string repository = Datasets.Catalogue.Root, interactive = Path.Combine(workspace.Root, "interactive"), kernel = Path.Combine(workspace.Root, "kernel");
        Command.Run("dotnet", repository, "tool", "restore");
        Directory.CreateDirectory(Path.Combine(interactive, "kernels"));
        Command.Run("dotnet", repository, "tool", "run", "dotnet-interactive", "--", "jupyter", "install", "--path", Path.Combine(interactive, "kernels"));
        File.Copy(Path.Combine(repository, ".config", "dotnet-tools.json"), Path.Combine(Directory.CreateDirectory(Path.Combine(workspace.Root, ".config")).FullName, "dotnet-tools.json"));
        theirRatio.Add(own / theirs.Add(Convert(interactive)));
        workspace.Seconds("kernel", "install", "--prefix", kernel);
        ourRatio.Add(own / ours.Add(Convert(Path.Combine(kernel, "share", "jupyter"))));
    }

    public void Dispose() => workspace.Dispose();

    private double Convert(string jupyter) => Directory.EnumerateFiles(Path.Combine(workspace.Root, "notebooks"), "*.ipynb").Order(StringComparer.Ordinal).Sum(notebook => Command.Run(
        "/usr/bin/jupyter-nbconvert", workspace.Root, ("JUPYTER_PATH", jupyter), "--to", "html", "--execute", "--ExecutePreprocessor.kernel_name=.net-csharp",
        "--ExecutePreprocessor.timeout=600", "--output-dir", Path.Combine(workspace.Root, "converted"), notebook).Seconds);
}

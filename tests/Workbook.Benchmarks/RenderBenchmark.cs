using Workbook.Data;

namespace Workbook.Benchmarks;

/// <summary>Rendering as a reader starts it: a new process, nothing running yet.</summary>
internal sealed class RenderBenchmark : IBenchmark
{
    private readonly Measure two = new("render 02 07", "s", 6), all = new("render, all notebooks", "s", 20);

    public IReadOnlyList<Measure> Measures => [two, all];

    public void RunOnce()
    {
        two.Add(Render("02", "07"));
        all.Add(Render());
    }

    private static double Render(params string[] notebooks)
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            // What `dotnet run` starts: the copy beside this program is not compiled ahead of time.
            string command = Path.Combine(Datasets.Catalogue.Root, "lib", "Workbook.Cli", "bin", "Debug", "net10.0", "Workbook.Cli.dll");
            return Command.Run("dotnet", [command, "render", .. notebooks, "--output", Path.Combine(folder, "site")]).Seconds;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

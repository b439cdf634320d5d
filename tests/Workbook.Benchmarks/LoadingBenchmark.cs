using System.Diagnostics;
using Deedle;
using Microsoft.Data.Analysis;
using Workbook.Data;
using Workbook.Data.Package;

namespace Workbook.Benchmarks;

/// <summary>Loading every table of the catalogue with all its checks, beside the libraries' own readers, which check nothing.</summary>
internal sealed class LoadingBenchmark : IBenchmark
{
    private readonly Measure
        ours = new("load all tables, checked", "s"), frames = new("DataFrame.LoadCsv of the same files", "s"), deedle = new("Frame.ReadCsv of the same files", "s"),
        overFrames = new("checked over DataFrame.LoadCsv", "times", 1), overDeedle = new("checked over Frame.ReadCsv", "times", 1);

    private bool warm;

    public IReadOnlyList<Measure> Measures => [ours, frames, overFrames, deedle, overDeedle];

    public void RunOnce()
    {
        Catalogue catalogue = Datasets.Catalogue;
        (DataPackage Package, Resource Resource)[] tables = [.. catalogue.Names.Select(catalogue.Describe).SelectMany(package => package.Resources.Select(resource => (package, resource)))];
        string[] files = [.. tables.Select(table => Path.Combine(catalogue.FolderOf(table.Package.Name), table.Resource.Path))];
        if (!warm)
        {
            // What is compiled at the first call is not loading.
            warm = true;
            RunOnce();
            foreach (Measure measure in Measures)
            {
                measure.Clear();
            }
        }

        double own = ours.Add(Seconds(() => Array.ForEach(tables, table => catalogue.LoadResource(table.Package, table.Resource))));
        overFrames.Add(own / frames.Add(Seconds(() => Array.ForEach(files, file => DataFrame.LoadCsv(file)))));
        overDeedle.Add(own / deedle.Add(Seconds(() => Array.ForEach(files, file => Frame.ReadCsv(file)))));
    }

    private static double Seconds(Action work)
    {
        GC.Collect();
        long begun = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }
}

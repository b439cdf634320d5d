using System.Diagnostics;
using Deedle;
using Microsoft.Data.Analysis;
using Workbook.Data;
using Workbook.Data.Package;

namespace Workbook.Benchmarks;

/// <summary>
/// Loading the tables of the catalogue with all their checks, beside the libraries' own readers, which check nothing. Tables that one of these cannot read,
/// because it guesses a column's type from the first rows, are left out for all three.
/// </summary>
internal sealed class LoadingBenchmark : IBenchmark
{
    private readonly Measure
        share = new("tables that the libraries' own readers can read", "%"), ours = new("load these tables, checked", "s"), frames = new("DataFrame.LoadCsv of the same tables", "s"), deedle = new("Frame.ReadCsv of the same tables", "s"),
        overFrames = new("checked over DataFrame.LoadCsv", "times", 1), overDeedle = new("checked over Frame.ReadCsv", "times", 1);

    private (DataPackage Package, Resource Resource, string File)[]? tables;

    public IReadOnlyList<Measure> Measures => [share, ours, frames, overFrames, deedle, overDeedle];

    public void RunOnce()
    {
        Catalogue catalogue = Datasets.Catalogue;

        // This first time is not measured: what is compiled at the first call is not loading.
        if (tables is null)
        {
            (DataPackage Package, Resource Resource, string File)[] all = [.. catalogue.Names.Select(catalogue.Describe).SelectMany(package => package.Resources.Select(
                resource => (package, resource, Path.Combine(catalogue.FolderOf(package.Name), resource.Path))))];
            Array.ForEach(all, table => catalogue.LoadResource(table.Package, table.Resource));
            tables = [.. all.Where(table => IsReadable(table.File))];
            share.Add(100.0 * tables.Length / all.Length);
        }

        double own = ours.Add(Seconds(() => Array.ForEach(tables, table => catalogue.LoadResource(table.Package, table.Resource))));
        overFrames.Add(own / frames.Add(Seconds(() => Array.ForEach(tables, table => DataFrame.LoadCsv(table.File)))));
        overDeedle.Add(own / deedle.Add(Seconds(() => Array.ForEach(tables, table => Frame.ReadCsv(table.File)))));
    }

    private static bool IsReadable(string file)
    {
        try
        {
            DataFrame.LoadCsv(file);
            Frame.ReadCsv(file);
            return true;
        }
        catch (Exception error) when (error is FormatException or ArgumentException or IndexOutOfRangeException or InvalidOperationException or OverflowException)
        {
            return false;
        }
    }

    private static double Seconds(Action work)
    {
        GC.Collect();
        long begun = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }
}

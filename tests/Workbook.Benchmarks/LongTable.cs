using System.Diagnostics;
using System.Globalization;
using Workbook.Data;

namespace Workbook.Benchmarks;

/// <summary>Reads two columns of a long table, in a process of its own, and prints seconds and megabytes.</summary>
internal static class LongTable
{
    /// <summary>Asks the program for this instead of for its measures.</summary>
    public const string Argument = "read-long-table";

    public static void Read()
    {
        long begun = Stopwatch.GetTimestamp();
        Dataset table = Datasets.Load("long");
        IReadOnlyList<double?> values = table.Numbers("value");
        double mean = table.Texts("place").Zip(values).Where(row => row.First == "7").Average(row => row.Second!.Value);
        double seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        Console.Write(string.Create(CultureInfo.InvariantCulture, $"{seconds} {Environment.WorkingSet / 1048576.0:0} {mean}"));
    }
}

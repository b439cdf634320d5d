using System.Diagnostics;

namespace Workbook.Engine.Tests.Running;

/// <summary>A library that computes for long and calls nobody back.</summary>
public static class Spinning
{
    /// <summary>Lines at the head of a cell that give it the library.</summary>
    public const string Reference = "#r \"Workbook.Engine.Tests.dll\"\nusing Workbook.Engine.Tests.Running;\n";

    public static void For(TimeSpan time)
    {
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < time)
        {
        }
    }

    public static void Until(Task end)
    {
        while (!end.IsCompleted)
        {
        }
    }
}

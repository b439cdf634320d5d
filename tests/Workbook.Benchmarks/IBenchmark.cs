namespace Workbook.Benchmarks;

/// <summary>Something that takes its measures anew each time it runs.</summary>
internal interface IBenchmark
{
    IReadOnlyList<Measure> Measures { get; }

    void RunOnce();
}

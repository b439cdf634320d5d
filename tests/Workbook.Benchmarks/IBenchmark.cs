namespace Workbook.Benchmarks;

/// <summary>Something that takes its measures anew each time it runs.</summary>
internal interface IBenchmark
{
    IReadOnlyList<Measure> Measures { get; }

    /// <summary>How often it runs where nothing else is asked; those that take minutes run once.</summary>
    int Runs => 5;

    void RunOnce();
}

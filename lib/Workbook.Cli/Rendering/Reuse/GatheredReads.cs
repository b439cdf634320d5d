using System.Collections.Concurrent;
using Workbook.Cli.Rendering.Tracing;
using Workbook.Data;

namespace Workbook.Cli.Rendering.Reuse;

/// <summary>Gathers what is read while work is done: through the library in this process, and by runs and by earlier work that stands for some of it.</summary>
internal sealed class GatheredReads : IDisposable
{
    private readonly ConcurrentDictionary<(string Kind, string Path), Dependency> reads = [];
    private readonly KeptWork work;
    private volatile bool steady = true;

    /// <summary>Begins.</summary>
    /// <param name="work">Tells what runs and earlier work have read.</param>
    public GatheredReads(KeptWork work)
    {
        this.work = work;
        ReadLog.Happened += Note;
        work.Depended += Note;
    }

    /// <summary>All of it; null where something could not be read or changed meanwhile, or where nobody can tell.</summary>
    public IReadOnlyList<Dependency>? All => steady ? [.. reads.Values.OrderBy(read => (read.Kind, read.Path))] : null;

    public void Dispose()
    {
        ReadLog.Happened -= Note;
        work.Depended -= Note;
    }

    private void Note(DataRead read)
    {
        Require(read.Kind != ReadKind.Fault);
        Note(new Dependency(read.Kind, read.Path, read.State));
    }

    private void Note(RunTrace trace)
    {
        Require(trace.Obstacles.Count == 0);
        foreach (Dependency read in trace.Reads)
        {
            Note(read);
        }
    }

    private void Note(Dependency read) => Require(reads.GetOrAdd((read.Kind, read.Path), read).State == read.State);

    // Only ever set to false: two threads that read and write it at once would else lose one's word.
    private void Require(bool isSo)
    {
        if (!isSo)
        {
            steady = false;
        }
    }
}

using System.Text.Json;
using Workbook.Cli.Rendering.Tracing;

namespace Workbook.Cli.Rendering.Reuse;

/// <summary>
/// Does work of this program's own, such as validating a dataset, only where something has changed that the work reads through the library. The same
/// idea as <see cref="RunCache"/>, in this process; of work that reads anything else its inputs must tell. One is made for each command.
/// </summary>
/// <param name="entries">Where results are kept.</param>
/// <param name="fresh">Whether to work all the same, and keep what comes of it.</param>
/// <param name="now">Finds what has changed.</param>
internal sealed class KeptWork(EntryFolder entries, bool fresh, DependencyState now)
{
    /// <summary>Is told what runs and earlier work that stand for work now have read; by any thread.</summary>
    public event Action<RunTrace>? Depended;

    /// <summary>The result of work, or what it was when everything it read was as it is now.</summary>
    /// <param name="name">What the work is, a name of its own.</param>
    /// <param name="inputs">What it depends on besides what it reads.</param>
    /// <param name="work">Does it. What else is read in this process meanwhile counts as read by it.</param>
    public T Of<T>(string name, IReadOnlyList<string> inputs, Func<T> work)
        where T : class
    {
        if (Entry(name, inputs) is { } found && Parse<T>(found.Content) is { } kept)
        {
            return kept;
        }

        using var gathered = new GatheredReads(this);
        T result = work();
        if (gathered.All is { } reads)
        {
            Write(name, inputs, reads, JsonSerializer.SerializeToUtf8Bytes(result));
        }

        return result;
    }

    /// <summary>Does work that may pass or fail.</summary>
    /// <param name="name">What the work is, a name of its own.</param>
    /// <param name="inputs">What it depends on besides what it reads, as it is at the time of asking: work is kept that passes and during which they stayed.</param>
    /// <param name="work">Does it.</param>
    /// <returns>Whether it passes now, or did when all was as it is now.</returns>
    public async Task<bool> PassesAsync(string name, Func<IReadOnlyList<string>> inputs, Func<Task<bool>> work)
    {
        IReadOnlyList<string> before = inputs();
        if (Find(name, before) is not null)
        {
            return true;
        }

        using var gathered = new GatheredReads(this);
        bool passes = await work();
        if (passes && gathered.All is { } reads && inputs().SequenceEqual(before))
        {
            Write(name, before, reads, []);
        }

        return passes;
    }

    /// <summary>Says what a run has read, whose outputs are used now.</summary>
    public void Note(RunTrace trace) => Depended?.Invoke(trace);

    /// <summary>Does work whose result is elsewhere.</summary>
    /// <returns>A name for the result, which <see cref="Find"/> finds as long as nothing has changed; null where nobody can tell.</returns>
    public string? Do(string name, IReadOnlyList<string> inputs, Action work)
    {
        using var gathered = new GatheredReads(this);
        work();
        return gathered.All is { } reads ? Write(name, inputs, reads, []) : null;
    }

    /// <summary>The name of what <see cref="Do"/> has done; null where it has not, or something has changed since.</summary>
    public string? Find(string name, IReadOnlyList<string> inputs) => Entry(name, inputs)?.Name;

    private (string Name, ReadOnlyMemory<byte> Content)? Entry(string name, IReadOnlyList<string> inputs)
    {
        if (fresh)
        {
            return null;
        }

        foreach (string entry in entries.Names(Key(name, inputs)))
        {
            if (entries.Read(entry) is { } content && KeptRun.Parse(content) is { } kept && now.IsAsRead(kept.Trace, "", ""))
            {
                Note(kept.Trace);
                return (entry, KeptRun.Document(content));
            }
        }

        return null;
    }

    private string Write(string name, IReadOnlyList<string> inputs, IReadOnlyList<Dependency> reads, ReadOnlySpan<byte> result)
    {
        string entry = $"{Key(name, inputs)}-{RunKey.Hash(reads.SelectMany(read => (string[])[read.Kind, read.Path, read.State]))[..16]}";
        entries.Write(entry, new KeptRun([], new RunTrace(reads, []), 0, 0).ToBytes(result));
        return entry;
    }

    private static string Key(string name, IReadOnlyList<string> inputs) => "work-" + RunKey.Hash([name, .. Surroundings.OfProgram.SelectMany(part => (string[])[part.Name, part.State]), Surroundings.ChangedTables(), .. inputs]);

    private static T? Parse<T>(ReadOnlyMemory<byte> content)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(content.Span);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

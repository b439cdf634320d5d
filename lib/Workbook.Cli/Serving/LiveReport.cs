using System.Text.Json;

namespace Workbook.Cli.Serving;

/// <summary>The files of a report in memory, and what has become of them: whoever looks at a page is told when it changes. Safe for several threads.</summary>
internal sealed class LiveReport
{
    private readonly Lock gate = new();
    private readonly List<Action<LiveEvent>> watchers = [];
    private IReadOnlyDictionary<string, byte[]> files = new Dictionary<string, byte[]>();
    private LiveEvent last = new("", []);

    /// <summary>A file of the report; null where there is none.</summary>
    public byte[]? File(string path)
    {
        lock (gate)
        {
            return files.GetValueOrDefault(path);
        }
    }

    /// <summary>Shows another report in the place of this one.</summary>
    /// <param name="report">All its files.</param>
    /// <param name="status">What is wrong, in words; nothing where all is well.</param>
    public void Show(IReadOnlyDictionary<string, byte[]> report, string status)
    {
        string[] changed;
        lock (gate)
        {
            changed = [.. report.Where(file => files.GetValueOrDefault(file.Key)?.AsSpan().SequenceEqual(file.Value) != true).Select(file => file.Key)];
            files = report;
        }

        Tell(new LiveEvent(status, changed));
    }

    /// <summary>Says how the next report is coming on, or why there is none.</summary>
    public void Say(string status) => Tell(new LiveEvent(status, []));

    /// <summary>From now on <paramref name="watcher"/> is told, beginning with what was said last.</summary>
    /// <returns>Ends that when it is disposed of.</returns>
    public IDisposable Watch(Action<LiveEvent> watcher)
    {
        lock (gate)
        {
            watchers.Add(watcher);
            watcher(last with { Changed = [] });
        }

        return new Ending(() =>
        {
            lock (gate)
            {
                watchers.Remove(watcher);
            }
        });
    }

    private void Tell(LiveEvent said)
    {
        lock (gate)
        {
            last = said;
            watchers.ForEach(watcher => watcher(said));
        }
    }

    private sealed class Ending(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}

/// <summary>Something that pages are told.</summary>
/// <param name="Status">What is shown at the foot of every page; nothing where it is empty.</param>
/// <param name="Changed">The files of the report that are others now.</param>
internal sealed record LiveEvent(string Status, IReadOnlyList<string> Changed)
{
    private static readonly JsonSerializerOptions Camel = new(JsonSerializerDefaults.Web);

    /// <summary>As server-sent events have it.</summary>
    public string ToText() => $"data: {JsonSerializer.Serialize(this, Camel)}\n\n";
}

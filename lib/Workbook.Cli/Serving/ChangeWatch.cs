using System.Threading.Channels;

namespace Workbook.Cli.Serving;

/// <summary>Waits for changes below folders. Editors save in several steps, so that a change counts when nothing has come for a moment.</summary>
internal sealed class ChangeWatch : IDisposable
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(120);

    private readonly Channel<string> changes = Channel.CreateUnbounded<string>();
    private readonly List<FileSystemWatcher> watchers = [];

    /// <param name="folders">The folders; one that is not there is left out.</param>
    public ChangeWatch(IEnumerable<string> folders)
    {
        foreach (string folder in folders.Where(Directory.Exists))
        {
            var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
            watcher.Changed += Note;
            watcher.Created += Note;
            watcher.Deleted += Note;
            watcher.Renamed += Note;
            watcher.Error += (_, _) => changes.Writer.TryWrite(folder);
            watcher.EnableRaisingEvents = true;
            watchers.Add(watcher);
        }
    }

    /// <summary>Completes when something has changed since the last call, and nothing more for a moment.</summary>
    public async Task NextAsync(CancellationToken cancellation)
    {
        await changes.Reader.WaitToReadAsync(cancellation);
        while (changes.Reader.TryRead(out _))
        {
            while (changes.Reader.TryRead(out _))
            {
            }

            await Task.Delay(Moment, cancellation);
        }
    }

    public void Dispose() => watchers.ForEach(watcher => watcher.Dispose());

    // What editors and this program write on the way has a dot in front, checkpoints too.
    private void Note(object sender, FileSystemEventArgs change)
    {
        if (!(change.Name ?? "").Split(Path.DirectorySeparatorChar).Any(part => part.StartsWith('.')))
        {
            changes.Writer.TryWrite(change.FullPath);
        }
    }
}

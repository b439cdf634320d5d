using System.Security.Cryptography;

namespace Workbook.Cli.Rendering.Reuse;

/// <summary>
/// Entries by name in a folder that never grows beyond a size: those that were used last stay. Several programs may use it at once, and be killed at any
/// moment: an entry is written under another name first, carries its checksum, and counts for nothing where that is wrong.
/// </summary>
/// <param name="path">The folder; made when the first entry is written.</param>
/// <param name="most">Most bytes of all entries together.</param>
/// <param name="clock">Says which entry was used last.</param>
/// <param name="complain">Is told, once, in a sentence, that entries cannot be written.</param>
internal sealed class EntryFolder(string path, long most, TimeProvider clock, Action<string> complain)
{
    private const string Ending = ".entry", ComingEnding = ".coming";

    // Each is looked at whenever one is written.
    private const int MostEntries = 4000;

    // What is still being written by somebody is younger.
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    private int complained;

    /// <summary>The names of all entries that begin with some letters, those used last first.</summary>
    public IReadOnlyList<string> Names(string prefix) => Try<IReadOnlyList<string>>(
        () => Directory.Exists(path)
            ? [.. new DirectoryInfo(path).EnumerateFiles(prefix + "*" + Ending).OrderByDescending(file => file.LastWriteTimeUtc).Select(file => Path.GetFileNameWithoutExtension(file.Name))]
            : []) ?? [];

    /// <summary>An entry; null where there is none, or a damaged one.</summary>
    public byte[]? Read(string name)
    {
        string file = FileOf(name);
        byte[]? whole = Try(() => File.Exists(file) ? File.ReadAllBytes(file) : null);
        if (whole is null || whole.Length < SHA256.HashSizeInBytes || !SHA256.HashData(whole.AsSpan(SHA256.HashSizeInBytes)).AsSpan().SequenceEqual(whole.AsSpan(0, SHA256.HashSizeInBytes)))
        {
            return null;
        }

        Try<object?>(() =>
        {
            File.SetLastWriteTimeUtc(file, clock.GetUtcNow().UtcDateTime);
            return null;
        });
        return whole[SHA256.HashSizeInBytes..];
    }

    /// <summary>Writes an entry in the place of one of the same name. Where that cannot be done, nothing happens but a sentence.</summary>
    public void Write(string name, byte[] content)
    {
        string coming = Path.Combine(path, Path.GetRandomFileName() + ComingEnding), file = FileOf(name);
        try
        {
            Directory.CreateDirectory(path);
            try
            {
                using (var stream = new FileStream(coming, FileMode.CreateNew, FileAccess.Write))
                {
                    stream.Write(SHA256.HashData(content));
                    stream.Write(content);
                }

                File.SetLastWriteTimeUtc(coming, clock.GetUtcNow().UtcDateTime);
                File.Move(coming, file, overwrite: true);
            }
            finally
            {
                File.Delete(coming);
            }

            Shrink();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            if (Interlocked.Exchange(ref complained, 1) == 0)
            {
                complain($"What was computed cannot be kept for the next time ({error.Message.TrimEnd('.')}). Nothing else is the matter.");
            }
        }
    }

    private void Shrink()
    {
        long kept = 0;
        foreach ((int i, FileInfo file) in new DirectoryInfo(path).EnumerateFiles().OrderByDescending(file => file.LastWriteTimeUtc).Index())
        {
            bool coming = file.Extension == ComingEnding;
            kept += Try<long?>(() => file.Length) ?? 0;
            if (coming ? clock.GetUtcNow().UtcDateTime - file.LastWriteTimeUtc > Abandoned : (kept > most || i >= MostEntries) && file.Extension == Ending)
            {
                Try<object?>(() =>
                {
                    file.Delete();
                    return null;
                });
            }
        }
    }

    private string FileOf(string name) => Path.Combine(path, name + Ending);

    // Another program may remove what is just being looked at.
    private static T? Try<T>(Func<T?> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }
}

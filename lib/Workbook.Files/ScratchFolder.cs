namespace Workbook.Files;

/// <summary>
/// A temporary folder that goes with its owner. That of a notebook's process takes what it, its cells and what they start put there. A folder whose
/// owner was killed is removed when the next is made.
/// </summary>
internal sealed class ScratchFolder : IDisposable
{
    private const string Prefix = "workbook-run-";

    // 1 when this process has looked for what others left.
    private static int Looked;

    private const string Lock = ".lock";

    private readonly FileStream held;

    private ScratchFolder(string path, FileStream held)
    {
        Path = path;
        this.held = held;
    }

    public string Path { get; }

    /// <summary>Makes one in the system's folder for temporary files.</summary>
    /// <exception cref="IOException">Nothing can be written there.</exception>
    public static ScratchFolder Create()
    {
        RemoveAbandoned();
        try
        {
            string path = Directory.CreateTempSubdirectory(FormattableString.Invariant($"{Prefix}{Environment.ProcessId}-")).FullName;
            return new ScratchFolder(path, Hold(path, FileMode.CreateNew));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{System.IO.Path.GetTempPath()}: {error.Message.TrimEnd('.')}. Temporary files go there: make room, or name another folder in TMPDIR.", error);
        }
    }

    /// <summary>Removes what killed commands of this user left; once in a process.</summary>
    public static void RemoveAbandoned()
    {
        if (Interlocked.Exchange(ref Looked, 1) != 0)
        {
            return;
        }

        foreach (string path in Directory.EnumerateDirectories(System.IO.Path.GetTempPath(), Prefix + "*").Where(path => new DirectoryInfo(path).LinkTarget is null))
        {
            try
            {
                // Its owner holds the lock for as long as it lives. One that has none yet is just being made, by the process that its name says.
                if (File.Exists(System.IO.Path.Combine(path, Lock)))
                {
                    Hold(path, FileMode.Open).Dispose();
                    Remove(path);
                }
                else if (!IsOwnerAlive(path))
                {
                    Remove(path);
                }
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // In use, or somebody else's.
            }
        }
    }

    /// <summary>Removes one, as far as that goes: what a cell has made undeletable is left.</summary>
    public static void Remove(string path)
    {
        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The system empties its folder for temporary files itself.
        }
    }

    public void Dispose()
    {
        held.Dispose();
        Remove(Path);
    }

    private static bool IsOwnerAlive(string path) => LivingProcess.MayRun(System.IO.Path.GetFileName(path)[Prefix.Length..].Split('-')[0]);

    private static FileStream Hold(string path, FileMode mode) => new(System.IO.Path.Combine(path, Lock), mode, FileAccess.ReadWrite, FileShare.None);
}

namespace Workbook.Cli.Rendering.Workers;

/// <summary>
/// A temporary folder that goes with its owner. That of a notebook's process takes what it, its cells and what they start put there. A folder whose
/// owner was killed is removed by the next render.
/// </summary>
internal sealed class ScratchFolder : IDisposable
{
    private const string Prefix = "workbook-run-";
    private const string Lock = ".lock";

    private readonly FileStream held;

    private ScratchFolder(string path, FileStream held)
    {
        Path = path;
        this.held = held;
    }

    public string Path { get; }

    /// <summary>Makes one in the system's folder for temporary files.</summary>
    public static ScratchFolder Create()
    {
        string path = Directory.CreateTempSubdirectory(Prefix).FullName;
        return new ScratchFolder(path, Hold(path, FileMode.CreateNew));
    }

    /// <summary>Removes what killed renders of this user left.</summary>
    public static void RemoveAbandoned()
    {
        foreach (string path in Directory.EnumerateDirectories(System.IO.Path.GetTempPath(), Prefix + "*").Where(path => new DirectoryInfo(path).LinkTarget is null))
        {
            try
            {
                // Its owner holds the lock for as long as it lives. One that has none yet is just being made.
                using (Hold(path, FileMode.Open))
                {
                }

                Remove(path);
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

    private static FileStream Hold(string path, FileMode mode) => new(System.IO.Path.Combine(path, Lock), mode, FileAccess.ReadWrite, FileShare.None);
}

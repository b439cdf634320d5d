namespace Workbook.Report.Folders;

/// <summary>Keeps a folder to one writer. The system lets go of it when the process ends, however it ends.</summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream file;

    private FolderLock(FileStream file) => this.file = file;

    /// <summary>Takes the lock; null where another has it.</summary>
    /// <param name="path">The file that stands for it, which goes with it.</param>
    /// <exception cref="IOException">The file is a link, or cannot be made.</exception>
    public static FolderLock? TryTake(string path)
    {
        if (new FileInfo(path) is { LinkTarget: not null } or { Exists: true, Length: > 0 })
        {
            throw new IOException($"{path}: this is not a lock of this program's, and stands where one has to be. Move it away.");
        }

        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }

        // The one who had it may have removed the file between our opening and our locking it: what we hold is then nobody's lock.
        if (File.Exists(path))
        {
            return new FolderLock(file);
        }

        file.Dispose();
        return null;
    }

    public void Dispose() => file.Dispose();
}

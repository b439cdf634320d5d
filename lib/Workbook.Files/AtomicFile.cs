namespace Workbook.Files;

/// <summary>Writes files whole or not at all. A link stays, and what it leads to is written; who may read and write it stays. What a killed writer left beside a file, the next one removes.</summary>
public static class AtomicFile
{
    private const string Ending = ".workbook-coming";

    /// <summary>Writes a file.</summary>
    /// <exception cref="IOException">It cannot be written; it is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be written.</exception>
    public static void Write(string file, byte[] bytes) => Write([(file, bytes)]);

    /// <summary>Writes several: their content is on disk before the first takes its place.</summary>
    /// <inheritdoc cref="Write(string, byte[])"/>
    public static void Write(IReadOnlyList<(string File, byte[] Bytes)> files)
    {
        List<(FileStream Coming, string Target)> staged = [];
        try
        {
            foreach ((string file, byte[] bytes) in files)
            {
                string target = Resolved(file);
                RemoveAbandoned(target);

                // Held open until it has its name, by which others know that somebody is at work.
                var coming = new FileStream(Prefix(target) + Path.GetRandomFileName() + Ending, FileMode.CreateNew, FileAccess.Write, FileShare.Delete, bufferSize: 0);
                staged.Add((coming, target));
                coming.Write(bytes);
                if (!OperatingSystem.IsWindows() && File.Exists(target))
                {
                    File.SetUnixFileMode(coming.SafeFileHandle, File.GetUnixFileMode(target));
                }
            }

            foreach ((FileStream coming, string target) in staged)
            {
                File.Move(coming.Name, target, overwrite: true);
            }
        }
        finally
        {
            foreach ((FileStream coming, _) in staged)
            {
                coming.Dispose();
                File.Delete(coming.Name);
            }
        }
    }

    /// <summary>Finds out, before the work whose outcome it is, whether a file could be written; nothing is left of that.</summary>
    /// <exception cref="IOException">It cannot.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not.</exception>
    public static void Probe(string file)
    {
        string folder = Path.GetDirectoryName(Resolved(file))!;
        while (!Directory.Exists(folder))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        new FileStream(Path.Combine(folder, "." + Path.GetRandomFileName() + Ending), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose).Dispose();
    }

    private static string Resolved(string file) =>
        new FileInfo(file) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName : Path.GetFullPath(file);

    private static string Prefix(string target) => Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.");

    private static void RemoveAbandoned(string target)
    {
        foreach (string left in Directory.EnumerateFiles(Path.GetDirectoryName(target)!, "*" + Ending).Where(left => left.StartsWith(Prefix(target), StringComparison.Ordinal)))
        {
            try
            {
                using (new FileStream(left, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
                {
                }

                File.Delete(left);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // Somebody is writing it.
            }
        }
    }
}

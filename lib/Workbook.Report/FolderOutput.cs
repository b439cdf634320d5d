namespace Workbook.Report;

/// <summary>
/// Writes a report to a folder in one step: files go to a sibling folder first, and <see cref="Commit"/> puts it in place whole,
/// so that a build which stops half-way leaves the previous report as it was.
/// </summary>
public sealed class FolderOutput : IReportOutput, IDisposable
{
    private readonly string target;
    private readonly string staging;
    private bool committed;

    /// <summary>Prepares an empty sibling of <paramref name="folder"/>.</summary>
    /// <param name="folder">The report's folder; need not exist.</param>
    /// <exception cref="IOException"><paramref name="folder"/> exists and is neither empty nor an earlier report.</exception>
    public FolderOutput(string folder)
    {
        target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any() && !File.Exists(Path.Combine(target, "run.json")))
        {
            throw new IOException(
                $"{folder}: the folder holds files that are not a report (no run.json). Expected an empty folder or an earlier report, " +
                "because its content would be replaced. Choose another folder or empty this one.");
        }

        staging = target + ".partial";
        if (Directory.Exists(staging))
        {
            Directory.Delete(staging, recursive: true);
        }

        Directory.CreateDirectory(staging);
    }

    /// <inheritdoc/>
    public void Write(string path, ReadOnlySpan<byte> content)
    {
        string file = Path.GetFullPath(Path.Combine(staging, path));
        if (!file.StartsWith(staging + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new IOException($"{path}: the path leaves the report's folder. Expected a relative path without '..'.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content);
    }

    /// <summary>Replaces the earlier report by what was written.</summary>
    public void Commit()
    {
        string previous = target + ".previous";
        if (Directory.Exists(previous))
        {
            Directory.Delete(previous, recursive: true);
        }

        if (Directory.Exists(target))
        {
            Directory.Move(target, previous);
        }

        Directory.Move(staging, target);
        committed = true;
        if (Directory.Exists(previous))
        {
            Directory.Delete(previous, recursive: true);
        }
    }

    /// <summary>Removes what was written if it was not committed.</summary>
    public void Dispose()
    {
        if (!committed && Directory.Exists(staging))
        {
            Directory.Delete(staging, recursive: true);
        }
    }
}

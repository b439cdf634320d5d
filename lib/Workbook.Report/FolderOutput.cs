namespace Workbook.Report;

/// <summary>
/// Writes a report to a folder in one step: files go to a sibling folder first, and <see cref="Commit"/> puts it in place whole,
/// so that a build which stops half-way leaves the previous report as it was.
/// </summary>
public sealed class FolderOutput : IReportOutput, IDisposable
{
    private readonly string _target;
    private readonly string _staging;
    private bool _committed;

    /// <summary>Prepares an empty sibling of <paramref name="folder"/>.</summary>
    /// <param name="folder">The report's folder; need not exist.</param>
    /// <exception cref="IOException"><paramref name="folder"/> exists and is neither empty nor an earlier report.</exception>
    public FolderOutput(string folder)
    {
        _target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (Directory.Exists(_target) && Directory.EnumerateFileSystemEntries(_target).Any() && !File.Exists(Path.Combine(_target, "run.json")))
        {
            throw new IOException(
                $"{folder}: the folder holds files that are not a report (no run.json). Expected an empty folder or an earlier report, " +
                "because its content would be replaced. Choose another folder or empty this one.");
        }

        _staging = _target + ".partial";
        if (Directory.Exists(_staging)) Directory.Delete(_staging, recursive: true);
        Directory.CreateDirectory(_staging);
    }

    /// <inheritdoc/>
    public void Write(string path, ReadOnlySpan<byte> content)
    {
        var file = Path.GetFullPath(Path.Combine(_staging, path));
        if (!file.StartsWith(_staging + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new IOException($"{path}: the path leaves the report's folder. Expected a relative path without '..'.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content);
    }

    /// <summary>Replaces the earlier report by what was written.</summary>
    public void Commit()
    {
        var previous = _target + ".previous";
        if (Directory.Exists(previous)) Directory.Delete(previous, recursive: true);
        if (Directory.Exists(_target)) Directory.Move(_target, previous);
        Directory.Move(_staging, _target);
        _committed = true;
        if (Directory.Exists(previous)) Directory.Delete(previous, recursive: true);
    }

    /// <summary>Removes what was written if it was not committed.</summary>
    public void Dispose()
    {
        if (!_committed && Directory.Exists(_staging)) Directory.Delete(_staging, recursive: true);
    }
}

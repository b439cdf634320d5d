using System.Security.Cryptography;
using Workbook.Report.Folders;

namespace Workbook.Report;

/// <summary>
/// Writes a report to a folder in one step: files go to a hidden sibling folder first, and <see cref="Commit"/> puts it in place whole,
/// so that a build which stops half-way leaves the previous report as it was. Only a report's own files are ever replaced or removed.
/// </summary>
public sealed class FolderOutput : IReportTarget
{
    // Times are in it.
    private const string Changing = "run.json";

    private readonly string folder;
    private readonly string parent;
    private readonly string prefix;
    private readonly string target;
    private readonly string staging;
    private readonly FolderLock claim;
    private readonly Dictionary<string, string?> written = new(StringComparer.Ordinal);
    private bool committed;

    /// <summary>Takes <paramref name="folder"/> for this process, removes what a killed one left, and prepares an empty sibling.</summary>
    /// <param name="folder">The report's folder; need not exist. A link to a folder is followed.</param>
    /// <exception cref="IOException">It is a file, holds something that is not an earlier report's, or another process is writing there.</exception>
    /// <exception cref="UnauthorizedAccessException">Nothing may be written beside it.</exception>
    public FolderOutput(string folder)
    {
        this.folder = folder;
        target = Resolved(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        parent = Path.GetDirectoryName(target) ?? throw new IOException($"{folder}: this is the root of a file system. Choose a folder in it.");
        prefix = $".{Path.GetFileName(target)}.workbook-";
        RefuseForeign();
        Directory.CreateDirectory(parent);
        claim = FolderLock.TryTake(Path.Combine(parent, prefix + "lock"))
            ?? throw new IOException($"{folder}: another render is writing there. Wait until it is done, or choose another folder.");
        staging = Sibling();
        try
        {
            CleanUp();
            RefuseForeign();
            Directory.CreateDirectory(staging);
            FolderSignature.Begin(staging);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>A name for all that the report is made of, by which <see cref="Holds"/> knows it again; null where nobody can tell.</summary>
    public string? MadeOf { get; set; }

    /// <summary>Whether a folder holds a report that was made of the same, whole and as it was written.</summary>
    /// <param name="folder">The folder; need not exist.</param>
    /// <param name="madeOf">What it would be made of now.</param>
    public static bool Holds(string folder, string madeOf)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return Directory.Exists(folder) && FolderSignature.Of(folder)?.MadeOf == madeOf && OwnFolder.IsWhole(folder) && OwnFolder.Foreign(folder) is null;
    }

    /// <inheritdoc/>
    public void Write(string path, ReadOnlySpan<byte> content)
    {
        string file = Path.GetFullPath(Path.Combine(staging, path)), name = Path.GetRelativePath(staging, file).Replace('\\', '/');
        if (!file.StartsWith(staging + Path.DirectorySeparatorChar, StringComparison.Ordinal) || name == FolderSignature.FileName)
        {
            throw new IOException($"{path}: the path leaves the report's folder. Expected a relative path without '..'.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content);
        written[name] = name == Changing ? null : Convert.ToHexStringLower(SHA256.HashData(content));
    }

    /// <inheritdoc/>
    public void Commit()
    {
        new FolderSignature(written, MadeOf).Write(staging);
        RefuseForeign();
        if (!Directory.Exists(target))
        {
            Directory.Move(staging, target);
            committed = true;
            return;
        }

        string before = FolderSwap.Run(target, staging, Sibling());
        committed = true;
        if (!OwnFolder.Remove(before))
        {
            throw new IOException($"{folder}: somebody put files there while the report was being replaced. The report is whole; those files are in {before}.");
        }
    }

    /// <summary>Removes what was written if it was not committed, and lets others write to the folder.</summary>
    public void Dispose()
    {
        try
        {
            if (!committed && Directory.Exists(staging))
            {
                Directory.Delete(staging, recursive: true);
            }
        }
        finally
        {
            claim.Dispose();
        }
    }

    private static string Resolved(string path) => new DirectoryInfo(path) is { LinkTarget: not null } link
        ? link.ResolveLinkTarget(returnFinalTarget: true) is DirectoryInfo { Exists: true } real ? real.FullName
            : throw new IOException($"{path}: the link leads to no folder. Make the folder, or name another.")
        : path;

    private void RefuseForeign()
    {
        if (File.Exists(target))
        {
            throw new IOException($"{folder}: this is a file. Expected a folder for the report: choose another name.");
        }

        if (Directory.Exists(target) && OwnFolder.Foreign(target) is string found)
        {
            throw new IOException(
                $"{folder}: {found}. Expected an empty folder or an earlier report as it was written, because its content would be replaced. " +
                "Choose another folder or empty this one.");
        }
    }

    // Siblings of these names are ours as long as they say so themselves; nobody else writes to the folder while this process has the lock.
    private void CleanUp()
    {
        foreach (string left in Directory.GetDirectories(parent, prefix + "*").Where(sibling => new DirectoryInfo(sibling).LinkTarget is null))
        {
            bool own = FolderSignature.IsUnfinished(left) || OwnFolder.Foreign(left) is null;
            if (own && !Directory.Exists(target) && OwnFolder.IsWhole(left))
            {
                Directory.Move(left, target);
            }
            else if (own)
            {
                OwnFolder.Remove(left);
            }
        }
    }

    private string Sibling() => Path.Combine(parent, prefix + Path.GetRandomFileName());
}

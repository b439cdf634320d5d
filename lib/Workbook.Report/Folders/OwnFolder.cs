using System.Security.Cryptography;

namespace Workbook.Report.Folders;

/// <summary>A folder that a report may replace or remove, because a report wrote all that is in it.</summary>
internal static class OwnFolder
{
    /// <summary>What in a folder was not written by a report, as words after the folder's name; null where there is nothing of that kind.</summary>
    public static string? Foreign(string folder)
    {
        if (!Directory.EnumerateFileSystemEntries(folder).Any())
        {
            return null;
        }

        if (FolderSignature.Of(folder) is not { } signature)
        {
            return "the folder holds files that are not a report of this program's";
        }

        HashSet<string> folders = [.. signature.Files.Keys.SelectMany(Above)];
        return Entries(new DirectoryInfo(folder)).Where(entry => Path.GetRelativePath(folder, entry.FullName) != FolderSignature.FileName)
            .Select(entry => Foreign(entry, Relative(folder, entry), signature, folders)).FirstOrDefault(found => found is not null);
    }

    /// <summary>Whether a report was written there to its end, and nothing of it is missing.</summary>
    public static bool IsWhole(string folder) => FolderSignature.Of(folder)?.Files.Keys.All(path => File.Exists(Path.Combine(folder, path))) == true;

    /// <summary>Removes what a report wrote in a folder, and the folder where that leaves it empty. Whatever else is there stays.</summary>
    /// <returns>Whether the folder is gone.</returns>
    public static bool Remove(string folder)
    {
        var root = new DirectoryInfo(folder);
        if (FolderSignature.IsUnfinished(folder))
        {
            root.Delete(recursive: true);
            return true;
        }

        FolderSignature? signature = FolderSignature.Of(folder);
        foreach (FileSystemInfo entry in Entries(root).Reverse())
        {
            if (entry is DirectoryInfo { LinkTarget: null } inner)
            {
                RemoveIfEmpty(inner);
            }
            else if (signature?.Files.ContainsKey(Relative(folder, entry)) == true)
            {
                entry.Delete();
            }
        }

        // Last, so that what is left of an interrupted removal is still known as ours.
        if (signature is not null && root.EnumerateFileSystemInfos().All(entry => entry.Name == FolderSignature.FileName))
        {
            File.Delete(Path.Combine(folder, FolderSignature.FileName));
        }

        return RemoveIfEmpty(root);
    }

    private static string? Foreign(FileSystemInfo entry, string path, FolderSignature signature, HashSet<string> folders) => entry switch
    {
        { LinkTarget: not null } => $"'{path}' in it is a link, which no report writes",
        DirectoryInfo => folders.Contains(path) ? null : $"the folder '{path}' in it was not written by a report",
        _ when !signature.Files.ContainsKey(path) => $"'{path}' in it was not written by a report",
        _ => signature.Files[path] is string checksum && Checksum(entry.FullName) != checksum ? $"'{path}' in it was changed after the report was written" : null,
    };

    private static string Checksum(string path)
    {
        // A pipe has no length, and to open one may wait for ever.
        using Stream file = new FileInfo(path).Length == 0 ? Stream.Null : File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    private static bool RemoveIfEmpty(DirectoryInfo folder)
    {
        if (folder.EnumerateFileSystemInfos().Any())
        {
            return false;
        }

        folder.Delete();
        return true;
    }

    // A folder before what is in it; links are named, not entered.
    private static IEnumerable<FileSystemInfo> Entries(DirectoryInfo folder) => folder.EnumerateFileSystemInfos()
        .SelectMany(entry => entry is DirectoryInfo { LinkTarget: null } inner ? Entries(inner).Prepend(entry) : [entry]);

    private static IEnumerable<string> Above(string path) =>
        path.Select((letter, i) => (letter, i)).Where(place => place.letter == '/').Select(place => path[..place.i]);

    private static string Relative(string folder, FileSystemInfo entry) => Path.GetRelativePath(folder, entry.FullName).Replace('\\', '/');
}

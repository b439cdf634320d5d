using System.Security.Cryptography;
using System.Text;
using Workbook.Files;

namespace Workbook.Teaching;

/// <summary>
/// Files that a command writes into a folder where others' files may stand too. One is replaced only as it was written: a list beside them knows each by
/// its checksum, and what is not in the list, or was changed, is somebody else's.
/// </summary>
/// <param name="folder">The folder; need not exist.</param>
internal sealed class OwnFiles(string folder)
{
    /// <summary>Name of the list, as <c>sha256sum</c> has it.</summary>
    public const string ListName = ".workbook-files";

    private const int Longest = 16 << 20, ChecksumLength = SHA256.HashSizeInBytes * 2;

    private string ListFile => Path.Combine(folder, ListName);

    /// <summary>Whether the files may be written; asked before the work whose outcome they are.</summary>
    /// <param name="names">Paths below the folder, with forward slashes.</param>
    /// <exception cref="IOException">One of them is somebody else's.</exception>
    public void RefuseForeign(params IEnumerable<string> names)
    {
        HashSet<(string, string)> known = [.. Known()];
        foreach (string name in names)
        {
            string file = Path.Combine(folder, name);
            string? found = Directory.Exists(file) ? "this is a folder"
                : new FileInfo(file).LinkTarget is not null ? "this is a link"
                : File.Exists(file) && !known.Contains((name, Checksum(RegularFile.Bytes(file)))) ? "it was not written by this command, or was changed after that"
                : null;
            if (found is not null)
            {
                throw new IOException($"{file}: {found}. Expected a free name or a file as it was written, because it would be replaced. Move it away, or name another folder with --output.");
            }
        }
    }

    /// <summary>Writes files, each whole. Those that are there already and are not named stay.</summary>
    /// <exception cref="IOException">One of them is somebody else's, or cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">One must not be written.</exception>
    public void Write(IReadOnlyDictionary<string, byte[]> files)
    {
        RefuseForeign(files.Keys);
        Directory.CreateDirectory(folder);
        List<(string Name, string Checksum)> before = Known(), coming = [.. files.Select(file => (file.Key, Checksum(file.Value)))];

        // First a list of what was and what will be: a command that is killed leaves no file that the next one does not know.
        WriteList([.. before, .. coming]);
        foreach (string name in files.Keys)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, name))!);
        }

        AtomicFile.Write([.. files.Select(file => (Path.Combine(folder, file.Key), file.Value))]);
        WriteList([.. before.Where(file => !files.ContainsKey(file.Name)), .. coming]);
    }

    private List<(string Name, string Checksum)> Known() => !File.Exists(ListFile) ? []
        : [.. RegularFile.Text(ListFile, Longest).Split('\n').Where(line => line.Length > ChecksumLength + 2).Select(line => (line[(ChecksumLength + 2)..], line[..ChecksumLength]))];

    private void WriteList(IEnumerable<(string Name, string Checksum)> files) => AtomicFile.Write(
        ListFile, Encoding.UTF8.GetBytes(string.Concat(files.Distinct().Order().Select(file => $"{file.Checksum}  {file.Name}\n"))));

    private static string Checksum(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}

using System.Security.Cryptography;
using System.Text;
using Workbook.Files;

namespace Workbook.Data;

/// <summary>
/// Tells who listens what the library takes from files: with it, whoever runs a notebook knows what its outputs depend on. Every place of the library
/// that opens a file, or looks for one, says so here.
/// </summary>
internal static class ReadLog
{
    /// <summary>Is told of each, possibly by several threads at once.</summary>
    public static event Action<DataRead>? Happened;

    /// <summary>A file was read whole.</summary>
    /// <returns>The same bytes.</returns>
    public static byte[] File(string path, byte[] content)
    {
        if (Happened is not null)
        {
            Tell(ReadKind.File, path, FileState(path, content));
        }

        return content;
    }

    /// <summary>Reads a file as text, and says so.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static string Text(string path)
    {
        _ = Exists(path);
        using var text = new StreamReader(new MemoryStream(File(path, RegularFile.Bytes(path))), Encoding.UTF8);
        return text.ReadToEnd();
    }

    /// <summary>A file was looked for, and is there or not.</summary>
    public static bool Exists(string path)
    {
        bool there = System.IO.File.Exists(path);
        if (!there)
        {
            Tell(ReadKind.File, path, Absent);
        }

        return there;
    }

    /// <summary>Something was taken from a file or folder that can be taken again to see whether it has changed.</summary>
    /// <param name="kind">What is taken, a word of <see cref="ReadKind"/>.</param>
    /// <param name="path">From where.</param>
    /// <param name="state">What it was, as text.</param>
    public static void Tell(string kind, string path, string state) => Happened?.Invoke(new DataRead(kind, Path.GetFullPath(path), state));

    /// <summary>The state of a file that is not there.</summary>
    public const string Absent = "absent";

    /// <summary>What tells one content of a file from another. A link has a state of its own, because where it leads decides whether it is read.</summary>
    public static string FileState(string path, ReadOnlySpan<byte> content) => FileState(path, Convert.ToHexStringLower(SHA256.HashData(content)));

    /// <summary>The same by the content's SHA-256 in lower-case hexadecimal.</summary>
    public static string FileState(string path, string checksum)
    {
        string?[] links = [new DirectoryInfo(Path.GetDirectoryName(Path.GetFullPath(path))!).LinkTarget, new FileInfo(path).LinkTarget];
        return links is [null, null] ? checksum : string.Join(' ', (string?[])[checksum, .. links]);
    }

    /// <summary>The state of a list of words.</summary>
    public static string ListState(IEnumerable<string> words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', words))));
}

/// <summary>Something that the library took from files.</summary>
/// <param name="Kind">What was taken, a word of <see cref="ReadKind"/>.</param>
/// <param name="Path">Full path from where.</param>
/// <param name="State">What it was.</param>
internal sealed record DataRead(string Kind, string Path, string State);

/// <summary>What can be taken from files.</summary>
internal static class ReadKind
{
    /// <summary>A file's bytes, or that there is none.</summary>
    public const string File = "file";

    /// <summary>The names of the datasets below a folder.</summary>
    public const string Datasets = "datasets";

    /// <summary>Something that could not be read: nobody knows what it would take to read it the next time.</summary>
    public const string Fault = "fault";
}

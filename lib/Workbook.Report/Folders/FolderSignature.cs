using System.Security.Cryptography;
using System.Text;
using Workbook.Files;

namespace Workbook.Report.Folders;

/// <summary>
/// The file by which a report knows a folder as its own: a list of what was written there, with checksums, as <c>sha256sum</c> has it. Whatever is
/// not in the list, or no longer as the list says, is somebody else's.
/// </summary>
/// <param name="Files">Checksum by path with forward slashes; null for a file that every run writes anew.</param>
/// <param name="MadeOf">A name for all that the report was made of; null where nobody can tell.</param>
internal sealed record FolderSignature(IReadOnlyDictionary<string, string?> Files, string? MadeOf)
{
    /// <summary>Its name.</summary>
    public const string FileName = ".workbook-report";

    private const string Heading = "# Written by `workbook render`, which replaces this folder as long as it holds these files and no others.";
    private const string Unfinished = "# `workbook render` is writing here, or was ended while it did.";
    private const string Changing = "# changes with every run: ";

    private const string Source = "# made of: ";

    // A report has a few dozen files; what is longer is no list of ours.
    private const int Longest = 1 << 20;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Marks an empty folder as one that is being written.</summary>
    public static void Begin(string folder) => File.WriteAllText(Path.Combine(folder, FileName), Unfinished + "\n");

    /// <summary>Whether a folder was marked by <see cref="Begin"/> and never finished.</summary>
    public static bool IsUnfinished(string folder) => Text(folder) == Unfinished + "\n";

    /// <summary>The signature of a folder; null where it has none.</summary>
    public static FolderSignature? Of(string folder)
    {
        if (Text(folder)?.TrimEnd('\n').Split('\n') is not [Heading, .. string[] lines])
        {
            return null;
        }

        var files = new Dictionary<string, string?>(StringComparer.Ordinal);
        string? madeOf = lines is [{ } first, ..] && first.StartsWith(Source, StringComparison.Ordinal) ? first[Source.Length..] : null;
        foreach (string line in lines.Skip(madeOf is null ? 0 : 1))
        {
            bool changes = line.StartsWith(Changing, StringComparison.Ordinal);
            if (!changes && line.IndexOf("  ", StringComparison.Ordinal) != SHA256.HashSizeInBytes * 2)
            {
                return null;
            }

            files[changes ? line[Changing.Length..] : line[((SHA256.HashSizeInBytes * 2) + 2)..]] = changes ? null : line[..(SHA256.HashSizeInBytes * 2)];
        }

        return new FolderSignature(files, madeOf);
    }

    /// <summary>Writes it, in place of the mark that the folder is unfinished.</summary>
    public void Write(string folder)
    {
        StringBuilder text = new StringBuilder(Heading).Append('\n').Append(MadeOf is null ? "" : Source + MadeOf + "\n");
        foreach ((string path, string? checksum) in Files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            text.Append(checksum is null ? Changing : checksum + "  ").Append(path).Append('\n');
        }

        string file = Path.Combine(folder, FileName), coming = file + ".coming";
        File.WriteAllText(coming, text.ToString(), Utf8);
        File.Move(coming, file, overwrite: true);
    }

    // A link is not followed: it might lead to a list of files elsewhere.
    private static string? Text(string folder)
    {
        var file = new FileInfo(Path.Combine(folder, FileName));
        try
        {
            return file is { Exists: true, LinkTarget: null, Length: <= Longest } ? Utf8.GetString(RegularFile.Bytes(file.FullName)) : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}

using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Workbook.Cli.Releasing;

/// <summary>Files in an archive whose bytes depend on them alone: sorted, without times or owners.</summary>
internal static class Bundle
{
    /// <summary>Name of the list of checksums.</summary>
    public const string Checksums = "SHA256SUMS";

    // The first day that the format knows.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // An ordinary file that its owner may write and everybody read.
    private const int Mode = 0x81A4 << 16;

    /// <summary>The archive.</summary>
    /// <param name="folder">The folder that it unpacks to; empty for none.</param>
    /// <param name="files">The files by their paths.</param>
    public static byte[] Zip(string folder, IReadOnlyDictionary<string, byte[]> files)
    {
        using var archive = new MemoryStream();
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string path, byte[] content) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
            {
                ZipArchiveEntry entry = zip.CreateEntry(folder.Length > 0 ? $"{folder}/{path}" : path, CompressionLevel.Optimal);
                entry.LastWriteTime = NoTime;
                entry.ExternalAttributes = Mode;
                using Stream stream = entry.Open();
                stream.Write(content);
            }
        }

        return archive.ToArray();
    }

    /// <summary>A list of checksums as <c>sha256sum --check</c> reads it.</summary>
    public static byte[] ChecksumsOf(IReadOnlyDictionary<string, byte[]> files) => Encoding.UTF8.GetBytes(string.Concat(
        files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => $"{Convert.ToHexStringLower(SHA256.HashData(file.Value))}  {file.Key}\n")));
}

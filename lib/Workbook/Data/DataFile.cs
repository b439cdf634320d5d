using System.Text;
using Workbook.Data.Package;

namespace Workbook.Data;

/// <summary>Reads a file of a dataset: a regular one, of bounded length, in UTF-8. Whatever else stands there is an error that names it.</summary>
internal static class DataFile
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Its bytes.</summary>
    /// <param name="dataset">Name of the dataset, for errors.</param>
    /// <param name="file">The file.</param>
    /// <param name="most">Most bytes that are read.</param>
    /// <exception cref="DatasetException">It is not there, cannot be read, leads elsewhere, is empty or too large.</exception>
    public static byte[] Read(string dataset, string file, int most)
    {
        try
        {
            RefuseLinksElsewhere(dataset, file);
            long length = new FileInfo(file).Length;

            // Pipes and devices have no length; to open one may wait for ever, to read one may never end.
            return length == 0 ? throw DatasetErrors.EmptyFile(dataset, file)
                : length > most ? throw DatasetErrors.TooLarge(dataset, file, length, most)
                : ReadAtMost(file, (int)length);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException or System.Security.SecurityException)
        {
            throw DatasetErrors.Unreadable(dataset, file, error);
        }
    }

    /// <summary>Opens a file of any length.</summary>
    /// <exception cref="DatasetException">It is not there, cannot be read, leads elsewhere, or is empty.</exception>
    public static FileStream Open(string dataset, string file)
    {
        try
        {
            RefuseLinksElsewhere(dataset, file);
            return new FileInfo(file).Length == 0 ? throw DatasetErrors.EmptyFile(dataset, file) : File.OpenRead(file);
        }
        catch (FileNotFoundException)
        {
            throw DatasetErrors.MissingFile(dataset, file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException or System.Security.SecurityException)
        {
            throw DatasetErrors.Unreadable(dataset, file, error);
        }
    }

    /// <summary>Length and checksum are those that the descriptor states.</summary>
    /// <exception cref="DatasetException">One is not.</exception>
    public static void CheckBytes(string dataset, string file, long length, string checksum, Resource resource)
    {
        if (length != resource.Bytes)
        {
            throw DatasetErrors.Truncated(dataset, file, length, resource.Bytes);
        }

        if (checksum != resource.Sha256)
        {
            throw DatasetErrors.Checksum(dataset, file, checksum, resource.Sha256);
        }
    }

    /// <summary>The text of bytes.</summary>
    /// <exception cref="DatasetException">They begin with a byte order mark, or are not UTF-8.</exception>
    public static string Decode(string dataset, string file, byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble))
        {
            throw DatasetErrors.NotUtf8(dataset, file, 1);
        }

        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException error)
        {
            throw DatasetErrors.NotUtf8(dataset, file, 1 + bytes.AsSpan(0, Math.Max(error.Index, 0)).Count((byte)'\n'));
        }
    }

    private static byte[] ReadAtMost(string file, int length)
    {
        using FileStream stream = File.OpenRead(file);
        byte[] bytes = new byte[length];
        return bytes[..stream.ReadAtLeast(bytes, length, throwOnEndOfStream: false)];
    }

    // What a dataset says has to stand in the repository, not anywhere on the machine.
    private static void RefuseLinksElsewhere(string dataset, string file)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(file))!, data = Path.GetDirectoryName(folder) ?? folder;
        foreach ((FileSystemInfo entry, string within) in (ReadOnlySpan<(FileSystemInfo, string)>)[(new DirectoryInfo(folder), data), (new FileInfo(file), folder)])
        {
            if (entry.LinkTarget is not null
                && entry.ResolveLinkTarget(returnFinalTarget: true)?.FullName.StartsWith(within + Path.DirectorySeparatorChar, StringComparison.Ordinal) != true)
            {
                throw DatasetErrors.LinkElsewhere(dataset, entry.FullName);
            }
        }
    }
}

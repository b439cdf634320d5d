using System.Text;

namespace Workbook.Files;

/// <summary>Reads files that a person or another program names: regular ones, of bounded length. What never ends, or never begins, is not opened.</summary>
public static class RegularFile
{
    /// <summary>Most bytes of a file that is read where nothing else is said.</summary>
    public const int Most = 256 << 20;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Its bytes; none of a pipe or a device, which have no length: to open one may wait for ever, to read one may never end.</summary>
    /// <exception cref="IOException">It is not there, cannot be read, or is too large.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be read.</exception>
    public static byte[] Bytes(string file, int most = Most)
    {
        long length = Length(file);
        if (length > most)
        {
            throw new IOException(FormattableString.Invariant($"{file}: {length} bytes. Expected at most {most}."));
        }

        return length == 0 ? [] : File.ReadAllBytes(file);
    }

    /// <summary>Its length in bytes; 0 of a pipe or a device.</summary>
    /// <exception cref="IOException">It is not there.</exception>
    /// <exception cref="UnauthorizedAccessException">Its folder must not be read.</exception>
    public static long Length(string file)
    {
        // A link's own length is that of the name it holds.
        var named = new FileInfo(file);
        return (named.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? named).Length;
    }

    /// <summary>Its text, with or without a byte order mark.</summary>
    /// <exception cref="IOException">It is not there, cannot be read, is too large, or is not UTF-8.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be read.</exception>
    public static string Text(string file, int most = Most)
    {
        byte[] bytes = Bytes(file, most);
        try
        {
            return StrictUtf8.GetString(bytes.AsSpan(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0));
        }
        catch (DecoderFallbackException error)
        {
            throw new IOException(FormattableString.Invariant($"{file}, line {1 + bytes.AsSpan(0, Math.Max(error.Index, 0)).Count((byte)'\n')}: bytes that are not UTF-8. Expected text in UTF-8: save it so."));
        }
    }
}

using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Workbook.Report.Folders;

/// <summary>
/// The comment by which a report of one file is known as its own: the second line, with the checksum of everything after it. A file without it, or
/// no longer as it says, is somebody else's.
/// </summary>
internal static partial class FileSignature
{
    private const byte NewLine = (byte)'\n';

    /// <summary>The page with the comment after its first line, the document type.</summary>
    public static byte[] Sign(ReadOnlySpan<byte> page)
    {
        int body = page.IndexOf(NewLine) + 1;
        return [.. page[..body], .. Encoding.ASCII.GetBytes($"<!-- Written by `workbook render`, which replaces this file as long as the rest of it has the sha256 {Checksum(page[body..])}. -->\n"), .. page[body..]];
    }

    /// <summary>Why a file is not one that a render may replace; null where it is.</summary>
    public static string? Foreign(ReadOnlySpan<byte> file)
    {
        int first = file.IndexOf(NewLine) + 1, second = first + file[first..].IndexOf(NewLine) + 1;
        return !Comment().Match(Encoding.Latin1.GetString(file[first..second])).Groups["sum"].Value.Equals(Checksum(file[second..]), StringComparison.Ordinal)
            ? Comment().IsMatch(Encoding.Latin1.GetString(file[first..second])) ? "it was changed after the report was written" : "it was not written by a report"
            : null;
    }

    private static string Checksum(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    [GeneratedRegex("^<!-- Written by `workbook render`, .* sha256 (?<sum>[0-9a-f]{64})\\. -->\n$", RegexOptions.CultureInvariant)]
    private static partial Regex Comment();
}

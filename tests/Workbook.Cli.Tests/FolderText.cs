using System.Security.Cryptography;

namespace Workbook.Cli.Tests;

/// <summary>A folder's content as text that can be compared: each file's path and checksum.</summary>
internal static class FolderText
{
    public static string Of(string folder, params string[] without) => string.Join('\n', Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => (Path: Path.GetRelativePath(folder, file), File: file))
        .Where(pair => !without.Contains(pair.Path))
        .OrderBy(pair => pair.Path, StringComparer.Ordinal)
        .Select(pair => $"{pair.Path} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(pair.File)))}"));
}

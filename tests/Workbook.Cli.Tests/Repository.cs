using System.Runtime.CompilerServices;

namespace Workbook.Cli.Tests;

/// <summary>Where this repository is.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    public static IReadOnlyList<string> Notebooks =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, "notebooks"), "*.ipynb").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    private static string ThisFile([CallerFilePath] string path = "") => path;
}

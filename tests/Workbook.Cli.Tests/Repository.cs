using System.Runtime.CompilerServices;

namespace Workbook.Cli.Tests;

/// <summary>Where this repository is.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    public static IReadOnlyList<string> Notebooks =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, "notebooks"), "*.ipynb").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    /// <summary>The command as the build leaves it for people: compiled ahead of time, which a copy beside the tests is not.</summary>
    public static string Command { get; } = Path.Combine(
        Root, "lib", "Workbook.Cli", Path.GetRelativePath(Path.Combine(Root, "tests", "Workbook.Cli.Tests"), AppContext.BaseDirectory), "Workbook.Cli.dll");

    private static string ThisFile([CallerFilePath] string path = "") => path;
}

using System.Text.Json;
using Workbook.Testing;

namespace Workbook.Cli.Tests;

/// <summary>Makes notebooks of a few cells, and names those of the repository.</summary>
internal static class NotebookText
{
    /// <summary>The repository's notebooks, in order, without extension.</summary>
    public static IReadOnlyList<string> OfTheRepository =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "notebooks"), "*.ipynb").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public static byte[] Of(string name, params string[] code) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        cells = code.Select((source, i) => new
        {
            cell_type = "code",
            execution_count = (int?)null,
            id = $"cell-{i + 1}",
            metadata = new { },
            outputs = Array.Empty<object>(),
            source,
        }),
        metadata = new
        {
            kernelspec = new { display_name = ".NET (C#)", language = "C#", name = ".net-csharp" },
            workbook = new { number = "99", title = name, question = "Does it run?", claims = Array.Empty<string>() },
        },
        nbformat = 4,
        nbformat_minor = 5,
    });
}

using System.Text.Json;

namespace Workbook.Cli.Tests;

/// <summary>Makes notebooks of a few cells.</summary>
internal static class NotebookText
{
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

using System.Text.Json;

namespace Workbook.Cli.Tests;

/// <summary>How much a cell may hold, and what a notebook that argues a claim has: <c>check</c> asks for it.</summary>
[Trait("Takes", "Time")]
public class NotebookLimitsTests
{
    [Fact]
    public async Task Cells_LongerOrWiderThanAReaderSees_AreNamedWithPlaceLengthAndRemedy()
    {
        using var copy = new RepositoryCopy();
        copy.AddNotebook("10-long", Lines(15), Lines(16), Wide(100), Wide(101), "#!fsharp\n" + Wide(120), Wide(99) + "\uD842\uDFB7");

        CommandResult check = await CommandLine.RunAsync(copy.Root, "check", "10");

        Assert.Equal(1, check.ExitCode);
        Assert.Equal(
            [
                "10-long.ipynb, cell 2: 16 lines of code. Expected at most 15: make two cells of it, an idea each, or move what is hard into the library.",
                "10-long.ipynb, cell 4, line 1: 101 columns. Expected at most 100: break the line.",
                "10-long.ipynb, cell 5, line 2: 120 columns. Expected at most 100: break the line.",
            ],
            check.Error.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Contains("Expected at most", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("10-argues", "C18", true)]
    [InlineData("10-argues-nothing", "", false)]
    [InlineData("11-scorecard", "C83", false)]
    public async Task Notebook_ThatArguesAClaim_NeedsPremisesAndAMap(string name, string claim, bool needed)
    {
        using var copy = new RepositoryCopy();
        string text = JsonSerializer.Serialize(JsonDocument.Parse(NotebookText.Of(name, "1", "2")));
        File.WriteAllText(copy.NotebookFile(name), claim.Length == 0 ? text : text.Replace("\"claims\":[]", $"\"claims\":[\"{claim}\"]", StringComparison.Ordinal));

        CommandResult check = await CommandLine.RunAsync(copy.Root, "check", name);

        Assert.Equal(needed, check.Error.Contains($"{name}.ipynb: the second code cell is not tagged 'parameters'.", StringComparison.Ordinal));
        Assert.Equal(needed, check.Error.Contains($"{name}.ipynb: no Markdown cell tagged 'map' has a ```mermaid diagram.", StringComparison.Ordinal));
    }

    private static string Lines(int count) => string.Join('\n', Enumerable.Repeat("", count - 1).Append("1"));

    private static string Wide(int columns) => "//" + new string('x', columns - 2);
}

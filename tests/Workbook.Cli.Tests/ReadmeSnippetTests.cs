using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Workbook.Testing;

namespace Workbook.Cli.Tests;

/// <summary>The C# that README shows runs below the first cell of any notebook.</summary>
[Trait("Takes", "Time")]
public partial class ReadmeSnippetTests
{
    private static readonly string[] Snippets = [.. CSharp().Matches(File.ReadAllText(Path.Combine(Repository.Root, "README.md"))).Select(match => match.Groups["code"].Value)];

    [Fact]
    public async Task EverySnippet_BelowTheFirstCellOfANotebook_Runs()
    {
        using var copy = new RepositoryCopy();
        JsonNode notebook = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "notebooks", "02-measuring-the-gap.ipynb")))!;
        string header = string.Concat(notebook["cells"]!.AsArray().First(cell => (string?)cell!["cell_type"] == "code")!["source"]!.AsArray().Select(line => (string?)line));
        copy.AddNotebook("10-snippets", [header, .. Snippets]);

        CommandResult render = await CommandLine.RunAsync(copy.Root, "render", "--output", Path.Combine(copy.Root, "report"));

        Assert.NotEmpty(Snippets);
        Assert.True(render.ExitCode == 0, render.Error);
    }

    [GeneratedRegex("^```csharp\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CSharp();
}

using Workbook.Testing;

namespace Workbook.Cli.Tests;

/// <summary><c>workbook class print</c>.</summary>
public sealed class ClassPrintTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task AMarkdownFile_BecomesAPageUnderItsTitle_WithItsTables()
    {
        string file = folder.Write("crib.md", "# Rain & sun\n\n| you see | it means |\n|---|---|\n| `wet` | <b>rain</b> |\n");

        CommandResult result = await CommandLine.RunAsync(Repository.Root, "class", "print", file, "--output", folder.Path);

        Assert.True(result.ExitCode == 0, result.Error);
        string page = File.ReadAllText(Path.Combine(folder.Path, "crib.html"));
        Assert.Equal(Path.Combine(folder.Path, "crib.html"), result.Out.Trim());
        Assert.Contains("<title>Rain &amp; sun</title>", page, StringComparison.Ordinal);
        Assert.Contains("<td><code>wet</code></td>\n<td>&lt;b&gt;rain&lt;/b&gt;</td>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APageThatSomebodyChanged_IsNotReplaced()
    {
        string file = folder.Write("crib.md", "# Rain\n");
        folder.Write("crib.html", "mine");

        CommandResult result = await CommandLine.RunAsync(Repository.Root, "class", "print", file, "--output", folder.Path);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(folder.Path, "crib.html")));
        Assert.Contains("it was not written by this command", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();
}

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
    public async Task APageOfAnotherFileOfThatName_IsReplaced_AndTheCommandSaysWhich()
    {
        string first = Directory.CreateDirectory(Path.Combine(folder.Path, "first")).FullName, second = Directory.CreateDirectory(Path.Combine(folder.Path, "second")).FullName;
        File.WriteAllText(Path.Combine(first, "debrief.md"), "# Rain & sun\n");
        File.WriteAllText(Path.Combine(second, "debrief.md"), "# Snow\n");
        await CommandLine.RunAsync(Repository.Root, "class", "print", Path.Combine(first, "debrief.md"), "--output", folder.Path);

        CommandResult again = await CommandLine.RunAsync(Repository.Root, "class", "print", Path.Combine(first, "debrief.md"), "--output", folder.Path);
        CommandResult other = await CommandLine.RunAsync(Repository.Root, "class", "print", Path.Combine(second, "debrief.md"), "--output", folder.Path);

        Assert.Equal((0, ""), (again.ExitCode, again.Error));
        Assert.Equal(0, other.ExitCode);
        Assert.StartsWith("This replaces 'Rain & sun', which had the same name.", other.Error, StringComparison.Ordinal);
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

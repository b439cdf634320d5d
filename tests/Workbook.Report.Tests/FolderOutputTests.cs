using Workbook.Testing;

namespace Workbook.Report.Tests;

/// <summary>A report's folder changes whole or not at all.</summary>
public sealed class FolderOutputTests
{
    [Fact]
    public void Commit_OverAnEarlierReport_ReplacesItWhole()
    {
        using var folder = new TemporaryFolder();
        string site = Path.Combine(folder.Path, "site");
        Write(site, "run.json", "old.html");

        Write(site, "run.json", "data/new.csv");

        Assert.Equal(["data/new.csv", "run.json"], FilesOf(site));
        Assert.Equal([site], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Dispose_WithoutCommit_LeavesTheEarlierReport()
    {
        using var folder = new TemporaryFolder();
        string site = Path.Combine(folder.Path, "site");
        Write(site, "run.json", "old.html");

        using (var output = new FolderOutput(site))
        {
            output.Write("run.json", "half"u8);
        }

        Assert.Equal(["old.html", "run.json"], FilesOf(site));
        Assert.Equal([site], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void FolderOfSomethingElse_IsRefusedAndKept()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "thesis.txt"), "years of work");

        IOException error = Assert.Throws<IOException>(() => new FolderOutput(folder.Path));

        Assert.Contains("Choose another folder or empty this one.", error.Message, StringComparison.Ordinal);
        Assert.Equal(["thesis.txt"], FilesOf(folder.Path));
    }

    [Fact]
    public void Write_OutsideTheFolder_IsRefused()
    {
        using var folder = new TemporaryFolder();
        using var output = new FolderOutput(Path.Combine(folder.Path, "site"));

        Assert.Throws<IOException>(() => output.Write("../outside.html", "x"u8));
    }

    private static void Write(string site, params string[] files)
    {
        using var output = new FolderOutput(site);
        foreach (string file in files)
        {
            output.Write(file, "content"u8);
        }

        output.Commit();
    }

    private static IEnumerable<string> FilesOf(string folder) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal);
}

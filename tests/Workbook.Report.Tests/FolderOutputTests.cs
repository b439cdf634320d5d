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

        Assert.Equal([".workbook-report", "data/new.csv", "run.json"], FilesOf(site));
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

        Assert.Equal([".workbook-report", "old.html", "run.json"], FilesOf(site));
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

    [Theory]
    [InlineData("run.json", "my own record", "not a report")]
    [InlineData(".workbook-report", "mine", "not a report")]
    [InlineData(".workbook-report", "# Written by `workbook render`, which replaces this folder as long as it holds these files and no others.\nnone", "not a report")]
    public void FolderThatOnlyLooksLikeAReport_IsRefusedAndKept(string name, string text, string found)
    {
        using var folder = new TemporaryFolder();
        folder.Write(name, text);
        folder.Write("thesis.txt", "years of work");

        IOException error = Assert.Throws<IOException>(() => new FolderOutput(folder.Path));

        Assert.Contains(found, error.Message, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(Path.Combine(folder.Path, name)));
        Assert.Equal(new[] { name, "thesis.txt" }.Order(StringComparer.Ordinal), FilesOf(folder.Path));
    }

    [Theory]
    [InlineData("notes.txt", "'notes.txt' in it was not written by a report")]
    [InlineData("data/more.csv", "'data/more.csv' in it was not written by a report")]
    [InlineData("index.html", "'index.html' in it was changed after the report was written")]
    public void ReportWithAFileOfSomebodyElse_IsRefusedAndKept(string name, string found)
    {
        using var folder = new TemporaryFolder();
        string site = Path.Combine(folder.Path, "site");
        Write(site, "index.html", "data/a.csv");
        File.WriteAllText(Path.Combine(site, name), "mine");

        IOException error = Assert.Throws<IOException>(() => new FolderOutput(site));

        Assert.Contains(found, error.Message, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(site, name)));
    }

    [Fact]
    public void EmptyFolderOfSomebodyElseInAReport_IsRefused()
    {
        using var folder = new TemporaryFolder();
        string site = Path.Combine(folder.Path, "site");
        Write(site, "index.html");
        Directory.CreateDirectory(Path.Combine(site, "later"));

        Assert.Contains("the folder 'later'", Assert.Throws<IOException>(() => new FolderOutput(site)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FilesPutThereWhileTheReportIsMade_StopItAndAreKept()
    {
        using var folder = new TemporaryFolder();
        string site = Path.Combine(folder.Path, "site");
        Write(site, "index.html");
        using (var output = new FolderOutput(site))
        {
            output.Write("index.html", "new"u8);
            File.WriteAllText(Path.Combine(site, "notes.txt"), "mine");

            Assert.Throws<IOException>(output.Commit);
        }

        Assert.Equal([".workbook-report", "index.html", "notes.txt"], FilesOf(site));
        Assert.Equal([site], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void NeighboursWithTheNamesOfOldStagingFolders_AreNotTouched()
    {
        using var folder = new TemporaryFolder();
        string site = Path.Combine(folder.Path, "site");
        string[] neighbours = [site + ".partial", site + ".previous", Path.Combine(folder.Path, ".site.workbook-mine")];
        foreach (string neighbour in neighbours)
        {
            Directory.CreateDirectory(neighbour);
            File.WriteAllText(Path.Combine(neighbour, "thesis.txt"), "years of work");
        }

        Write(site, "index.html");
        Write(site, "index.html");

        Assert.All(neighbours, neighbour => Assert.Equal(["thesis.txt"], FilesOf(neighbour)));
    }

    [Fact]
    public void SecondWriterOfOneFolder_IsRefused_UntilTheFirstIsDone()
    {
        using var folder = new TemporaryFolder();
        string site = Path.Combine(folder.Path, "site");
        using (var first = new FolderOutput(site))
        {
            first.Write("index.html", "first"u8);

            Assert.Contains("another render is writing there", Assert.Throws<IOException>(() => new FolderOutput(site)).Message, StringComparison.Ordinal);
            first.Commit();
        }

        Write(site, "index.html");
        Assert.Equal("content", File.ReadAllText(Path.Combine(site, "index.html")));
    }

    [Fact]
    public void WhatAKilledWriterLeft_IsRemovedByTheNext()
    {
        using var folder = new TemporaryFolder();
        string site = Path.Combine(folder.Path, "site"), half = Path.Combine(folder.Path, ".site.workbook-half"), whole = Path.Combine(folder.Path, ".site.workbook-whole");
        Write(half, "index.html");
        Write(whole, "index.html");
        File.WriteAllText(Path.Combine(half, ".workbook-report"), "# `workbook render` is writing here, or was ended while it did.\n");
        folder.Write(".site.workbook-lock", "");

        Write(site, "index.html", "data/a.csv");

        Assert.Equal([site], Directory.GetFileSystemEntries(folder.Path));
        Assert.Equal([".workbook-report", "data/a.csv", "index.html"], FilesOf(site));
    }

    [Fact]
    public void ReportMovedAsideByAKilledWriter_IsPutBack()
    {
        using var folder = new TemporaryFolder();
        string site = Path.Combine(folder.Path, "site");
        Write(Path.Combine(folder.Path, ".site.workbook-aside"), "index.html");

        new FolderOutput(site).Dispose();

        Assert.Equal([site], Directory.GetFileSystemEntries(folder.Path));
        Assert.Equal([".workbook-report", "index.html"], FilesOf(site));
    }

    [Fact]
    public void LinkToAReport_IsFollowed_AndStaysALink()
    {
        using var folder = new TemporaryFolder();
        string real = Path.Combine(folder.Path, "real"), link = Path.Combine(folder.Path, "link");
        Write(real, "old.html");
        Directory.CreateSymbolicLink(link, real);

        Write(link, "new.html");

        Assert.Equal(real, new DirectoryInfo(link).LinkTarget);
        Assert.Equal([".workbook-report", "new.html"], FilesOf(real));
    }

    [Fact]
    public void LinkToNothing_AndAFile_AreRefused()
    {
        using var folder = new TemporaryFolder();
        string link = Path.Combine(folder.Path, "link"), file = folder.Write("file", "text");
        Directory.CreateSymbolicLink(link, Path.Combine(folder.Path, "nowhere"));

        Assert.Contains("leads to no folder", Assert.Throws<IOException>(() => new FolderOutput(link)).Message, StringComparison.Ordinal);
        Assert.Contains("this is a file", Assert.Throws<IOException>(() => new FolderOutput(file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LinkInAReport_IsRefused_AndWhatItLeadsToIsKept()
    {
        using var folder = new TemporaryFolder();
        string site = Path.Combine(folder.Path, "site"), thesis = folder.Write("thesis.txt", "content");
        Write(site, "index.html", "data/a.csv");
        File.Delete(Path.Combine(site, "index.html"));
        File.CreateSymbolicLink(Path.Combine(site, "index.html"), thesis);

        Assert.Contains("is a link", Assert.Throws<IOException>(() => new FolderOutput(site)).Message, StringComparison.Ordinal);
        Assert.Equal("content", File.ReadAllText(thesis));
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

using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Workbook.Cli.Rendering.Formats;
using Workbook.Cli.Shell;

namespace Workbook.Cli.Tests;

/// <summary>The forms in which <c>render</c> and <c>release</c> write what notebooks show.</summary>
public sealed class FormatTests : IDisposable
{
    private const string Name = "10-runs";

    private readonly RepositoryCopy copy = new();

    public FormatTests()
    {
        copy.AddNotebook(Name, "42");
        JsonNode run = JsonNode.Parse(File.ReadAllBytes(copy.NotebookFile(Name)))!;
        run["cells"]![0]!["execution_count"] = 1;
        run["cells"]![0]!["outputs"]!.AsArray().Add(JsonNode.Parse("""
            {
              "output_type": "display_data", "metadata": {},
              "data": {
                "text/html": "<figure>interactive</figure>",
                "application/vnd.workbook.figure+json": {
                  "id": "rain", "title": "Rain 雨", "caption": "Days.", "alt": "A line.", "sources": [],
                  "plotly": {"data": [{"type": "scatter", "mode": "lines", "x": [1, 2], "y": [1, 3]}], "layout": {}},
                  "table": {"columns": [{"name": "day", "title": "Day", "type": "integer"}], "rows": [[1]]}
                }
              }
            }
            """));
        Directory.CreateDirectory(Path.Combine(copy.Root, "run"));
        File.WriteAllText(Path.Combine(copy.Root, "run", Name + ".ipynb"), run.ToJsonString());
    }

    public void Dispose() => copy.Dispose();

    [Fact]
    public async Task Ipynb_HasAStillImageBesideEachFigure()
    {
        await DoneAsync("render", "--executed", "run", "--format", "ipynb", "--output", "out");

        JsonNode data = JsonNode.Parse(await File.ReadAllBytesAsync(In("out", Name + ".ipynb"), TestContext.Current.CancellationToken))!["cells"]![0]!["outputs"]![0]!["data"]!;
        Assert.StartsWith("<svg xmlns=", (string)data["image/svg+xml"]!, StringComparison.Ordinal);
        Assert.Equal("<figure>interactive</figure>", (string)data["text/html"]!);
        Assert.Contains("Rain 雨", await File.ReadAllTextAsync(In("out", Name + ".ipynb"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task IpynbReadBack_GivesTheSamePages()
    {
        await DoneAsync("render", "--executed", "run", "--format", "ipynb", "--output", "out");
        await DoneAsync("render", "--executed", "run", "--output", "before");
        await DoneAsync("render", "--executed", "out", "--output", "after");

        Assert.Equal(FolderText.Of(In("before")), FolderText.Of(In("after")));
    }

    [Fact]
    [Trait("Needs", "Debian")]
    public async Task Nbconvert_ShowsOneFormOfAFigure()
    {
        await DoneAsync("render", "--executed", "run", "--format", "ipynb", "--output", "out");
        using Process convert = Process.Start(new ProcessStartInfo("jupyter", ["nbconvert", "--to", "html", In("out", Name + ".ipynb"), "--output-dir", copy.Root]) { RedirectStandardError = true })!;
        string said = await convert.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await convert.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(convert.ExitCode == 0, said);
        string page = await File.ReadAllTextAsync(In(Name + ".html"), TestContext.Current.CancellationToken);
        Assert.Contains("<figure>interactive</figure>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<title>Rain", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("single", "_site.html")]
    [InlineData("slides", "_slides.html")]
    public async Task ReportOfOneFile_GoesBesideTheSite_AndIsReplacedUntilSomebodyChangesIt(string format, string file)
    {
        await DoneAsync("render", "--executed", "run", "--format", format);
        await DoneAsync("render", "--executed", "run", "--format", format);
        await File.AppendAllTextAsync(In(file), "mine", TestContext.Current.CancellationToken);

        CommandResult third = await CommandLine.RunAsync(copy.Root, "render", "--executed", "run", "--format", format);

        Assert.Equal(1, third.ExitCode);
        Assert.Contains($"{file}: it was changed after the report was written.", third.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Pdf_WithoutABrowser_SaysWhatHelps()
    {
        UsageException refused = Assert.Throws<UsageException>(() => new PdfFormat(browser: null, address: null).Open(In("pdf")));

        Assert.Contains("`workbook doctor` says how to install one; WORKBOOK_BROWSER names one elsewhere. Without one, render the pages and print them from any browser", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Needs", "Debian")]
    public async Task Pdf_WhoseBrowserIsNotThere_LeavesNothing()
    {
        CommandResult result = await CommandLine.RunAsync(
            copy.Root, new Dictionary<string, string> { ["WORKBOOK_BROWSER"] = "/nowhere/chromium" }, "render", "--executed", "run", "--format", "pdf", "--output", "pdf");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("The browser '/nowhere/chromium' made no page.pdf: ", result.Error, StringComparison.Ordinal);
        Assert.Contains("Name another in WORKBOOK_BROWSER.", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(In("pdf")));
    }

    [Theory]
    [InlineData("memo")]
    [InlineData("ftp://example.org/")]
    [InlineData("https://example.org/?page=1")]
    public async Task SiteUrl_ThatIsNoPlaceOnTheWeb_IsWrongUsage(string address)
    {
        CommandResult result = await CommandLine.RunAsync(copy.Root, "render", "--executed", "run", "--site-url", address);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"'{address}' is no address of a site; write it as https://example.org/memo/.", result.Error + result.Out, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Needs", "Debian")]
    public async Task SiteUrl_GivesEachPageAPicture()
    {
        await DoneAsync("render", "--executed", "run", "--site-url", "https://example.org/memo", "--output", "site");

        byte[] picture = await File.ReadAllBytesAsync(In("site", "cards", Name + ".png"), TestContext.Current.CancellationToken);
        Assert.Equal("89504e470d0a1a0a", Convert.ToHexStringLower(picture[..8]));
        Assert.Equal((1200, 630), ((picture[18] << 8) + picture[19], (picture[22] << 8) + picture[23]));
        Assert.Contains("<meta property=\"og:image\" content=\"https://example.org/memo/cards/10-runs.png\">", await File.ReadAllTextAsync(In("site", Name + ".html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Release_MadeTwice_IsTheSameToTheByte()
    {
        await DoneAsync("release", "--executed", "run", "--output", "first");
        await DoneAsync("release", "--executed", "run", "--output", "second");

        Assert.Equal(FolderText.Of(In("first")), FolderText.Of(In("second")));
        Assert.Equal(await File.ReadAllBytesAsync(Archive("first"), TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(Archive("second"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Release_HoldsPagesNotebooksDescriptionAndStatement_AsItsChecksumsSay()
    {
        await DoneAsync("release", "--executed", "run", "--output", "out");

        await using ZipArchive archive = await ZipFile.OpenReadAsync(Archive("out"), TestContext.Current.CancellationToken);
        Dictionary<string, byte[]> files = archive.Entries.ToDictionary(entry => entry.FullName[(entry.FullName.IndexOf('/', StringComparison.Ordinal) + 1)..], Content);
        Assert.Subset(files.Keys.ToHashSet(), new HashSet<string> { "site/index.html", "report.html", "slides.html", "notebooks/10-runs.ipynb", "ro-crate-metadata.json", "REPRODUCE.md", "SHA256SUMS" });
        string[] sums = await File.ReadAllLinesAsync(In("out", "SHA256SUMS"), TestContext.Current.CancellationToken);
        Assert.Equal(files.Where(file => file.Key != "SHA256SUMS").OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => $"{Convert.ToHexStringLower(SHA256.HashData(file.Value))}  {file.Key}"), sums);
        Assert.StartsWith(Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Archive("out"), TestContext.Current.CancellationToken))), await File.ReadAllTextAsync(Archive("out") + ".sha256", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("| commit | not known: the sources were no Git repository |", await File.ReadAllTextAsync(In("out", "REPRODUCE.md"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        string[] described = [.. JsonElement.Parse(files["ro-crate-metadata.json"]).GetProperty("@graph").EnumerateArray().Select(entity => entity.GetProperty("@id").GetString()!)];
        Assert.Empty(files.Keys.Except(described).Except(["ro-crate-metadata.json", "SHA256SUMS"]));
    }

    [Fact]
    public async Task Release_OfANotebookThatFails_IsRefused()
    {
        copy.AddNotebook("20-fails", "throw new Exception(\"no luck\");");

        CommandResult result = await CommandLine.RunAsync(copy.Root, "release", "--output", "out");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("no luck", result.Error, StringComparison.Ordinal);
        Assert.Contains("Nothing was released: a release has every notebook run to its end.", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(In("out")));
    }

    private string In(params string[] path) => Path.Combine([copy.Root, .. path]);

    private string Archive(string folder) => Assert.Single(Directory.GetFiles(In(folder), "*.zip"));

    private async Task DoneAsync(params string[] arguments)
    {
        CommandResult result = await CommandLine.RunAsync(copy.Root, arguments);
        Assert.True(result.ExitCode == 0, result.Error);
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var copy = new MemoryStream();
        using Stream stream = entry.Open();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}

using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Playwright;
using Workbook.Testing;

namespace Workbook.Cli.Tests;

/// <summary>The real report of all notebooks.</summary>
[Trait("Needs", "Debian")]
[Collection(nameof(RenderedReport))]
public partial class ReportTests(RenderedReport report)
{
    [Fact]
    public async Task EveryNotebook_CanBeTakenFromItsRun_AndTheReportIsTheSame()
    {
        string again = Path.Combine(Path.GetDirectoryName(report.Folder)!, "again");

        CommandResult why = await CommandLine.RunAsync(Repository.Root, report.Environment, "why"),
            result = await CommandLine.RunAsync(Repository.Root, report.Environment, "render", "--output", again);

        Assert.Equal(NotebookText.OfTheRepository.Count, why.Out.Split("which stands for a run now.").Length - 1);
        Assert.Equal(NotebookText.OfTheRepository.Count, result.Error.Split(": unchanged, ").Length - 1);
        Assert.Equal(FolderText.Of(report.Folder, "run.json"), FolderText.Of(again, "run.json"));
    }

    [Fact]
    public async Task EveryPage_OpensOfflineOnAnyScreen_WithEveryChartDrawn()
    {
        await using SiteInspector inspector = await SiteInspector.StartAsync();

        IReadOnlyList<string> faults = await inspector.InspectAsync(report.Folder, Viewing.All);

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task EveryPage_WithoutScriptsInTheSystemsColours_LosesNothing()
    {
        await using SiteInspector inspector = await SiteInspector.StartAsync();

        AssertNone(await inspector.InspectBareAsync(report.Folder));
    }

    /// <summary>WCAG 2.2, 1.4.10.</summary>
    [Fact]
    public async Task EveryMap_OnTheNarrowestPhone_FitsItsPlace()
    {
        await using SiteInspector inspector = await SiteInspector.StartAsync();
        List<string> wide = [];
        int maps = 0;
        foreach (string file in Pages)
        {
            IPage page = await inspector.OpenAsync(file, new Viewing(320, Dark: false));
            foreach (ILocator map in await page.Locator(".map").AllAsync())
            {
                await Assertions.Expect(map).ToHaveAttributeAsync("data-drawn", "", new() { Timeout = 30_000 });
                int over = await map.Locator(".drawing").EvaluateAsync<int>("drawing => drawing.scrollWidth - drawing.clientWidth");
                wide.AddRange(over > 0 ? [$"{Path.GetFileName(file)}: {over} pixels"] : []);
                maps++;
            }

            await page.CloseAsync();
        }

        Assert.True(maps > 0);
        AssertNone(wide);
    }

    [Fact]
    public async Task AllPagesPrinted_TakeFewerThan120SheetsOfA4()
    {
        await using SiteInspector inspector = await SiteInspector.StartAsync();
        Dictionary<string, int> sheets = [];
        foreach (string file in Directory.GetFiles(report.Folder, "*.html"))
        {
            PrintedDocument printed = await inspector.PrintAsync(file);
            Assert.All(printed.Widths, width => Assert.Equal(595, width, 1.0));
            sheets[Path.GetFileName(file)] = printed.Pages.Count;
        }

        Assert.True(sheets.Values.Sum() < 120, $"{sheets.Values.Sum()} sheets: {string.Join(", ", sheets.OrderBy(page => page.Key).Select(page => $"{page.Key} {page.Value}"))}");
    }

    [Fact]
    public async Task Pdf_HasTagsABookmarkForEachPageAndNoOverrun_AndABriefOfTwoPagesWithEachFinding()
    {
        using TemporaryFolder made = new();
        string folder = Path.Combine(made.Path, "pdf");

        CommandResult result = await CommandLine.RunAsync(Repository.Root, "render", "--executed", report.Executed, "--format", "pdf", "--output", folder);

        Assert.True(result.ExitCode == 0, result.Error);
        IDocument first = await PageAsync("index.html");
        PrintedDocument whole = new(await File.ReadAllBytesAsync(Path.Combine(folder, "report.pdf"), TestContext.Current.CancellationToken));
        Assert.True(whole.IsTagged);
        Assert.True(whole.Pages.Count < 120, $"{whole.Pages.Count} pages");
        Assert.All(first.QuerySelectorAll(".arguments h3"), heading => Assert.Contains(heading.TextContent, whole.Headings));
        Assert.Empty(whole.Overruns);
        PrintedDocument brief = new(await File.ReadAllBytesAsync(Path.Combine(folder, "brief.pdf"), TestContext.Current.CancellationToken));
        Assert.True(brief.IsTagged);
        Assert.Equal(2, brief.Pages.Count);
        Assert.Empty(brief.Overruns);
        Assert.All(first.QuerySelectorAll(".findings tbody :is(th, td:not(.small))"), cell => Assert.Contains(Letters(cell.FirstChild!.TextContent), brief.Letters[0], StringComparison.Ordinal));
    }

    [Fact]
    public async Task SingleFile_ShowsEachPageWithItsChartsAndMaps_WithoutFault()
    {
        using TemporaryFolder made = new();
        string file = Path.Combine(made.Path, "report.html");
        CommandResult result = await CommandLine.RunAsync(Repository.Root, "render", "--executed", report.Executed, "--format", "single", "--output", file);
        Assert.True(result.ExitCode == 0, result.Error);
        await using SiteInspector inspector = await SiteInspector.StartAsync();
        IPage page = await inspector.OpenAsync(file, new Viewing(390, Dark: true));
        List<string> faults = [];
        page.Console += (_, message) => faults.Add(message.Text);
        page.PageError += (_, error) => faults.Add(error);

        foreach (string address in await page.Locator(".pages a:not([href*='/'])").EvaluateAllAsync<string[]>("links => links.map(link => link.hash)"))
        {
            await page.EvaluateAsync("address => location.hash = address", address);
            await Assertions.Expect(page.Locator("article.now")).ToHaveAttributeAsync("id", address[1..]);
            foreach (ILocator chart in await page.Locator(".now .chart").AllAsync())
            {
                await chart.ScrollIntoViewIfNeededAsync();
                await Assertions.Expect(chart).ToHaveAttributeAsync("data-drawn", "", new() { Timeout = 30_000 });
            }

            await Assertions.Expect(page.Locator(".now .map:not([data-drawn])")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), address);
        }

        Assert.Empty(faults);
        Assert.Empty(await page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href^=\"#\"]')].filter(link => !document.getElementById(decodeURIComponent(link.hash.slice(1)))).map(link => link.hash)"));
    }

    [Fact]
    public async Task EveryPage_IsLight_AndHasFewElements()
    {
        const int MostBytes = 300_000, MostElements = 6_000;
        await using SiteInspector inspector = await SiteInspector.StartAsync();

        List<string> heavy = [];
        foreach (string file in Directory.GetFiles(report.Folder, "*.html").Order(StringComparer.Ordinal))
        {
            IPage page = await inspector.OpenAsync(file, Viewing.All[0]);
            (long bytes, int elements) = (new FileInfo(file).Length, await page.EvaluateAsync<int>("document.querySelectorAll('*').length"));
            heavy.AddRange(bytes > MostBytes || elements > MostElements ? [$"{Path.GetFileName(file)}: {bytes} bytes of at most {MostBytes}, {elements} elements of at most {MostElements}"] : []);
            await page.CloseAsync();
        }

        Assert.True(heavy.Count == 0, string.Join('\n', heavy));
    }

    /// <summary>The memo's claims keep the memo's words.</summary>
    [Fact]
    public void EveryPage_SpeaksPlainly()
    {
        using JsonDocument claims = JsonDocument.Parse(File.ReadAllText(Path.Combine(report.Folder, "claims.json")));
        string[] own = [.. claims.RootElement.EnumerateArray().Select(claim => claim.GetProperty("text").GetString()!)];

        AssertNone(Pages.SelectMany(file => PlainWords.Faults(File.ReadAllText(file), own).Select(fault => $"{Path.GetFileName(file)}: {fault}")));
    }

    /// <summary>Texts are marked as Chinese; an attribute cannot be, and has none.</summary>
    [Fact]
    public void EveryPage_SaysWhatIsChinese() => AssertNone(Pages.SelectMany(file =>
    {
        IHtmlDocument page = new HtmlParser().ParseDocument(File.ReadAllText(file));
        return page.Descendants<IText>().Where(text => ChineseSign().IsMatch(text.Text) && text.ParentElement!.Closest("[lang=zh], script, style, title") is null).Select(text => text.Text.Trim())
            .Concat(page.All.SelectMany(element => element.Attributes).Where(attribute => attribute.Name is "aria-label" or "alt" or "title" && ChineseSign().IsMatch(attribute.Value)).Select(attribute => $"{attribute.Name}: {attribute.Value}"))
            .Select(found => $"{Path.GetFileName(file)}: {found}");
    }));

    [Fact]
    public void EverySection_BeginsWithWordsOrAFigure() => AssertNone(Pages.SelectMany(file => new HtmlParser().ParseDocument(File.ReadAllText(file)).QuerySelectorAll(".body > .cell > :is(h2, h3)")
        .Where(heading => heading.NextElementSibling is null && heading.ParentElement!.NextElementSibling is { } next && (next.LocalName == "details" || next.FirstElementChild?.LocalName == "details"))
        .Select(heading => $"{Path.GetFileName(file)}: {heading.TextContent}")));

    /// <summary>An address that somebody has kept goes on leading to its place. A new one is added to the list.</summary>
    [Fact]
    public void Anchors_AreThoseOfTheCommittedList()
    {
        string[] found = [.. Pages.SelectMany(file => new HtmlParser().ParseDocument(File.ReadAllText(file))
            .QuerySelectorAll("main :is(h2, h3, figure, .verdict, .what-if, .ledger tr, .works > li)[id], main tr[id^=term-]").Select(place => $"{Path.GetFileName(file)}#{place.Id}")).Order(StringComparer.Ordinal)];
        string[] kept = File.ReadAllLines(Path.Combine(Repository.Root, "tests", "Workbook.Cli.Tests", "anchors.txt"));

        Assert.True(found.SequenceEqual(kept), $"Lost: {string.Join(", ", kept.Except(found))}. New, to be added to anchors.txt: {string.Join(", ", found.Except(kept))}.");
    }

    [Fact]
    public void EverySource_HasTitleAndAddress_OnThePageAndInEachFormOfTheReferences()
    {
        IElement[] entries = [.. new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(report.Folder, "sources.html"))).QuerySelectorAll(".works > li")];
        using var works = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(report.Folder, "sources.json")));

        Assert.NotEmpty(entries);
        Assert.Equal(entries.Select(entry => entry.Id), works.RootElement.EnumerateArray().Select(work => work.GetProperty("id").GetString()));
        Assert.All(works.RootElement.EnumerateArray(), work => Assert.All(["title", "URL"], member => Assert.NotEmpty(work.GetProperty(member).GetString()!)));
        Assert.All(entries.SelectMany(entry => entry.QuerySelectorAll("a[download]")), link => Assert.True(File.Exists(Path.Combine(report.Folder, link.GetAttribute("href")!)), link.OuterHtml));
    }

    [Fact]
    public async Task RenderedAgain_InAnotherFolderTimeZoneAndCulture_GivesTheSameBytes()
    {
        using var copy = new RepositoryCopy(NotebookText.OfTheRepository);
        string there = Path.Combine(copy.Root, "deeper", "there");
        Directory.CreateDirectory(Path.GetDirectoryName(there)!);

        CommandResult second = await CommandLine.RunAsync(
            copy.Root, new Dictionary<string, string> { ["TZ"] = "America/New_York", ["LANG"] = "de_DE.UTF-8", ["LC_ALL"] = "de_DE.UTF-8" }, "render", "--output", there, "--jobs", "1");

        Assert.True(second.ExitCode == 0, second.Error);
        // The signature says by what a report is known again: place and settings are part of that.
        string[] own = ["run.json", ".workbook-report"];
        Assert.Equal(FolderText.Of(report.Folder, own), FolderText.Of(there, own));
    }

    private async Task<IDocument> PageAsync(string file) =>
        await new HtmlParser().ParseDocumentAsync(await File.ReadAllTextAsync(Path.Combine(report.Folder, file), TestContext.Current.CancellationToken));

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    [Fact]
    public async Task Check_OfTheRepository_FindsNothing()
    {
        CommandResult result = await CommandLine.RunAsync(Repository.Root, report.Environment, "check");
        Assert.True(result.ExitCode == 0, result.Error);
    }

    private IEnumerable<string> Pages => Directory.GetFiles(report.Folder, "*.html").Order(StringComparer.Ordinal);

    private static void AssertNone(IEnumerable<string> faults)
    {
        string[] found = [.. faults];
        Assert.True(found.Length == 0, string.Join('\n', found));
    }

    [GeneratedRegex(@"[\u3400-\u9FFF]")]
    private static partial Regex ChineseSign();
}

using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Playwright;
using Workbook.Testing;
using static Microsoft.Playwright.Assertions;

namespace Workbook.Report.Tests;

/// <summary>The whole report in one file that needs nothing else.</summary>
[Trait("Needs", "Debian")]
public sealed class SingleFileTests : IAsyncLifetime
{
    private static readonly Viewing Desktop = new(1280, false);

    private readonly TemporaryFolder folder = new();
    private SiteInspector browser = null!;

    private string File => Path.Combine(folder.Path, "report.html");

    public async ValueTask InitializeAsync()
    {
        browser = await SiteInspector.StartAsync();
        using var output = new FileOutput(File);
        SingleFile.Build(new Case("two-arguments").Input, output);
        output.Commit();
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public void EveryLink_LeadsWithinTheFileOrToTheWeb()
    {
        IHtmlDocument document = new HtmlParser().ParseDocument(System.IO.File.ReadAllText(File));
        var ids = document.QuerySelectorAll("[id]").Select(element => element.Id).ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(document.QuerySelectorAll("[href], [src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!), target =>
            Assert.True(target.StartsWith("https://", StringComparison.Ordinal) || target.StartsWith("data:", StringComparison.Ordinal) || target[0] == '?' || ids.Contains(target.TrimStart('#')), target));
        Assert.All(document.QuerySelectorAll("[aria-labelledby], [for]"), element =>
            Assert.All((element.GetAttribute("aria-labelledby") ?? element.GetAttribute("for")!).Split(' '), id => Assert.Contains(id, ids)));
    }

    [Fact]
    public void EqualInputs_GiveEqualBytes()
    {
        ReportFiles first = new(), second = new();
        SingleFile.Build(new Case("two-arguments").Input, first);
        SingleFile.Build(new Case("two-arguments").Input, second);

        Assert.Equal(first.Files["report.html"], second.Files["report.html"]);
    }

    [Fact]
    public async Task APageIsShownAtATime_AndItsChartsAreDrawn()
    {
        IPage page = await OpenAsync();

        await page.Locator(".arguments h3 a").Last.ClickAsync();

        await Expect(page.Locator("h1:visible")).ToHaveCountAsync(1);
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("#07-robotics$"));
        await Expect(page.Locator("article.now")).ToHaveAttributeAsync("data-title", await page.TitleAsync());
        await page.Locator(".chart:visible").First.ScrollIntoViewIfNeededAsync();
        await Expect(page.Locator(".now .chart").First).ToHaveAttributeAsync("data-drawn", "");
    }

    [Fact]
    public async Task AnAddressWithAPlace_OpensThere_AndTheBackButtonReturns()
    {
        IPage page = await OpenAsync();
        string place = (await page.Locator("article .figure").First.GetAttributeAsync("id"))!;

        await page.EvaluateAsync("place => location.hash = place", place);
        await Expect(page.Locator($"[id='{place}']")).ToBeInViewportAsync();
        await page.GoBackAsync();

        await Expect(page.Locator("article.now")).ToHaveAttributeAsync("id", "index");
    }

    [Fact]
    public async Task Search_LeadsToAnotherPage()
    {
        IPage page = await OpenAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await page.GetByRole(AriaRole.Searchbox).FillAsync("robot");
        await page.Locator(".results a[href^='#07']").First.ClickAsync();

        await Expect(page.Locator("article.now")).ToHaveAttributeAsync("id", "07-robotics");
    }

    [Fact]
    public async Task Download_IsTheFileThatTheReportOfPagesHas()
    {
        IPage page = await OpenAsync();
        await page.Locator(".arguments h3 a").First.ClickAsync();
        ILocator link = page.Locator(".tools [data-file$='.csv']:visible").First;
        byte[] expected = ReportFiles.Of(new Case("two-arguments").Input).Files[(await link.GetAttributeAsync("data-file"))!];

        IDownload saved = await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());

        Assert.Equal(expected, await System.IO.File.ReadAllBytesAsync((await saved.PathAsync())!, TestContext.Current.CancellationToken));
        Assert.EndsWith(".csv", saved.SuggestedFilename, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingIsFetched_AndThePolicyRefusesNothing()
    {
        List<string> faults = [];
        IPage page = await browser.OpenAsync(File, Desktop);
        page.Console += (_, message) => faults.Add(message.Text);
        page.PageError += (_, error) => faults.Add(error);
        page.Request += (_, request) => faults.Add(request.Url);
        await page.ReloadAsync();
        foreach (ILocator link in await page.Locator(".pages a").AllAsync())
        {
            await page.Locator(".pages summary").ClickAsync();
            await link.ClickAsync();
        }

        Assert.All(faults, fault => Assert.StartsWith("file:", fault, StringComparison.Ordinal));
        Assert.Single(faults);
    }

    [Fact]
    public async Task WithoutScripts_EveryPageIsShown()
    {
        IPage page = await browser.OpenAsync(File, Desktop, scripts: false);

        await Expect(page.Locator("article.page:visible")).ToHaveCountAsync(await page.Locator("article.page").CountAsync());
        Assert.True(await page.Locator("article.page").CountAsync() > 3);
    }

    [Fact]
    public void AnEarlierReport_IsReplaced()
    {
        using var output = new FileOutput(File);
        output.Write("report.html", "<!DOCTYPE html>\n<title>Next</title>\n"u8);
        output.Commit();

        Assert.Contains("Next", System.IO.File.ReadAllText(File), StringComparison.Ordinal);
    }

    [Fact]
    public void AReportThatSomebodyChanged_IsNotReplaced()
    {
        System.IO.File.AppendAllText(File, "<!-- a note -->");

        IOException refused = Assert.Throws<IOException>(() => new FileOutput(File));

        Assert.Contains("report.html: it was changed after the report was written. Expected a new name", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("my own page")]
    [InlineData("<!DOCTYPE html>\n<p>my own page</p>\n")]
    public void AFileOfSomebodyElse_IsNotReplaced(string text)
    {
        string own = Path.Combine(folder.Path, "own.html");
        System.IO.File.WriteAllText(own, text);

        IOException refused = Assert.Throws<IOException>(() => new FileOutput(own));

        Assert.Contains("own.html: it was not written by a report.", refused.Message, StringComparison.Ordinal);
        Assert.Equal(text, System.IO.File.ReadAllText(own));
    }

    [Fact]
    public void AFolder_IsNoPlaceForAFile() =>
        Assert.Contains("this is a folder", Assert.Throws<IOException>(() => new FileOutput(folder.Path)).Message, StringComparison.Ordinal);

    private Task<IPage> OpenAsync() => browser.OpenAsync(File, Desktop);
}

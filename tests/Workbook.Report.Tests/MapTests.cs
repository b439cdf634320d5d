using Microsoft.Playwright;
using Workbook.Report.Prose;
using Workbook.Testing;
using static Workbook.Report.Tests.Notebooks;

namespace Workbook.Report.Tests;

/// <summary>Maps of arguments: Mermaid in commentary.</summary>
public sealed class MapTests
{
    private const string Wrong = "```mermaid\nflowchart TD\naccTitle: Wrong\naccDescr: Two things.\na[\"one\" --> b\n```";

    [Fact]
    [Trait("Needs", "Debian")]
    public async Task Map_InABrowserWithoutANetwork_IsAPictureWithTheTextsOfItsNodesAndItsWords()
    {
        using var site = new RenderedSite("maps");
        await using SiteInspector inspector = await SiteInspector.StartAsync();
        IPage page = await inspector.OpenAsync(site.Page("01-maps.html"), new(1280, false));

        ILocator drawing = page.Locator("#map-2-1[data-drawn] svg");
        await drawing.WaitForAsync();

        string[] said = await drawing.Locator(".node").EvaluateAllAsync<string[]>("nodes => nodes.map(node => [...node.querySelectorAll('tspan.row')].map(row => row.textContent.trim()).join(' '))");
        Assert.Equal(
            ["Premise: the day", "American frontier on the day", "Chinese frontier on the day", "Lag in months", "6 to 24?", "Claim supported", "Claim contradicted", "Verdict, then and now"],
            said);
        ILocator picture = page.GetByRole(AriaRole.Img, new() { Name = "From a benchmark to months" });
        Assert.StartsWith("A benchmark's frontier", await picture.EvaluateAsync<string>("svg => document.getElementById(svg.getAttribute('aria-describedby')).textContent"), StringComparison.Ordinal);
        Assert.StartsWith("A benchmark's frontier", await page.Locator("#map-2-1 details p").TextContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Needs", "Debian")]
    public async Task Map_WiderThanAPhone_GoesDownwardsThere()
    {
        using var site = new RenderedSite("maps");
        await using SiteInspector inspector = await SiteInspector.StartAsync();

        Assert.True(await WidthOverHeightAsync(1280) > 1);
        Assert.True(await WidthOverHeightAsync(390) < 1);

        async Task<double> WidthOverHeightAsync(int width)
        {
            IPage page = await inspector.OpenAsync(site.Page("01-maps.html"), new(width, false));
            ILocator drawing = page.Locator("#map-3-1[data-drawn] svg");
            await drawing.WaitForAsync();
            return await drawing.EvaluateAsync<double>("svg => svg.viewBox.baseVal.width / svg.viewBox.baseVal.height");
        }
    }

    [Fact]
    [Trait("Needs", "Debian")]
    public async Task Map_ThatIsNoMermaid_SaysSoAndShowsItsSource()
    {
        using var site = new RenderedSite(ReportOf(Of("01-page", Markdown(Wrong))));
        await using SiteInspector inspector = await SiteInspector.StartAsync();
        IPage page = await inspector.OpenAsync(site.Page("01-page.html"), new(390, true));

        await page.Locator(".map-fault").WaitForAsync();

        Assert.StartsWith("This map could not be drawn (", await page.Locator(".map-fault").TextContentAsync(), StringComparison.Ordinal);
        Assert.True(await page.Locator(".map-source").IsVisibleAsync());
        Assert.Equal(0, await page.Locator("svg").CountAsync());
    }

    [Fact]
    [Trait("Needs", "Debian")]
    public async Task Map_WithoutScripts_ShowsItsWordsAndNoCode()
    {
        using var site = new RenderedSite("maps");
        await using SiteInspector inspector = await SiteInspector.StartAsync();
        IPage page = await inspector.OpenAsync(site.Page("01-maps.html"), new(390, false), scripts: false);

        Assert.True(await page.Locator("#map-2-1 details p").IsVisibleAsync());
        Assert.False(await page.Locator("#map-2-1 .map-source").IsVisibleAsync());
    }

    [Fact]
    public void Report_WithoutAMap_DoesNotCarryItsScript() => Assert.DoesNotContain("assets/mermaid.js", Build(Of("01-page", Markdown("```csharp\n1\n```"))).Files.Keys);

    [Fact]
    public void Script_ThatDraws_BeginsWithItsVersionAndLicence()
    {
        string script = MemoryOutput.Of(new Case("maps").Input).Text("assets/mermaid.js");

        Assert.StartsWith("/*!\nMermaid 11.17.2 (@mermaid-js/tiny)\n\nThe MIT License (MIT)\n", script, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("accTitle: A map\naccDescr: One leads to the other.")]
    [InlineData("accTitle: A map\naccDescr {\n  One leads\n  to the other.\n}")]
    public void Map_WithNameAndWords_IsNoProblem(string words) => Assert.Empty(Check(words));

    [Theory]
    [InlineData("accTitle: A map", "the map has no text alternative. Add a line 'accDescr: …' that says in words what it shows.")]
    [InlineData("accTitle: A map\naccDescr:", "the map has no text alternative. Add a line 'accDescr: …' that says in words what it shows.")]
    [InlineData("accDescr: One leads to the other.", "the map has no name. Add a line 'accTitle: …' after the diagram's first line.")]
    public void Map_WithoutNameOrWords_IsAProblemWithItsPlace(string words, string message) =>
        Assert.Equal($"01-page, cell 1, line 3: {message}", Assert.Single(Check(words)).ToString());

    private static IReadOnlyList<ProseProblem> Check(string words) =>
        MapCheck.Check(ReportOf(Of("01-page", Markdown($"First.\n\n```mermaid\nflowchart TD\n{words}\na --> b\n```"))));
}

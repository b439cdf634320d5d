using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Workbook.Engine.Notebooks;
using Workbook.Publishing;
using Workbook.Teaching.Slides;
using Workbook.Testing;
using static Microsoft.Playwright.Assertions;

namespace Workbook.Teaching.Tests;

/// <summary>Slides of what executed notebooks show.</summary>
public sealed class ReportDeckTests
{
    private static readonly Notebook Rain = Executed(
        Markdown("# Rain"),
        Markdown("It rained **3**<!-- =rain.days --> days; it was dry on 4.", "summary"),
        Code(MimeTypes.Figure, """{"id": "wet", "title": "Wet <days>", "caption": "A caption.", "alt": "A line that rises.", "sources": [{"title": "Gauge"}, {"title": "Radar"}, {"title": "Roof"}], "plotly": {"data": [{"type": "scatter", "mode": "lines", "x": [1, 2, 3], "y": [1, 3, 2]}], "layout": {}}}"""),
        Markdown("The commentary on <b>it</b>."),
        Markdown("## Next"),
        Code(MimeTypes.Verdict, """{"claim": "C01", "atMemo": {"standing": "open", "reason": "Too early."}, "now": {"standing": "supported", "reason": "It rained."}, "sources": [], "evidenceFor": "", "evidenceAgainst": "", "wouldChange": ""}"""),
        Markdown("## Exercises"),
        Markdown("Nobody shows this."));

    [Fact]
    public void AFigure_HasItsTitleAsHeadline_AndTheCommentaryAsNotes()
    {
        string deck = Deck();

        Assert.Contains("<h2>Wet &lt;days&gt;</h2><div class=\"chart\" role=\"img\" aria-label=\"A line that rises.\"><svg", deck, StringComparison.Ordinal);
        Assert.Contains("<aside><p>The commentary on &lt;b&gt;it&lt;/b&gt;.</p>\n<p>A caption.</p></aside>", deck, StringComparison.Ordinal);
        Assert.Contains("Gauge; Radar; and 1 more", deck, StringComparison.Ordinal);
    }

    [Fact]
    public void AVerdict_StandsWithTheWordsOfItsClaim()
    {
        Assert.Contains("</span> It rains.</th><td class=\"open\">Open</td><td class=\"supported\">Supported</td>", Deck(), StringComparison.Ordinal);
        Assert.Contains("<strong>C01</strong> It rained.</p>", Deck(), StringComparison.Ordinal);
    }

    [Fact]
    public void ASummary_IsAPointForEachOfItsSentences() =>
        Assert.Contains("<ul><li><p>It rained <strong>3</strong> days; it was dry on 4</p>\n</li></ul>", Deck(), StringComparison.Ordinal);

    [Fact]
    public void Exercises_AreNotShown() => Assert.DoesNotContain("Nobody shows this", Deck(), StringComparison.Ordinal);

    [Fact]
    public void SeveralNotebooks_HaveContentsThatLeadToThem() =>
        Assert.Contains("<ol class=\"contents\"><li><a href=\"#3\">Rain</a></li><li><a href=\"#7\">Rain</a></li></ol>", ReportDeck.Of("Weather", [Rain, Rain], _ => null), StringComparison.Ordinal);

    [Fact]
    [Trait("Needs", "Debian")]
    public async Task Keys_TurnSlidesAndShowNotes_WithoutNetworkOrFault()
    {
        using TemporaryFolder folder = new();
        await using SiteInspector browser = await SiteInspector.StartAsync();
        IPage page = await browser.OpenAsync(folder.Write("slides.html", Deck()), new Viewing(1280, false));
        List<string> faults = [];
        page.Console += (_, message) => faults.Add(message.Text);
        page.Request += (_, request) => faults.Add(request.Url);

        await page.ReloadAsync();
        await Expect(page.Locator("h1")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Locator(".slide:visible h2")).ToHaveTextAsync("Wet <days>");
        Assert.True((await page.Locator(".slide:visible svg").BoundingBoxAsync())!.Height > 400);
        await Expect(page.Locator("aside:visible")).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("n");
        await Expect(page.Locator("aside:visible")).ToContainTextAsync("The commentary on");

        Assert.All(faults, fault => Assert.StartsWith("file:", fault, StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Needs", "Debian")]
    public async Task OnATelephone_AFigureKeepsASizeThatCanBeRead_AndScrollsAlone()
    {
        using TemporaryFolder folder = new();
        await using SiteInspector browser = await SiteInspector.StartAsync();
        IPage page = await browser.OpenAsync(folder.Write("slides.html", Deck()), new Viewing(390, false));

        await page.EvaluateAsync("show(2)");

        Assert.True((await page.Locator(".slide:visible svg").BoundingBoxAsync())!.Width > 600);
        Assert.True(await page.EvaluateAsync<bool>("(chart => chart.scrollWidth > chart.clientWidth)(document.querySelector('.slide.now .chart'))"));
        Assert.Equal(390, await page.EvaluateAsync<int>("slides[2].scrollWidth"));
    }

    [Fact]
    [Trait("Needs", "Debian")]
    public async Task Printed_EachSlideIsAPage()
    {
        using TemporaryFolder folder = new();
        await using SiteInspector browser = await SiteInspector.StartAsync();

        PrintedDocument printed = await browser.PrintAsync(folder.Write("slides.html", Deck()));

        Assert.Equal(4, printed.Pages.Count);
        Assert.Contains("A line", Deck(), StringComparison.Ordinal);
        Assert.Contains("Wet <days>", printed.Pages[2], StringComparison.Ordinal);
    }

    private static string Deck() => ReportDeck.Of("Weather", [Rain], id => id == "C01" ? "It rains." : null);

    private static Notebook Executed(params JsonObject[] cells) => Notebook.Parse(
        new JsonObject
        {
            ["cells"] = new JsonArray([.. cells.Select((cell, i) => { cell["id"] = $"cell-{i}"; return (JsonNode)cell; })]),
            ["metadata"] = new JsonObject { ["workbook"] = new JsonObject { ["title"] = "Rain", ["question"] = "Did it rain?" } }, ["nbformat"] = 4, ["nbformat_minor"] = 5,
        }.ToJsonString(), "01-rain.ipynb");

    private static JsonObject Markdown(string source, params string[] tags) => new()
    {
        ["cell_type"] = "markdown", ["source"] = source, ["metadata"] = new JsonObject { ["tags"] = new JsonArray([.. tags.Select(tag => (JsonNode)tag)]) },
    };

    private static JsonObject Code(string mime, string shown) => new()
    {
        ["cell_type"] = "code", ["source"] = "show", ["metadata"] = new JsonObject(), ["execution_count"] = 1,
        ["outputs"] = new JsonArray(new JsonObject { ["output_type"] = "display_data", ["metadata"] = new JsonObject(), ["data"] = new JsonObject { [mime] = JsonNode.Parse(shown) } }),
    };
}

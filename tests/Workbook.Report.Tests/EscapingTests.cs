using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using static Workbook.Report.Tests.Notebooks;

namespace Workbook.Report.Tests;

/// <summary>Nothing from data or commentary becomes markup.</summary>
public sealed class EscapingTests
{
    private const string Attack = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>&amp;</script>";

    [Fact]
    public void HostileText_WhereverItStands_AddsNoScriptNoHandlerAndNoForeignLink()
    {
        var output = MemoryOutput.Of(new Case("hostile").Input);

        foreach (string page in output.Files.Keys.Where(file => file.EndsWith(".html", StringComparison.Ordinal)))
        {
            IHtmlDocument document = new HtmlParser().ParseDocument(output.Text(page));
            Assert.All(document.Scripts, script => Assert.True(
                script.Type == "application/json" || script.Source is "assets/theme.js" or "assets/report.js" or "assets/plotly.min.js" or "assets/mermaid.js", script.OuterHtml));
            Assert.DoesNotContain(document.All, e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
            Assert.DoesNotContain(document.QuerySelectorAll("[href]"), e => e.GetAttribute("href")!.Contains("script:", StringComparison.OrdinalIgnoreCase));
            Assert.Empty(document.QuerySelectorAll("img, iframe, object, embed, form, base"));
        }
    }

    [Fact]
    public void HostileText_InCommentary_StandsThereAsText()
    {
        string page = Build(Of("01-page", Markdown("before " + Attack))).Text("01-page.html");

        AngleSharp.Dom.IElement prose = new HtmlParser().ParseDocument(page).QuerySelector(".prose")!;
        Assert.Contains("<script>alert(1)</script><img src=x onerror=alert(1)>", prose.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Markup_ThatACellAskedFor_IsKept()
    {
        string page = Build(Of("01-page", Showing("text/html", "<b class=mine>bold</b>"))).Text("01-page.html");

        Assert.Contains("<b class=mine>bold</b>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("18.2<!-- =gap:0.0 --> months", "<p>18.2 months</p>")]
    [InlineData("<!-- whole line -->", "")]
    [InlineData("<!-- first --> then text", "<p>then text</p>")]
    [InlineData("[x](javascript:alert(1))", "<p>x</p>")]
    [InlineData("[x](JaVaScRiPt:alert(1))", "<p>x</p>")]
    [InlineData("[x](data:text/html,y)", "<p>x</p>")]
    [InlineData("[x](../data/a.csv)", "<p>x</p>")]
    [InlineData("[x](07-robots.ipynb#growth)", "<p><a href=\"07-robots.html#growth\">x</a></p>")]
    [InlineData("[x](https://example.org/?a=1&b=2)", "<p><a href=\"https://example.org/?a=1&amp;b=2\" rel=\"noreferrer\">x</a></p>")]
    [InlineData("<https://example.org/>", "<p><a href=\"https://example.org/\" rel=\"noreferrer\">https://example.org/</a></p>")]
    [InlineData("![text](picture.png)", "<p>text</p>")]
    public void Commentary_OfAKind_BecomesThisMarkup(string markdown, string expected)
    {
        string page = Build(Of("01-page", Markdown(markdown))).Text("01-page.html");

        AngleSharp.Dom.IElement? prose = new HtmlParser().ParseDocument(page).QuerySelector(".prose");
        Assert.Equal(new HtmlParser().ParseDocument(expected).Body!.InnerHtml, prose?.InnerHtml.Trim() ?? "");
    }

    [Fact]
    public void JsonInAPage_NeverEndsItsScript()
    {
        string page = Build(Of("01-page", Figure("lag", ["a", 1]), Markdown("# " + Attack))).Text("index.html");

        string entries = new HtmlParser().ParseDocument(page).QuerySelector(".search-entries")!.TextContent;
        Assert.DoesNotContain('<', entries);
    }
}

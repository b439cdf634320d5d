using System.Security.Cryptography;
using System.Text;
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
            string policy = document.QuerySelector("meta[http-equiv]")!.GetAttribute("content")!;
            Assert.All(document.Scripts, script => Assert.True(script.Type is "application/json" or "application/ld+json" || policy.Contains(Hash(script.TextContent), StringComparison.Ordinal), script.OuterHtml));
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

    [Theory]
    [InlineData("<b title=mine>bold</b>", "<b title=\"mine\">bold</b>")]
    [InlineData("<table><tr><td style='text-align:right'>1", "<table><tbody><tr><td style=\"text-align: right\">1</td></tr></tbody></table>")]
    [InlineData("<details><summary>a</summary>b", "<details><summary>a</summary>b</details>")]
    [InlineData("<a href='https://example.org/'>a</a>", "<a href=\"https://example.org/\" rel=\"noreferrer\">a</a>")]
    [InlineData("<img src='data:image/png;base64,AA=='>", "<img src=\"data:image/png;base64,AA==\">")]
    [InlineData("<svg viewBox='0 0 1 1'><path d='M0 0'/></svg>", "<svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"></path></svg>")]
    [InlineData("<form action='https://example.org/'><p>kept</p><input></form>", "<p>kept</p>")]
    [InlineData("a<script src='../evil.js'></script>b", "ab")]
    [InlineData("a<meta http-equiv=refresh content='0;url=https://example.org/'>b", "ab")]
    [InlineData("a<base href='https://example.org/'><link rel=stylesheet href=x><style>* { color: red }</style>b", "ab")]
    [InlineData("<p onclick=alert(1) class=masthead id=main style='position:fixed;top:0;color:red'>x</p>", "<p style=\"color: rgba(255, 0, 0, 1)\">x</p>")]
    [InlineData("<a href='javascript:alert(1)'>x</a>", "<a>x</a>")]
    [InlineData("<a href='../private.html'>x</a>", "<a>x</a>")]
    [InlineData("<img src='../private.png'><img src=x onerror=alert(1)>", "<img><img>")]
    [InlineData("<svg><script>alert(1)</script><foreignObject><p>y</p></foreignObject><text>x</text></svg>", "<svg><text>x</text></svg>")]
    [InlineData("</div></div></main><p>x</p>", "<p>x</p>")]
    [InlineData("<b>x<!-- never closed", "<b>x</b>")]
    [InlineData("<b>x<plaintext>y", "<b>x</b>")]
    [InlineData("<b>x<textarea>y", "<b>x</b>")]
    public void Markup_ThatACellAskedFor_IsBalancedAndStaysInItsPlace(string asked, string kept)
    {
        string page = Build(Of("01-page", Showing("text/html", asked))).Text("01-page.html");

        Assert.Contains($">{kept}</div>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div>", 100_000)]
    [InlineData("<div><p></p>", 1_000)]
    [InlineData("<b><p>", 5_000)]
    public void Markup_DeeperThanAnyPageNeeds_IsNotShown(string element, int count)
    {
        string page = Build(Of("01-page", Showing("text/html", string.Concat(Enumerable.Repeat(element, count))))).Text("01-page.html");

        Assert.Contains("Markup nested deeper than", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(">", 2_000)]
    [InlineData("[", 50_000)]
    [InlineData("![", 5_000)]
    [InlineData("*", 5_000)]
    [InlineData("- ", 5_000)]
    [InlineData("`", 300_000)]
    [InlineData("[![", 1_000)]
    [InlineData("**_", 1_000)]
    public void Commentary_DeeperThanMarkdownIsRead_StandsThereAsText(string mark, int count)
    {
        string page = Build(Of("01-page", Markdown("# Title"), Markdown(string.Concat(Enumerable.Repeat(mark, count)) + " end"))).Text("01-page.html");

        Assert.Contains("end", page, StringComparison.Ordinal);
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

    private static string Hash(string script) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'";

    [Fact]
    public void JsonInAScript_HoldsNoMarkup()
    {
        string page = Build(Of("01-page", Figure("lag", ["a", 1]), Markdown("# " + Attack))).Text("assets/search.js");

        Assert.DoesNotContain('<', page[page.IndexOf("window.reportSearch", StringComparison.Ordinal)..]);
    }
}

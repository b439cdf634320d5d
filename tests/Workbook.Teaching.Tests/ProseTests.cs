using Workbook.Teaching.Pages;

namespace Workbook.Teaching.Tests;

public sealed class ProseTests
{
    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JavaScript:alert(1))")]
    [InlineData("[x](&#106;avascript:alert(1))")]
    [InlineData("[x](<\u0001javascript:alert(1)>)")]
    [InlineData("[x](vbscript:x)")]
    [InlineData("[x](data:text/html,x)")]
    [InlineData("![x](javascript:alert(1))")]
    [InlineData("[x][y]\n\n[y]: javascript:alert(1)")]
    [InlineData("<javascript:alert(1)>")]
    public void Link_ThatRunsSomething_LeadsNowhere(string markdown) => Assert.DoesNotMatch("(?i)(href|src)=\"[^\"]+\"", Prose.Html(markdown));

    [Theory]
    [InlineData("[x](https://example.org/a:b)", "href=\"https://example.org/a:b\"")]
    [InlineData("[x](07-robots.ipynb#a:b)", "href=\"07-robots.ipynb#a:b\"")]
    [InlineData("[x](mailto:a@example.org)", "href=\"mailto:a@example.org\"")]
    [InlineData("<https://example.org/>", "href=\"https://example.org/\"")]
    [InlineData("![x](data:image/png;base64,AAAA)", "src=\"data:image/png;base64,AAAA\"")]
    public void Link_ToAPage_Stays(string markdown, string expected) => Assert.Contains(expected, Prose.Html(markdown), StringComparison.Ordinal);

    [Theory]
    [InlineData("It held; the day after, it did not (see C1; C2). Since then **37 %** of days.", new[] { "<p>It held; the day after, it did not (see C1; C2)</p>", "<p>Since then <strong>37 %</strong> of days</p>" })]
    [InlineData("It fell from **7.8 %** to **2.9 %**. \"Six months\" was fair. 12 were not.", new[] { "<p>It fell from <strong>7.8 %</strong> to <strong>2.9 %</strong></p>", "<p>&quot;Six months&quot; was fair</p>", "<p>12 were not</p>" })]
    public void Points_AreWholeSentences(string markdown, string[] points) =>
        Assert.Equal($"<ul>{string.Concat(points.Select(point => $"<li>{point}\n</li>"))}</ul>", Prose.Points(markdown));

    [Fact]
    public void BarWithinCodeOfATable_StandsWithoutItsBackslash() =>
        Assert.Contains("<td><code>a || b</code></td>", Prose.Html("| x |\n|---|\n| `a \\|\\| b` |\n"), StringComparison.Ordinal);
}

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
}

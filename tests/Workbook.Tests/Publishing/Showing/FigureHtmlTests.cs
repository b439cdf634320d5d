using System.Net;
using System.Text.RegularExpressions;
using Workbook.Drawing;
using Workbook.Publishing;

namespace Workbook.Tests.Publishing.Showing;

public partial class FigureHtmlTests
{
    private static readonly string Html = FigureHtml.Whole(FigureExample.Of(), new ChartScript());
    private static readonly string WithoutScripts = WebUtility.HtmlDecode(Scripts().Replace(Html, ""));

    [Theory]
    [InlineData("Installations of industrial robots in China doubled within four years")]
    [InlineData("A line that rises.")]
    [InlineData("Robots installed a year, for $1 and $2. n = 2 years.")]
    [InlineData("Source: IFR (2024), 'World Robotics', $5 & up.")]
    [InlineData("Data: 4 rows")]
    [InlineData("290.25")]
    public void Figure_WithoutScripts_ShowsItsWordsAndItsData(string text) => Assert.Contains(text, WithoutScripts, StringComparison.Ordinal);

    [Fact]
    public void Figure_LoadsNothing() => Assert.DoesNotMatch("(src|href)=(?!\"data:)", Scripts().Replace(Html, ""));

    [Fact]
    public void Figure_SetsNoColour_SoThatThePageDoes() => Assert.DoesNotContain("color", WithoutScripts, StringComparison.Ordinal);

    [GeneratedRegex("<script>.*?</script>", RegexOptions.Singleline)]
    private static partial Regex Scripts();
}

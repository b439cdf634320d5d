using Workbook.Jupyter.Wire;

namespace Workbook.Jupyter.Tests.Wire;

public class CodePointsTests
{
    // a, 😀 (two units), b: units 0 1 3 4, code points 0 1 2 3.
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    [InlineData(3, 4)]
    public void Place_BehindAPairOfSurrogates_IsOneUnitFurther(int codePoints, int utf16)
    {
        Assert.Equal(utf16, CodePoints.ToUtf16("a\U0001F600b", codePoints));
        Assert.Equal(codePoints, CodePoints.FromUtf16("a\U0001F600b", utf16));
    }

    [Fact]
    public void Place_BeyondTheEnd_IsTheEnd() => Assert.Equal(2, CodePoints.ToUtf16("ab", 9));

    [Fact]
    public void Surrogate_OnItsOwn_CountsAsOne() => Assert.Equal(2, CodePoints.FromUtf16("a\uD83D", 2));
}

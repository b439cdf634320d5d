using Workbook.Memo.Methods;

namespace Workbook.Memo.Tests.Methods;

public sealed class PercentileTests
{
    // Type 7 of Hyndman and Fan: 0.3 of the way over three gaps is 0.9 of the first.
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.3, 1.9)]
    [InlineData(0.5, 3)]
    [InlineData(1, 8)]
    public void Of_FourValues_IsInterpolatedBetweenThem(double share, double expected) => Assert.Equal(expected, Percentile.Of([1, 2, 4, 8], share), 12);

    [Fact]
    public void Of_NoValue_HasNone() => Assert.Throws<ArgumentException>(() => Percentile.Of([], 0.5));

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    public void Of_ShareOutOfRange_IsRefused(double share) => Assert.Throws<ArgumentOutOfRangeException>(() => Percentile.Of([1], share));
}

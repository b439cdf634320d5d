using Workbook.Memo.Gap;
using Workbook.Methods;
using Workbook.Publishing;

namespace Workbook.Memo.Tests.Gap;

public sealed class RangeTestTests
{
    [Theory]
    [InlineData("7 20", Standing.Supported)]
    [InlineData("6 24", Standing.Supported)]
    [InlineData("7 40", Standing.SupportedUnderStatedReading)]
    [InlineData("7 40 41", Standing.Contradicted)]
    [InlineData("7 40~22 41~23", Standing.Open)]
    [InlineData("40~22", Standing.Open)]
    [InlineData("2", Standing.Contradicted)]
    [InlineData("", Standing.NotTestableHere)]
    public void Standing_LagsAgainstSixToTwentyFour_FollowsTheRule(string lags, Standing expected) =>
        Assert.Equal(expected, RangeTest.Of(6, 24, lags.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Reading)).Standing);

    [Fact]
    public void Of_LensWithTooFewFollowers_DoesNotCount() =>
        Assert.Empty(RangeTest.Of(6, 24, [Reading("7") with { Followers = Lens.LeastFollowers - 1 }]).Counted);

    [Fact]
    public void Of_UndefinedLag_DoesNotCount() =>
        Assert.Empty(RangeTest.Of(6, 24, [Reading("7") with { Lag = new Lag(new DateOnly(2024, 9, 18), null, null, null) }]).Counted);

    [Fact]
    public void Measured_ThreeLags_IsTheirMedianWithBothEnds() =>
        Assert.Equal(new Measurement(9, "months (median of lenses)", 7, 20, 3), RangeTest.Of(6, 24, [Reading("20"), Reading("7"), Reading("9")]).Measured);

    [Fact]
    public void Measured_OneLag_HasNoRange() => Assert.Equal(new Measurement(9, "months (median of lenses)", N: 1), RangeTest.Of(6, 24, [Reading("9")]).Measured);

    // "40~22" is a lag of 40 months whose interval starts at 22.
    private static LensReading Reading(string text)
    {
        double[] parts = [.. text.Split('~').Select(part => double.Parse(part, System.Globalization.CultureInfo.InvariantCulture))];
        return new LensReading(
            new Lens("a", "A", "points", [], []), new Lag(new DateOnly(2024, 9, 18), null, null, parts[0]), 9, 9,
            new BootstrapInterval(parts[0], parts[^1], parts[0], 9, 10, 10, 0.95, 1));
    }
}

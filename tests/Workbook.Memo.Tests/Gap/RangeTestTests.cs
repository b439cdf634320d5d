using Workbook.Memo.Gap;
using Workbook.Publishing;

namespace Workbook.Memo.Tests.Gap;

public sealed class RangeTestTests
{
    // "40~22" is a lag of 40 months that is 22 without one release; "7@a" is a lens of the family a.
    [Theory]
    [InlineData("7 20", Standing.Supported)]
    [InlineData("6 24", Standing.Supported)]
    [InlineData("7 40", Standing.SupportedUnderStatedReading)]
    [InlineData("7 40 41", Standing.Open)]
    [InlineData("7 8 40 41", Standing.SupportedUnderStatedReading)]
    [InlineData("40~22 41~23", Standing.Contradicted)]
    [InlineData("40~22", Standing.Contradicted)]
    [InlineData("5.9", Standing.Contradicted)]
    [InlineData("24.1", Standing.Contradicted)]
    [InlineData("2", Standing.Contradicted)]
    [InlineData("", Standing.Open)]
    public void Standing_LagsAgainstSixToTwentyFour_FollowsTheRule(string lags, Standing expected) => Assert.Equal(expected, Against(lags).Standing);

    [Theory]
    [InlineData("7@a 8@a 9@a 40", Standing.SupportedUnderStatedReading, 3, 1)]
    [InlineData("7@a 40@b 41@b 42@b", Standing.SupportedUnderStatedReading, 1, 1)]
    [InlineData("7@a 40@a 41@a 42", Standing.Contradicted, 1, 0)]
    [InlineData("7@a 8@a 40@a 41@b", Standing.SupportedUnderStatedReading, 2, 1)]
    [InlineData("7@a 50@a 20@b", Standing.SupportedUnderStatedReading, 2, 1)]
    public void Standing_LensesOfOneFamily_HaveOneVote_TheirMedian(string lags, Standing expected, int lenses, int families)
    {
        RangeTest test = Against(lags);

        Assert.Equal((expected, lenses, families), (test.Standing, test.Inside.Length, test.FamiliesInside.Length));
    }

    [Fact]
    public void Inside_EndsOfTheRange_BelongToIt() => Assert.Equal([6.0, 24.0], Against("5.9 6 24 24.1").Inside.Select(reading => reading.Lag.Months!.Value));

    [Fact]
    public void Sensitivity_OneReleaseLeavesAllLensesOfItsFamilyAtOnce()
    {
        // Without it the lags are 10, 14 and 30: 14 in the middle instead of 20.
        FamilyReading family = Assert.Single(Against("18~10@a 20~14@a 30@a").Families);

        Assert.Equal((20, (14, 20)), (family.Months, family.Sensitivity));
        Assert.Equal("a 20.0 (14.0 to 20.0 without one release)", Against("18~10@a 20~14@a 30@a").FamiliesInWords);
    }

    [Fact]
    public void Sensitivity_LensThatIsUndefinedWithoutTheRelease_DoesNotEnter()
    {
        LensReading undefined = Reading("30@a") with { Decisive = [new LeftOut("one release", null)] };

        Assert.Equal((10, 20), Assert.Single(RangeTest.Of(6, 24, [Reading("10@a"), undefined]).Families).Sensitivity);
    }

    [Fact]
    public void Of_LensWithTooFewFollowers_DoesNotCount() =>
        Assert.Empty(RangeTest.Of(6, 24, [Reading("7") with { Followers = Lens.LeastFollowers - 1 }]).Counted);

    [Fact]
    public void Of_UndefinedLag_DoesNotCount() =>
        Assert.Empty(RangeTest.Of(6, 24, [Reading("7") with { Lag = new Lag(new DateOnly(2024, 9, 18), null, null, null) }]).Counted);

    [Fact]
    public void Measured_ThreeLags_IsTheirMedianWithBothEnds() =>
        Assert.Equal(new Measurement(9, "months (median of families of yardsticks)", 7, 20, 3), RangeTest.Of(6, 24, [Reading("20"), Reading("7"), Reading("9")]).Measured);

    [Fact]
    public void Measured_OneLag_HasNoRange() => Assert.Equal(new Measurement(9, "months (median of families of yardsticks)", N: 1), RangeTest.Of(6, 24, [Reading("9")]).Measured);

    private static RangeTest Against(string lags) => RangeTest.Of(6, 24, lags.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Reading));

    private static LensReading Reading(string text)
    {
        string[] family = text.Split('@');
        double[] parts = [.. family[0].Split('~').Select(part => double.Parse(part, System.Globalization.CultureInfo.InvariantCulture))];
        return new LensReading(new Lens("a", "A", "points", [], []) { Family = family.Length > 1 ? family[1] : null }, new Lag(new DateOnly(2024, 9, 18), null, null, parts[0]), 9, 9, null)
        {
            Decisive = parts.Length > 1 ? [new LeftOut("one release", parts[1])] : [],
        };
    }
}

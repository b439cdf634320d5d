using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Workbook.Methods;

namespace Workbook.Tests.Methods;

public class CountRatioTests
{
    [Fact]
    public void Of_TenAndTen_HasTheOddsOfClopperAndPearson()
    {
        // Clopper and Pearson for 10 of 20: 0.27196 to 0.72804.
        CountRatio ratio = CountRatio.Of(10, 10);

        Assert.Equal(1, ratio.Value);
        Assert.Equal(0.27196 / 0.72804, ratio.Low, 0.0001);
        Assert.Equal(0.72804 / 0.27196, ratio.High!.Value, 0.0003);
    }

    [Fact]
    public void PerExposure_SameCountsFromHalfTheText_IsTwiceAsOften()
    {
        CountRatio counts = CountRatio.Of(10, 10);

        CountRatio rates = counts.PerExposure(first: 5_000, second: 10_000);

        Assert.Equal((2.0, 2 * counts.Low, 2 * counts.High), (rates.Value, rates.Low, rates.High));
        Assert.Throws<ArgumentOutOfRangeException>(() => counts.PerExposure(0, 1));
    }

    [Fact]
    public void Of_NothingInFirst_HasAnUpperEndThatCanBeWorkedByHand()
    {
        // p_high = 1 − 0.025^(1/8).
        double share = 1 - Math.Pow(0.025, 1.0 / 8);

        CountRatio ratio = CountRatio.Of(0, 8);

        Assert.Equal((0.0, 0.0), (ratio.Value!.Value, ratio.Low));
        Assert.Equal(share / (1 - share), ratio.High!.Value, 6);
    }

    [Fact]
    public void Of_NothingInSecond_HasNoRatioAndNoUpperEnd()
    {
        CountRatio ratio = CountRatio.Of(5, 0);

        Assert.Equal((null, null), (ratio.Value, ratio.High));
        Assert.True(ratio.Low > 0);
    }

    [Property]
    public Property Of_CountsTheOtherWayRound_GivesReciprocals() => Prop.ForAll(
        Gen.Choose(1, 500).ToArbitrary(), Gen.Choose(1, 500).ToArbitrary(), (first, second) =>
        {
            CountRatio one = CountRatio.Of(first, second), other = CountRatio.Of(second, first);
            Assert.Equal(1, one.Low * other.High!.Value, 5);
            Assert.Equal(1, one.High!.Value * other.Low, 5);
        });

    [Fact]
    public void Of_NothingAtAll_IsRefused() => Assert.Throws<ArgumentException>(() => CountRatio.Of(0, 0));

    [Theory]
    [InlineData(-1, 2, 0.95)]
    [InlineData(1, -2, 0.95)]
    [InlineData(1, 2, 1)]
    public void Of_AnImpossibleCountOrLevel_IsRefused(int first, int second, double level) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CountRatio.Of(first, second, level));
}

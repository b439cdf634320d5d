using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Workbook.Methods;

namespace Workbook.Tests.Methods;

public class PoissonIntervalTests
{
    /// <summary>Values of Garwood's table (1936), as reprinted in tables of exact Poisson limits.</summary>
    [Theory]
    [InlineData(0, 0, 3.689)]
    [InlineData(1, 0.0253, 5.572)]
    [InlineData(5, 1.623, 11.668)]
    [InlineData(10, 4.795, 18.390)]
    [InlineData(50, 37.111, 65.919)]
    [InlineData(100, 81.364, 121.627)]
    public void Of_ACount_GivesGarwoodsLimits(int count, double low, double high)
    {
        PoissonInterval interval = PoissonInterval.Of(count);

        Assert.Equal(low, interval.Low, 0.0006);
        Assert.Equal(high, interval.High, 0.0006);
    }

    [Fact]
    public void Of_NothingCounted_HasAnUpperEndThatCanBeWorkedByHand() =>
        Assert.Equal(-Math.Log(0.025), PoissonInterval.Of(0).High, 9);

    [Property]
    public Property Of_AnyCount_LeavesHalfTheTailOnEitherSide() => Prop.ForAll(Gen.Choose(1, 400).ToArbitrary(), count =>
    {
        PoissonInterval interval = PoissonInterval.Of(count, 0.9);

        double atLeast = 1 - Cumulative(count - 1, interval.Low);
        double atMost = Cumulative(count, interval.High);
        Assert.Equal(0.05, atLeast, 6);
        Assert.Equal(0.05, atMost, 6);
    });

    [Fact]
    public void PerExposure_ScalesCountAndEndsAlike()
    {
        Rate rate = PoissonInterval.Of(10).PerExposure(exposure: 20_000, per: 10_000);

        Assert.Equal(5, rate.Value);
        Assert.Equal(4.795 / 2, rate.Low, 0.0003);
        Assert.Equal(18.390 / 2, rate.High, 0.0003);
        Assert.Equal(10, rate.N);
    }

    [Fact]
    public void PerExposure_OfNothing_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PoissonInterval.Of(3).PerExposure(0));

    [Theory]
    [InlineData(-1, 0.95)]
    [InlineData(3, 0)]
    [InlineData(3, 1)]
    [InlineData(3, double.NaN)]
    public void Of_AnImpossibleCountOrLevel_IsRefused(int count, double level) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PoissonInterval.Of(count, level));

    /// <summary>P(X ≤ count), summed term by term in logarithms: an oracle that shares nothing with the method.</summary>
    private static double Cumulative(int count, double mean)
    {
        double logTerm = -mean, sum = Math.Exp(logTerm);
        for (int k = 1; k <= count; k++)
        {
            logTerm += Math.Log(mean / k);
            sum += Math.Exp(logTerm);
        }

        return sum;
    }
}

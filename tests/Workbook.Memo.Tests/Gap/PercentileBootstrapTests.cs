using Workbook.Memo.Gap;

namespace Workbook.Memo.Tests.Gap;

public sealed class PercentileBootstrapTests
{
    private static readonly double[] Sample = [.. Enumerable.Range(1, 100).Select(i => (double)i)];

    [Fact]
    public void Of_MeanOfAHundred_IsCloseToTheNormalInterval()
    {
        BootstrapInterval interval = Means(seed: 7);

        // Standard error of the mean: 28.866 / 10; 1.96 of them either side of 50.5.
        Assert.Equal(50.5, interval.Estimate);
        Assert.InRange(interval.Low!.Value, 44.84 - 0.6, 44.84 + 0.6);
        Assert.InRange(interval.High!.Value, 56.16 - 0.6, 56.16 + 0.6);
    }

    [Fact]
    public void Of_SameSeed_GivesTheSameInterval() => Assert.Equal(Means(seed: 3), Means(seed: 3));

    [Fact]
    public void Of_OtherSeed_GivesAnother() => Assert.NotEqual(Means(seed: 3).Low, Means(seed: 4).Low);

    [Fact]
    public void Of_OneItem_HasNoWidth()
    {
        BootstrapInterval interval = PercentileBootstrap.Of<double>([[5.0]], strata => strata[0][0], seed: 1);

        Assert.Equal((5.0, 5.0, 5.0), (interval.Estimate, interval.Low, interval.High));
    }

    [Fact]
    public void Of_Strata_AreResampledApart() =>
        Assert.Equal(2000, PercentileBootstrap.Of<double>([[1, 1, 1], [2, 2]], strata => strata[0].Sum() + strata[1].Sum() == 7 ? 1 : null, seed: 1).Defined);

    [Fact]
    public void Of_MostlyUndefined_GivesNoInterval()
    {
        // The first of ten items is absent from about (9/10)^10 = 35 % of draws.
        BootstrapInterval interval = PercentileBootstrap.Of<double>([Sample[..10]], strata => strata[0].Contains(1) ? strata[0].Average() : null, seed: 1);

        Assert.InRange(interval.Defined, 1240, 1365);
        Assert.Null(interval.Low);
        Assert.NotNull(interval.Estimate);
    }

    [Theory]
    [InlineData(0, 0.95)]
    [InlineData(10, 0.0)]
    [InlineData(10, 1.0)]
    public void Of_DrawsOrLevelOutOfRange_IsRejected(int draws, double level) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PercentileBootstrap.Of<double>([[1]], _ => 1, seed: 1, draws, level));

    private static BootstrapInterval Means(int seed) => PercentileBootstrap.Of<double>([Sample], strata => strata[0].Average(), seed);
}

using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Workbook.Methods;

namespace Workbook.Tests.Methods;

public sealed class CompoundGrowthTests
{
    [Fact]
    public void Between_DoublingInOneYear_IsTheSameBothWays()
    {
        var growth = CompoundGrowth.Between(50, 100, 1);

        Assert.Equal(100, growth.PercentPerYear, 10);
        Assert.Equal(100, growth.TotalPercent, 10);
    }

    [Fact]
    public void At_ThirteenPercentForFiveYears_Is84PercentInTotal() => Assert.Equal(84.24, CompoundGrowth.At(13, 5).TotalPercent, 2);

    [Fact]
    public void Between_Shrinking_IsNegative()
    {
        var growth = CompoundGrowth.Between(100, 81, 2);

        Assert.Equal(-10, growth.PercentPerYear, 10);
        Assert.Equal(-19, growth.TotalPercent, 10);
    }

    [Property(Replay = "(20240918,3)")]
    public Property Between_RecoversAPlantedRate() => Prop.ForAll(
        Gen.Choose(-90, 300).Select(rate => (double)rate).ToArbitrary(), Gen.Choose(1, 40).ToArbitrary(), Gen.Choose(1, 1_000_000).ToArbitrary(),
        (rate, years, first) => Math.Abs(CompoundGrowth.Between(first, first * Math.Pow(1 + (rate / 100), years), years).PercentPerYear - rate) < 1e-6);

    [Property(Replay = "(20240918,5)")]
    public Property Between_DoesNotDependOnTheUnit() => Prop.ForAll(
        Gen.Choose(1, 10_000).ToArbitrary(), Gen.Choose(1, 10_000).ToArbitrary(),
        (first, last) => Math.Abs(CompoundGrowth.Between(first, last, 5).PercentPerYear - CompoundGrowth.Between(first * 1000.0, last * 1000.0, 5).PercentPerYear) < 1e-9);

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(1, -1, 1)]
    [InlineData(1, double.NaN, 1)]
    [InlineData(1, 1, 0)]
    public void Between_WhereNoRateIsDefined_IsAnError(double first, double last, int years) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CompoundGrowth.Between(first, last, years));
}

using Workbook.Memo.Rules;
using Workbook.Memo.Interruption;

namespace Workbook.Memo.Tests.Rules;

public sealed class ReleaseSeriesTests
{
    private static readonly ModelRelease[] Releases =
    [
        new(10, "United States", 1e23), new(11, "United States", 1e25), new(11, "China", 1e23), new(11, "China", null), new(30, "China", 1e24),
    ];

    [Fact]
    public void Cadence_HalfAReleaseIsAddedToBoth_SoThatNoMonthIsInfinite() =>
        Assert.Equal([Math.Log(0.5 / 1.5), Math.Log(2.5 / 1.5), 0], ReleaseSeries.Cadence(Releases, 10, 12).Select(value => value.Value));

    [Fact]
    public void Compute_IsPowersOfTenAgainstTheMedianOfTwelveMonths_AndSkipsMonthsWithoutAYardstick() =>
        Assert.Equal([new TimedValue(11, -1)], ReleaseSeries.Compute(Releases, 10, 40));
}

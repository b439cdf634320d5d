using Workbook.Memo.Interruption;

namespace Workbook.Memo.Tests.Interruption;

public sealed class ResidualTieTests
{
    [Fact]
    public void Mean_OneResidualAPeriod_IsTheOrdinaryCorrelationOfNeighbours() =>
        Assert.Equal(((1 * -2) + (-2 * 3)) / 14.0, ResidualTie.Mean([1, 2, 3], [1, -2, 3]), 12);

    [Fact]
    public void Mean_TwoOfOnePeriod_IsTheMeanOfBothOrders()
    {
        // 1, −1 | 2 gives −1 − 2 = −3, and −1, 1 | 2 gives −1 + 2 = 1: −1 on average, over a sum of squares of 6.
        Assert.Equal(-1 / 6.0, ResidualTie.Mean([1, 1, 2], [1, -1, 2]), 12);
        Assert.Equal(-1 / 6.0, ResidualTie.Mean([1, 1, 2], [-1, 1, 2]), 12);
    }

    [Fact]
    public void OverOrders_TwoOfOnePeriod_ShowsBothOrders()
    {
        (double low, _, double high) = ResidualTie.OverOrders(Fit([1, 1, 2], [1, -1, 2]), seed: 1);

        Assert.Equal((-3 / 6.0, 1 / 6.0), (low, high));
    }

    [Fact]
    public void OverOrders_OneResidualAPeriod_HasNoSpread()
    {
        InterruptedFit fit = InterruptedTimeSeries.Fit(InterruptedTimeSeriesTests.Noisy(), 20, 3);
        (double low, double median, double high) = ResidualTie.OverOrders(fit, seed: 1, orders: 10);

        Assert.Equal(low, high);
        Assert.Equal(fit.Autocorrelation, median, 12);
    }

    [Fact]
    public void Fit_ObservationsOfOnePeriodInAnotherOrder_ChangesNothing()
    {
        TimedValue[] values = [.. InterruptedTimeSeriesTests.Noisy(), .. InterruptedTimeSeriesTests.Noisy().Select(value => value with { Value = -value.Value })];
        InterruptedFit one = InterruptedTimeSeries.Fit(values, 20, 3), other = InterruptedTimeSeries.Fit(values.Reverse(), 20, 3);

        Assert.Equal(one.Autocorrelation, other.Autocorrelation, 12);
        Assert.Equal(
            InterruptedPower.Simulate(values, one, 0, seed: 1, draws: 100).CriticalValue,
            InterruptedPower.Simulate(values.Reverse(), other, 0, seed: 1, draws: 100).CriticalValue, 9);
    }

    private static InterruptedFit Fit(int[] periods, double[] residuals) =>
        InterruptedTimeSeries.Fit(InterruptedTimeSeriesTests.Noisy(), 20, 3) with { Periods = [.. periods], Residuals = [.. residuals] };
}

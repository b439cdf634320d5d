using Workbook.Memo.Interruption;
using Workbook.Methods;

namespace Workbook.Memo.Tests.Interruption;

public sealed class InterruptedTimeSeriesTests
{
    [Fact]
    public void Fit_PlantedJumpAndSlopeWithoutNoise_RecoversBoth()
    {
        InterruptedFit fit = InterruptedTimeSeries.Fit(Planted(level: 5, slope: 0.5, jump: -2, change: 0.25), interruption: 20, bandwidth: 3);

        Assert.Equal([15, 0.5, -2, 0.25], fit.Coefficients.Select(value => Math.Round(value, 9)));
        Assert.Equal(1, fit.EffectAfter(12).Value, 9);
        Assert.Equal(fit.Without(30) + fit.EffectAfter(10).Value, fit.At(30), 9);
        Assert.Equal((20, 20), (fit.Before, fit.After));
    }

    [Fact]
    public void Fit_ShiftedSeries_HasTheSameEffect()
    {
        TimedValue[] noisy = [.. Noisy()];
        Effect one = InterruptedTimeSeries.Fit(noisy, 20, 3).EffectAfter(12);
        Effect shifted = InterruptedTimeSeries.Fit(noisy.Select(value => value with { Value = value.Value + 100 }).Reverse(), 20, 3).EffectAfter(12);

        Assert.Equal(one.Value, shifted.Value, 9);
        Assert.Equal(one.StandardError, shifted.StandardError, 9);
    }

    [Fact]
    public void Fit_TwoPerfectLines_HaveAJumpWithoutError()
    {
        TimedValue[] values = [new(0, 1), new(1, 2), new(2, 3), new(3, 3), new(4, 4), new(5, 5)];
        InterruptedFit fit = InterruptedTimeSeries.Fit(values, 3, 0);

        Assert.Equal(-1, fit.EffectAfter(0).Value, 9);
        Assert.Equal(0, fit.EffectAfter(0).StandardError, 6);
    }

    [Fact]
    public void Fit_NeighboursThatGoTogether_WidenTheErrorWithTheBandwidth()
    {
        TimedValue[] runs = [.. Enumerable.Range(0, 40).Select(period => new TimedValue(period, (period / 5 % 2 == 0) ? 1 : -1))];

        Assert.True(InterruptedTimeSeries.Fit(runs, 20, 4).EffectAfter(0).StandardError > InterruptedTimeSeries.Fit(runs, 20, 0).EffectAfter(0).StandardError);
        Assert.True(InterruptedTimeSeries.Fit(runs, 20, 0).Autocorrelation > 0.5);
    }

    [Fact]
    public void Fit_ObservationsOfOnePeriod_CountAsACluster()
    {
        TimedValue[] noisy = [.. Noisy()];
        Effect once = InterruptedTimeSeries.Fit(noisy, 20, 0).EffectAfter(0);
        Effect twice = InterruptedTimeSeries.Fit(noisy.Concat(noisy), 20, 0).EffectAfter(0);

        Assert.Equal(once.Value, twice.Value, 9);
        Assert.InRange(twice.StandardError / once.StandardError, 0.95, 1.0);
    }

    [Fact]
    public void Fit_OnePeriodBefore_SaysWhatIsMissing() =>
        Assert.StartsWith(
            "Two lines need at least two periods each and six observations; found 1 observations before and 6 after.",
            Assert.Throws<ArgumentException>(() => InterruptedTimeSeries.Fit(Enumerable.Range(19, 7).Select(period => new TimedValue(period, 1)), 20, 0)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Effect_ForSimulations_IsThatOfTheWholeFit()
    {
        TimedValue[] values = [.. Noisy()];
        var design = new SegmentedDesign([.. values.Select(value => value.Period)], 20, 3);
        Effect whole = InterruptedTimeSeries.Fit(values, 20, 3).EffectAfter(12);

        (double value, double error) = design.Effect([.. values.Select(value => value.Value)], design.Influence(12));
        Assert.Equal(whole.Value, value, 9);
        Assert.Equal(whole.StandardError, error, 9);
    }

    [Fact]
    public void Months_DayToMonthAndBack() => Assert.Equal(new DateOnly(2023, 12, 1), Months.FirstDay(Months.Of(new DateOnly(2023, 12, 31))));

    internal static IEnumerable<TimedValue> Planted(double level, double slope, double jump, double change) =>
        Enumerable.Range(0, 40).Select(period => new TimedValue(period, level + (slope * period) + (period < 20 ? 0 : jump + (change * (period - 20)))));

    internal static IEnumerable<TimedValue> Noisy()
    {
        var random = new Random(7);
        return [.. Planted(5, 0.5, -2, 0).Select(value => value with { Value = value.Value + random.NextDouble() - 0.5 })];
    }
}

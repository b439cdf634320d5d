using System.Collections.Immutable;
using Workbook.Memo.Forecasting;

namespace Workbook.Memo.Tests.Forecasting;

public sealed class SimpleMethodTests
{
    [Fact]
    public void Naive_SpreadsWithTheRootOfTime()
    {
        // Changes 1, −1, 2: mean square 2. Four ahead the deviation is √(2 · 4).
        NormalPrediction last = new Naive().Forecast([5, 6, 5, 7], 4)[3];

        Assert.Equal((7, Math.Sqrt(8)), (last.Mean, last.Deviation));
    }

    [Fact]
    public void SeasonalNaive_RepeatsTheLastSeason_AndSpreadsByWholeSeasons()
    {
        // Changes over two periods: 2, 4, mean square 10. Periods 1 and 2 ahead are one season off, period 3 is two.
        ImmutableArray<NormalPrediction> forecasts = new Naive(2).Forecast([1, 10, 3, 14], 3);

        Assert.Equal([3, 14, 3], forecasts.Select(forecast => forecast.Mean));
        Assert.Equal([Math.Sqrt(10), Math.Sqrt(10), Math.Sqrt(20)], forecasts.Select(forecast => forecast.Deviation));
    }

    [Fact]
    public void Drift_GoesOnAlongTheLineFromFirstToLast()
    {
        // From 1 to 7 in three steps: 2 a step. Changes 1, 2, 3 lie −1, 0, 1 off: variance 2 / 2. Two ahead: 1 · 2 · (1 + 2/3).
        NormalPrediction second = new Drift().Forecast([1, 2, 4, 7], 2)[1];

        Assert.Equal(11, second.Mean, 12);
        Assert.Equal(Math.Sqrt(10 / 3.0), second.Deviation, 12);
    }

    [Fact]
    public void Drift_InPart_GoesOnBySoMuchOfIt() => Assert.Equal([8, 9], new Drift(0.5).Forecast([1, 2, 4, 7], 2).Select(forecast => Math.Round(forecast.Mean, 9)));

    [Fact]
    public void LinearTrend_HasTheTextbooksVariance()
    {
        // 1, 3, 2 on 0, 1, 2: line 1.5 + 0.5t, errors −0.5, 1, −0.5, σ² = 1.5. At t = 3: 1.5 (1 + 1/3 + 4/2).
        NormalPrediction next = new LinearTrend().Forecast([1, 3, 2], 1)[0];

        Assert.Equal(3, next.Mean, 12);
        Assert.Equal(Math.Sqrt(1.5 * (1 + (1 / 3.0) + 2)), next.Deviation, 12);
    }

    [Fact]
    public void MonthEffects_OfAPlantedSeasonOnALine_AreRecovered()
    {
        double[] season = [3, -1, 0, -2];
        double[] planted = [.. Enumerable.Range(0, 24).Select(t => (0.5 * t) + season[t % 4])];

        Assert.Equal(season, MonthEffects.Effects(planted, 4).Select(effect => Math.Round(effect, 9)));
        Assert.Equal([12 + 3, 12.5 - 1], new MonthEffects(new Drift(), 4).Forecast(planted, 2).Select(forecast => Math.Round(forecast.Mean, 9)));
    }

    [Fact]
    public void Calibrated_ByTheFactorOfThePast_HoldsThatShareOfIt()
    {
        // Distances 1, 2, 3, 4, 5 deviations; at 80 % (type 7) 4.2, over 1.2816.
        (NormalPrediction, double)[] past = [.. Enumerable.Range(1, 5).Select(distance => (new NormalPrediction(0, 2), 2.0 * distance))];

        Assert.Equal(4.2 / 1.281552, Calibrated.FactorFor(past, 0.8), 5);
        Assert.Equal(6, new Calibrated(new Naive(), 3).Forecast([0, 2], 1)[0].Deviation, 12);
    }

    [Fact]
    public void Forecast_FromTooLittle_SaysWhatIsMissing() =>
        Assert.StartsWith("Damped trend needs 8 past values; there are 3.", Assert.Throws<ArgumentException>(() => new ExponentialSmoothing(true).Forecast([1, 2, 3], 1)).Message, StringComparison.Ordinal);

    [Fact]
    public void Forecast_FromASeriesWithAGap_IsRefused() => Assert.Throws<ArgumentException>(() => new Naive().Forecast([1, double.NaN, 3], 1));
}

using System.Collections.Immutable;
using Workbook.Memo.Forecasting;

namespace Workbook.Memo.Tests.Forecasting;

public sealed class RollingOriginTests
{
    private static readonly double[] Values = [1, 2, 4, 8, 16, 32, 64];

    [Fact]
    public void Run_OriginsByStep_LeaveAWholeWindowEach()
    {
        ImmutableArray<ScoredForecast> scored = Run(first: 2, ahead: 2, step: 2);

        Assert.Equal([(2, 1), (2, 2), (4, 1), (4, 2)], scored.Select(forecast => (forecast.Origin, forecast.Ahead)));
        Assert.Equal([4, 8, 16, 32], scored.Select(forecast => forecast.Observed));
    }

    [Fact]
    public void Run_Naive_SaysTheLastValueKnownAtEachOrigin() =>
        Assert.Equal([2, 2, 8, 8], Run(2, 2, 2).Select(forecast => forecast.Prediction.Median));

    [Fact]
    public void Run_NoRoomForAWindow_ScoresNothing() => Assert.Empty(Run(first: 6, ahead: 2, step: 1));

    [Fact]
    public void DisjointWindows_OverlappingOrigins_CountByTheStretchThatTheyCover()
    {
        // From the second value to the seventh are five: two and a half windows of two, however many origins lie between.
        Assert.Equal(2.5, RollingOrigin.DisjointWindows(Values.Length, first: 2, ahead: 2));
        Assert.Equal(8, Run(first: 2, ahead: 2, step: 1).Length);

        var outlook = Outlook.Of([.. Enumerable.Range(1, 13).Select(value => (double)value)], ValueScale.Logarithmic, ahead: 1, first: 8, window: 2);
        Assert.Equal((4, 2.5), (outlook.Origins, outlook.DisjointWindows));
    }

    [Fact]
    public void Run_OfCandidatesForShares_NeverLooksPastTheOrigin()
    {
        CountSeries series = new("planted", 24_000, [.. Enumerable.Range(0, 80).Select(t => 5 + (t % 7))], [.. Enumerable.Repeat(400, 80)]);
        CountSeries changed = series with { Counts = [.. series.Counts.Select((count, t) => t < 60 ? count : 300)] };

        Assert.All(ShareMethod.Candidates, method => Assert.Equal(
            method.Forecast(series.Until(60), series.Totals[60..]).Select(forecast => forecast.Quantile(0.9)),
            method.Forecast(changed.Until(60), changed.Totals[60..]).Select(forecast => forecast.Quantile(0.9))));
    }

    [Fact]
    public void Scores_OfThreeForecasts_CanBeWorkedByHand()
    {
        // Errors 1, 0 and 3 of certain forecasts: mean 4/3, which is also the score; only the right one is inside its interval.
        ScoredForecast[] forecasts = [.. new[] { 11.0, 10, 7 }.Select(came => new ScoredForecast(5, 1, new NormalPrediction(10, 0), came))];

        Assert.Equal(new ForecastScores(4 / 3.0, 4 / 3.0, 1 / 3.0, 1 / 3.0, 1 / 3.0, 3), ForecastScores.Of(forecasts));
    }

    [Fact]
    public void Scores_Pooled_AreThoseOfAllForecastsTogether()
    {
        ScoredForecast[] forecasts = [.. new[] { 11.0, 10, 7, 12 }.Select(came => new ScoredForecast(5, 1, new NormalPrediction(10, 1), came))];
        ForecastScores all = ForecastScores.Of(forecasts), pooled = ForecastScores.Pool([ForecastScores.Of(forecasts[..1]), ForecastScores.Of(forecasts[1..])]);

        Assert.Equal((all.Crps, all.Coverage80, all.N), (pooled.Crps, pooled.Coverage80, pooled.N));
    }

    [Fact]
    public void AngularScale_ThereAndBack_IsTheShare() => Assert.Equal(100 * 30 / 400.0, AngularScale.ToPercent(AngularScale.Of(30, 400), 400), 9);

    [Fact]
    public void AngularScale_BeyondItsEnds_StaysAShare() => Assert.Equal((0, 100), (AngularScale.ToPercent(-1, 400), AngularScale.ToPercent(9, 400)));

    private static ImmutableArray<ScoredForecast> Run(int first, int ahead, int step) =>
        RollingOrigin.Run(Values.Length, first, ahead, step, origin => new Naive().Forecast(Values[..origin], ahead), at => Values[at]);
}

using System.Collections.Immutable;
using Workbook.Data;
using Workbook.Memo.Forecasts;
using Workbook.Memo.Forecasting;

namespace Workbook.Memo.Tests.Forecasts;

public sealed class ScoreboardTests
{
    private static readonly ShareMethod FivePercent = new("Five", (_, totals) => [.. totals.Select(_ => (Prediction)new NormalPrediction(5, 1))]);

    [Fact]
    public void WindowForecast_ErrorAndBack_IsTheSameShare()
    {
        var window = new WindowForecast(4, 0.02);

        Assert.Equal(7.5, window.At(window.ErrorOf(7.5)), 9);
    }

    [Fact]
    public void WindowForecast_ErrorInUnitsOfTheScale_CanBeWorkedByHand()
    {
        // arcsin √0.25 = 30°, arcsin √0.75 = 60°: 30° or π/6 apart, in units of π/12.
        Assert.Equal(2, new WindowForecast(25, Math.PI / 12).ErrorOf(75), 12);
    }

    [Fact]
    public void WindowForecast_OfMonths_WeighsThemByTheirTotals()
    {
        CountSeries past = new("a", 0, [.. Enumerable.Range(0, 24).Select(t => t)], [.. Enumerable.Repeat(100, 24)]);

        // 2 % of 100 items and 6 % of 300: (200 + 1,800) / 400.
        Assert.Equal(5, WindowForecast.Of([new NormalPrediction(2, 1), new NormalPrediction(6, 1)], [100, 300], past).Percent, 12);
    }

    [Theory]
    [InlineData(20, Reading.Above)]
    [InlineData(5, Reading.Within)]
    [InlineData(1, Reading.Below)]
    public void ThemeOutcome_IsReadAgainstTheIntervalOfPastErrors(int came, Reading expected)
    {
        // Twenty-four months near 5 of 100, then two months of what came; past errors of ±1 scale bound the interval on both sides.
        NewsSalience news = Planted([.. Enumerable.Range(0, 24).Select(t => t < 12 ? 4 : 6), came, came]);

        ThemeOutcome outcome = ThemeOutcome.Of(news, "planted", 24, 2, FivePercent, new SamplePrediction([-1, 0, 1]));

        Assert.Equal(expected, outcome.Reading);
        Assert.Equal((6, 5, (double)came), (outcome.Before, outcome.Forecast, outcome.Observed));
        // Every month is |came − 5| off; in the past the seasonal naive method erred by 2 points.
        Assert.Equal(Math.Abs(came - 5) / 2.0, outcome.Mase, 9);
    }

    // Errors from −1 to 1 in hundredths: the interval of a level holds as much of them, so that a narrow one is left sooner.
    [Theory]
    [InlineData(0.4, Reading.Above)]
    [InlineData(0.8, Reading.Within)]
    public void ThemeOutcome_IsReadAgainstTheLevelAskedFor(double level, Reading expected)
    {
        NewsSalience news = Planted([.. Enumerable.Range(0, 24).Select(t => t < 12 ? 4 : 6), 6, 6]);
        SamplePrediction errors = new(Enumerable.Range(-100, 201).Select(error => error / 100.0));

        ThemeOutcome outcome = ThemeOutcome.Of(news, "planted", 24, 2, FivePercent, errors, level);

        Assert.Equal((level, expected), (outcome.Level, outcome.Reading));
        Assert.True(outcome.Low < outcome.Forecast && outcome.Forecast < outcome.High);
    }

    [Fact]
    public void Backtest_OfThemes_LeavesOutTheOneCoinedLate()
    {
        SalienceBacktest backtest = SalienceBacktest.Run(Made(), ahead: 12);

        Assert.Equal(["coined"], backtest.LeftOut);
        Assert.Equal(["steady", "uneven"], backtest.Themes.Select(theme => theme.Name));
        // Origins at 60, 66, … while 12 months are left of 120: 60 to 108.
        Assert.Equal(9, backtest.Origins);
        Assert.Equal(2 * 9 * 12, backtest.Best.Scores.N);
        Assert.Equal(2 * 9, backtest.Best.WindowErrors.Count);
    }

    [Fact]
    public void Backtest_OfNoiseAroundALevel_TrustsNoMethodThatFollowsTheLastMonth()
    {
        SalienceBacktest backtest = SalienceBacktest.Run(Made(), ahead: 12);

        Assert.Equal(1, backtest.Method("Naive").Score, 12);
        Assert.True(backtest.Best.Score < 0.9 && backtest.Method("Drift").Score > backtest.Best.Score);
    }

    [Fact]
    public void Backtest_RunAgain_GivesTheSame() =>
        Assert.Equal(SalienceBacktest.Run(Made(), 12).Methods.Select(method => method.Score), SalienceBacktest.Run(Made(), 12).Methods.Select(method => method.Score));

    /// <summary>The commentary of the notebook names the method and speaks of intervals that were too narrow.</summary>
    [Trait("Takes", "Time")]
    [Fact]
    public void Backtest_OfTheNews_TrustsTheSmoothedLevel_WithAStretchedSpread()
    {
        SalienceBacktest backtest = SalienceBacktest.Run(NewsSalience.Load(Datasets.Catalogue, PolicyMemo.Date), 23);

        Assert.Equal("Smoothed level", backtest.Best.Method.Name);
        Assert.InRange(backtest.FactorOf(backtest.Best.Method), 1.05, 1.5);
    }

    [Fact]
    public void Themes_NamedByTheNotebook_AreGroupsOfTheNews()
    {
        NewsSalience news = NewsSalience.Load(Datasets.Catalogue);

        Assert.All(ThemeName.All, theme => Assert.Equal(news.Length, news.Theme(theme.Group).Length));
    }

    private static NewsSalience Planted(params ImmutableArray<int> counts) => new([new CountSeries("planted", 24_000, counts, [.. counts.Select(_ => 100)])], [.. counts.Select(_ => 0)], []);

    private static NewsSalience Made()
    {
        var random = new Random(3);
        ImmutableArray<int> totals = [.. Enumerable.Repeat(400, 120)];
        CountSeries Series(string name, Func<int, int> count) => new(name, 24_000, [.. Enumerable.Range(0, 120).Select(count)], totals);
        return new NewsSalience(
            [Series("coined", t => t < 100 ? 0 : 9), Series("steady", _ => 20 + random.Next(10)), Series("uneven", _ => 5 + random.Next(12))], [.. Enumerable.Repeat(0, 120)], []);
    }
}

using System.Collections.Immutable;
using Workbook.Memo.Forecasting;

namespace Workbook.Memo.Forecasts;

/// <summary>Every candidate method on every theme of the news, from rolling origins before the memo: which to trust, and how far.</summary>
/// <param name="Themes">The themes tried: those named at least once before the first origin. A word coined later has no past to forecast from.</param>
/// <param name="LeftOut">Names of the others.</param>
/// <param name="Methods">The methods in the order of the candidates; the first is the naive one.</param>
/// <param name="Ahead">Months forecast from each origin.</param>
/// <param name="Origins">Origins a theme.</param>
public sealed record SalienceBacktest(ImmutableArray<CountSeries> Themes, ImmutableArray<string> LeftOut, ImmutableArray<MethodRecord> Methods, int Ahead, int Origins)
{
    /// <summary>Months known at the first origin: five years, so that a season can be seen.</summary>
    public const int FirstOrigin = 60;

    /// <summary>Months between origins.</summary>
    public const int Step = 6;

    /// <summary>The central interval that calibration sets right.</summary>
    public const double CalibratedLevel = 0.8;

    /// <summary>The method with the lowest score: the forecast that a careful reader would have made.</summary>
    public MethodRecord Best => Methods.MinBy(method => method.Score)!;

    /// <summary>Windows that fit side by side between the first origin and the end. All themes share them, so that past errors, however many, tell of no more.</summary>
    public double DisjointWindows => RollingOrigin.DisjointWindows(Themes[0].Length, FirstOrigin, Ahead);

    /// <summary>Runs the backtest.</summary>
    /// <param name="known">The news up to the memo.</param>
    /// <param name="ahead">Months to forecast from each origin.</param>
    public static SalienceBacktest Run(NewsSalience known, int ahead)
    {
        ILookup<bool, CountSeries> themes = known.Themes.ToLookup(theme => theme.Counts.Take(FirstOrigin).Sum() > 0);
        ImmutableArray<CountSeries> tried = [.. themes[true]];
        Trial[][] trials = [.. tried.AsParallel().AsOrdered().Select(theme => ShareMethod.Candidates.Select(method => Trial.Of(theme, method, ahead)).ToArray())];
        return new SalienceBacktest(
            tried, [.. themes[false].Select(theme => theme.Name)],
            [.. ShareMethod.Candidates.Select((method, m) => new MethodRecord(
                method,
                [.. trials.Select(trial => trial[m].Scores.Crps / trial[0].Scores.Crps)],
                ForecastScores.Pool([.. trials.Select(trial => trial[m].Scores)]),
                new SamplePrediction(trials.SelectMany(trial => trial[m].WindowErrors))))],
            ahead, ((known.Length - ahead - FirstOrigin) / Step) + 1);
    }

    /// <summary>A method by its name.</summary>
    public MethodRecord Method(string name) => Methods.Single(method => method.Method.Name == name);

    /// <summary>By how much the spread of a method must be stretched to have held the stated share of past months; 1 for a regression of counts, which is taken as it is.</summary>
    public double FactorOf(ShareMethod method) => method.Plain is not IForecastMethod plain ? 1 : Calibrated.FactorFor(Themes.SelectMany(theme => Past(theme, plain)), CalibratedLevel);

    private IEnumerable<(NormalPrediction, double)> Past(CountSeries theme, IForecastMethod method)
    {
        ImmutableArray<double> angles = theme.Angles();
        return RollingOrigin.Run(theme.Length, FirstOrigin, Ahead, Step, origin => [.. method.Forecast(angles[..origin], Ahead)], at => angles[at])
            .Select(forecast => ((NormalPrediction)forecast.Prediction, forecast.Observed));
    }

    /// <summary>One method on one theme.</summary>
    private sealed record Trial(ForecastScores Scores, ImmutableArray<double> WindowErrors)
    {
        public static Trial Of(CountSeries theme, ShareMethod method, int ahead)
        {
            ImmutableArray<ScoredForecast> forecasts = RollingOrigin.Run(
                theme.Length, FirstOrigin, ahead, Step, origin => method.Forecast(theme.Until(origin), theme.Totals[origin..(origin + ahead)]), theme.Percent);
            return new Trial(ForecastScores.Of(forecasts), [.. forecasts.GroupBy(forecast => forecast.Origin).Select(window => WindowForecast
                .Of(window.Select(forecast => forecast.Prediction), theme.Totals[window.Key..(window.Key + ahead)], theme.Until(window.Key))
                .ErrorOf(theme.Percent(window.Key..(window.Key + ahead))))]);
        }
    }
}

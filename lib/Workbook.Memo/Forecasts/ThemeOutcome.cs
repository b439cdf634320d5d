using System.Collections.Immutable;
using Workbook.Memo.Forecasting;

namespace Workbook.Memo.Forecasts;

/// <summary>Where what came lies against a forecast.</summary>
public enum Reading
{
    /// <summary>Below the interval.</summary>
    Below,

    /// <summary>Inside the interval.</summary>
    Within,

    /// <summary>Above the interval.</summary>
    Above,
}

/// <summary>A theme's share of news items after the memo, against one forecast made with what was known at the memo.</summary>
/// <param name="Theme">Name of the group of terms.</param>
/// <param name="Method">Name of the method.</param>
/// <param name="Before">Share over the last twelve months known, in per cent of items.</param>
/// <param name="Forecast">Share forecast over the scored months.</param>
/// <param name="Observed">Share over the scored months.</param>
/// <param name="Low">Lower end of the interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="Low95">Lower end of the 95 % interval.</param>
/// <param name="High95">Upper end.</param>
/// <param name="Place">Share of past errors, over all themes, that were lower: 0.5 is the middle.</param>
/// <param name="Scores">Scores of the monthly forecasts.</param>
/// <param name="Mase">Mean absolute error in units of the seasonal naive method's in the past.</param>
public sealed record ThemeOutcome(
    string Theme, string Method, double Before, double Forecast, double Observed, double Low, double High, double Low95, double High95, double Place, ForecastScores Scores, double Mase)
{
    private const int Year = 12;

    /// <summary>Level of the interval: of ten themes that go on as themes went before, two are expected outside one of 0.8.</summary>
    public double Level { get; init; } = SalienceBacktest.CalibratedLevel;

    /// <summary>Against the interval.</summary>
    public Reading Reading => Observed > High ? Reading.Above : Observed < Low ? Reading.Below : Reading.Within;

    /// <summary>Against the 95 % interval.</summary>
    public Reading Far => Observed > High95 ? Reading.Above : Observed < Low95 ? Reading.Below : Reading.Within;

    /// <summary>Change from before to after, as a factor.</summary>
    public double Factor => Observed / Before;

    /// <summary>Scores a theme.</summary>
    /// <param name="all">The news as far as it is known now.</param>
    /// <param name="theme">Its group of terms.</param>
    /// <param name="known">Months known when the forecast is made.</param>
    /// <param name="months">Months forecast and scored; the errors must be of windows as long.</param>
    /// <param name="method">The method, calibrated or not.</param>
    /// <param name="errors">Errors of that method over windows of the past.</param>
    /// <param name="level">Level of the interval, between 0 and 1.</param>
    public static ThemeOutcome Of(
        NewsSalience all, string theme, int known, int months, ShareMethod method, SamplePrediction errors, double level = SalienceBacktest.CalibratedLevel)
    {
        CountSeries series = all.Theme(theme), past = series.Until(known);
        Range window = known..(known + months);
        ImmutableArray<int> totals = series.Totals[window];
        ImmutableArray<Prediction> ahead = method.Forecast(past, totals);
        var forecast = WindowForecast.Of(ahead, totals, past);
        double observed = series.Percent(window);
        ((double low, double high), (double low95, double high95)) = (forecast.Interval(errors, level), forecast.Interval(errors, 0.95));
        ForecastScores scores = ForecastScores.Of([.. ahead.Select((month, h) => new ScoredForecast(known, h + 1, month, series.Percent(known + h)))]);
        return new ThemeOutcome(
            theme, method.Name, past.Percent((known - Year)..), forecast.Percent, observed, low, high, low95, high95, errors.Below(forecast.ErrorOf(observed)), scores,
            ScaledError.Mase(scores.MeanAbsoluteError, [.. Enumerable.Range(0, known).Select(past.Percent)], Year)) { Level = level };
    }
}

namespace Workbook.Memo.Forecasting;

/// <summary>How well forecasts did together.</summary>
/// <param name="MeanAbsoluteError">Of the medians, in the unit of the values.</param>
/// <param name="Crps">Mean continuous ranked probability score, same unit.</param>
/// <param name="Coverage50">Share of values inside the central 50 % interval.</param>
/// <param name="Coverage80">Inside the 80 % interval.</param>
/// <param name="Coverage95">Inside the 95 % interval.</param>
/// <param name="N">Number of forecasts.</param>
public sealed record ForecastScores(double MeanAbsoluteError, double Crps, double Coverage50, double Coverage80, double Coverage95, int N)
{
    /// <summary>Scores of some forecasts.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static ForecastScores Of(IReadOnlyCollection<ScoredForecast> forecasts)
    {
        if (forecasts.Count == 0)
        {
            throw new ArgumentException("There is no forecast to score.", nameof(forecasts));
        }

        double Inside(double level) => forecasts.Count(forecast => forecast.IsInside(level)) / (double)forecasts.Count;
        return new ForecastScores(
            forecasts.Average(forecast => forecast.AbsoluteError), forecasts.Average(forecast => forecast.Crps), Inside(0.5), Inside(0.8), Inside(0.95), forecasts.Count);
    }

    /// <summary>Several scores as one, each weighing as much as it has forecasts: what scoring all of their forecasts together gives.</summary>
    public static ForecastScores Pool(IReadOnlyCollection<ForecastScores> scores)
    {
        int n = scores.Sum(score => score.N);
        double Mean(Func<ForecastScores, double> part) => scores.Sum(score => part(score) * score.N) / n;
        return new ForecastScores(
            Mean(score => score.MeanAbsoluteError), Mean(score => score.Crps), Mean(score => score.Coverage50), Mean(score => score.Coverage80), Mean(score => score.Coverage95), n);
    }
}

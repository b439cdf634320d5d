namespace Workbook.Memo.Forecasting;

/// <summary>A forecast beside what came.</summary>
/// <param name="Origin">Number of values known when it was made.</param>
/// <param name="Ahead">Periods ahead, from 1.</param>
/// <param name="Prediction">What was said.</param>
/// <param name="Observed">What came.</param>
public sealed record ScoredForecast(int Origin, int Ahead, Prediction Prediction, double Observed)
{
    /// <summary>Absolute error of the median.</summary>
    public double AbsoluteError => Math.Abs(Observed - Prediction.Median);

    /// <summary>The score of the whole distribution.</summary>
    public double Crps => Prediction.Crps(Observed);

    /// <summary>Whether a central interval held what came; its ends are inside.</summary>
    public bool IsInside(double level) => Prediction.Interval(level) is var (low, high) && Observed >= low && Observed <= high;
}

using System.Collections.Immutable;

namespace Workbook.Memo.Forecasting;

/// <summary>A method whose spread is stretched, so that intervals held as much of the past as they say.</summary>
/// <param name="Inner">The method.</param>
/// <param name="Factor">By how much its standard deviations are multiplied, above 0.</param>
internal sealed record Calibrated(IForecastMethod Inner, double Factor) : IForecastMethod
{
    /// <inheritdoc/>
    public string Name => Inner.Name;

    /// <inheritdoc/>
    public int MinimumHistory => Inner.MinimumHistory;

    /// <inheritdoc/>
    public ImmutableArray<NormalPrediction> Forecast(IReadOnlyList<double> past, int ahead) =>
        [.. Inner.Forecast(past, ahead).Select(prediction => prediction with { Deviation = prediction.Deviation * Factor })];

    /// <summary>The factor at which central intervals of a level would have held that share of past values.</summary>
    /// <param name="past">Forecasts of the past with what came, on the scale on which they are normal.</param>
    /// <param name="level">The level to get right.</param>
    /// <exception cref="ArgumentException">There is no past forecast.</exception>
    public static double FactorFor(IEnumerable<(NormalPrediction Prediction, double Observed)> past, double level)
    {
        var distances = new SamplePrediction(past.Select(pair => Math.Abs(pair.Observed - pair.Prediction.Mean) / pair.Prediction.Deviation));
        return distances.Quantile(level) / new NormalPrediction(0, 1).Interval(level).High;
    }
}

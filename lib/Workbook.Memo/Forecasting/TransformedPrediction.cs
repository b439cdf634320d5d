namespace Workbook.Memo.Forecasting;

/// <summary>The distribution of an increasing function of a normal value: a forecast made on another scale, brought back.</summary>
/// <remarks>Quantiles pass through the function; means do not, so that the median is the point forecast.</remarks>
/// <param name="Inner">The distribution on the scale of the forecast.</param>
/// <param name="Increasing">The way back; it must never fall.</param>
public sealed record TransformedPrediction(NormalPrediction Inner, Func<double, double> Increasing) : Prediction
{
    /// <inheritdoc/>
    public override double Quantile(double level) => Increasing(Inner.Quantile(level));

    /// <inheritdoc/>
    /// <remarks>Twice the pinball loss, averaged over 99 evenly spaced quantiles; within a hundredth of the closed form where there is one.</remarks>
    public override double Crps(double observed)
    {
        double sum = 0;
        for (int i = 0; i < Levels.Length; i++)
        {
            sum += PinballLoss.Of(Increasing(Inner.Mean + (Inner.Deviation * StandardQuantiles[i])), observed, Levels[i]);
        }

        return 2 * sum / Levels.Length;
    }
}

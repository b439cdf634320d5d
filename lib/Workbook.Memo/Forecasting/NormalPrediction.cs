using MathNet.Numerics.Distributions;

namespace Workbook.Memo.Forecasting;

/// <summary>A normal distribution.</summary>
/// <param name="Mean">Its mean.</param>
/// <param name="Deviation">Its standard deviation; 0 makes the forecast certain.</param>
public sealed record NormalPrediction(double Mean, double Deviation) : Prediction
{
    /// <inheritdoc/>
    public override double Quantile(double level) => Deviation == 0 ? Mean : Normal.InvCDF(Mean, Deviation, level);

    /// <inheritdoc/>
    /// <remarks>σ (z (2Φ(z) − 1) + 2φ(z) − 1/√π) with z = (y − μ)/σ: Gneiting and Raftery (2007), equation 21.</remarks>
    public override double Crps(double observed)
    {
        if (Deviation == 0)
        {
            return Math.Abs(observed - Mean);
        }

        double z = (observed - Mean) / Deviation;
        return Deviation * ((z * ((2 * Normal.CDF(0, 1, z)) - 1)) + (2 * Normal.PDF(0, 1, z)) - (1 / Math.Sqrt(Math.PI)));
    }

    /// <summary>The distribution of an increasing function of the value, for example of its exponential.</summary>
    public TransformedPrediction Transform(Func<double, double> increasing) => new(this, increasing);
}

using System.Collections.Immutable;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace Workbook.Memo.Interruption;

/// <summary>A fitted interrupted time series: a line before, and how level and slope differ after.</summary>
/// <param name="Interruption">First period after the interruption.</param>
/// <param name="Coefficients">Level before, at the interruption; slope before; jump of the level; change of the slope; slopes per period.</param>
/// <param name="Residuals">Observed less fitted, in order of time.</param>
/// <param name="Before">Observations before the interruption.</param>
/// <param name="After">Observations from it on.</param>
/// <param name="Bandwidth">Distance in periods over which residuals were allowed to go together.</param>
/// <param name="Covariance">Covariance of the coefficients, robust to that.</param>
public sealed record InterruptedFit(
    int Interruption, ImmutableArray<double> Coefficients, ImmutableArray<double> Residuals, int Before, int After, int Bandwidth, Matrix<double> Covariance)
{
    /// <summary>Number of observations.</summary>
    public int N => Before + After;

    /// <summary>Correlation of each residual with the one before it; 0 where residuals do not vary.</summary>
    public double Autocorrelation
    {
        get
        {
            double all = Residuals.Sum(residual => residual * residual);
            return all == 0 ? 0 : Residuals.Zip(Residuals.Skip(1), (one, next) => one * next).Sum() / all;
        }
    }

    /// <summary>The fitted line in a period.</summary>
    public double At(int period) => Without(period) + (period < Interruption ? 0 : EffectAt(period - Interruption));

    /// <summary>The line of before, drawn on: what the method takes for the world without the interruption.</summary>
    public double Without(int period) => Coefficients[0] + (Coefficients[1] * (period - Interruption));

    /// <summary>How far the series lies off the line of before, some periods after the interruption.</summary>
    /// <param name="periods">Periods after the interruption, 0 or more.</param>
    /// <param name="level">Level of confidence.</param>
    public Effect EffectAfter(int periods, double level = 0.95)
    {
        double error = Math.Sqrt(Weights(periods) * Covariance * Weights(periods));
        double half = error * StudentT.InvCDF(0, 1, N - InterruptedTimeSeries.Terms, (1 + level) / 2);
        double value = EffectAt(periods);
        return new Effect(value, error, value - half, value + half, periods);
    }

    internal static Vector<double> Weights(int periods) => Vector<double>.Build.Dense([0, 0, 1, periods]);

    private double EffectAt(int periods) => Coefficients[2] + (Coefficients[3] * periods);
}

/// <summary>An effect of an interruption.</summary>
/// <param name="Value">Estimate, in the unit of the series.</param>
/// <param name="StandardError">Its standard error.</param>
/// <param name="Low">Lower end of the interval.</param>
/// <param name="High">Upper end of the interval.</param>
/// <param name="Periods">Periods after the interruption at which it is taken.</param>
public sealed record Effect(double Value, double StandardError, double Low, double High, int Periods)
{
    /// <summary>Whether the interval leaves out zero.</summary>
    public bool IsSeen => Low > 0 || High < 0;
}

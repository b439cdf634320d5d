using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;

namespace Workbook.Memo.Interruption;

/// <summary>A fitted interrupted time series: a line before, and how level and slope differ after.</summary>
/// <param name="Interruption">First period after the interruption.</param>
/// <param name="Coefficients">Level before, at the interruption; slope before; jump of the level; change of the slope; slopes per period.</param>
/// <param name="Periods">Period of each observation, in order.</param>
/// <param name="Residuals">Observed less fitted, in the same order; that of one period's observations is the caller's and means nothing.</param>
/// <param name="Before">Observations before the interruption.</param>
/// <param name="After">Observations from it on.</param>
/// <param name="Bandwidth">Distance in periods over which residuals were allowed to go together.</param>
/// <param name="Covariance">Covariance of the coefficients, robust to that.</param>
public sealed record InterruptedFit(
    int Interruption, ImmutableArray<double> Coefficients, ImmutableArray<int> Periods, ImmutableArray<double> Residuals, int Before, int After, int Bandwidth,
    Matrix<double> Covariance)
{
    /// <summary>Number of observations.</summary>
    public int N => Before + After;

    /// <summary>
    /// Correlation of each residual with the one before it, averaged over all orders in which one period's observations could be listed;
    /// 0 where residuals do not vary.
    /// </summary>
    public double Autocorrelation => ResidualTie.Mean(Periods, Residuals);

    /// <summary>The fitted line in a period.</summary>
    public double At(int period) => Without(period) + (period < Interruption ? 0 : EffectAt(period - Interruption));

    /// <summary>The line of before, drawn on: what the method takes for the world without the interruption.</summary>
    public double Without(int period) => Coefficients[0] + (Coefficients[1] * (period - Interruption));

    /// <summary>How far the series lies off the line of before, some periods after the interruption.</summary>
    /// <param name="periods">Periods after the interruption, 0 or more.</param>
    public Effect EffectAfter(int periods) =>
        new(EffectAt(periods), Math.Sqrt(Weights(periods) * Covariance * Weights(periods)), periods);

    internal static Vector<double> Weights(int periods) => Vector<double>.Build.Dense([0, 0, 1, periods]);

    private double EffectAt(int periods) => Coefficients[2] + (Coefficients[3] * periods);
}

/// <summary>An effect of an interruption.</summary>
/// <remarks>It has no interval of its own: with few periods the textbook's is too narrow. <see cref="PowerOfTest.IntervalOf"/> gives one.</remarks>
/// <param name="Value">Estimate, in the unit of the series.</param>
/// <param name="StandardError">Its standard error.</param>
/// <param name="Periods">Periods after the interruption at which it is taken.</param>
public sealed record Effect(double Value, double StandardError, int Periods);

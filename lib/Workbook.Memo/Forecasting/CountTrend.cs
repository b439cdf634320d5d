using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.RootFinding;

namespace Workbook.Memo.Forecasting;

/// <summary>A negative-binomial regression of counts on time and month, with the totals as exposure: constant growth in the share, and a season.</summary>
/// <remarks>
/// <para>
/// log μ = log total + level + slope · years + month. Fitted by iteratively reweighted least squares; the dispersion is the one at which Pearson's
/// chi-square equals its degrees of freedom (Breslow 1984, Applied Statistics 33, 38–44), 0 where the counts vary less than Poisson.
/// </para>
/// <para>
/// Slope and months are held by normal priors of mean 0 and standard deviation 1, that is a factor e a year or a month: weak where there are counts, and
/// enough to keep a month without any mention finite. The prediction adds the variance of the fitted mean to the dispersion; months are taken as independent.
/// </para>
/// </remarks>
internal sealed class CountTrend
{
    /// <summary>Variance of the priors on slope and months.</summary>
    internal const double PriorVariance = 1;

    private const double Tolerance = 1e-11;
    private const int MostSteps = 200;
    private readonly CountTrendDesign design;

    private CountTrend(CountTrendDesign design, Vector<double> coefficients, Matrix<double> covariance, double dispersion) =>
        (this.design, Coefficients, Covariance, Dispersion) = (design, coefficients, covariance, dispersion);

    /// <summary>Level in the middle of the fitted months, slope a year, and the twelve months from January, on the scale of logarithms.</summary>
    public Vector<double> Coefficients { get; }

    /// <summary>Their covariance, priors included.</summary>
    public Matrix<double> Covariance { get; }

    /// <summary>Dispersion a of the variance μ + aμ².</summary>
    public double Dispersion { get; }

    /// <summary>Fits the last months of a series.</summary>
    /// <param name="series">The counts by month.</param>
    /// <param name="window">How many of the last months are used; all where the series is shorter.</param>
    /// <exception cref="ArgumentException">There are fewer than two years, or nothing was counted in them.</exception>
    public static CountTrend Fit(CountSeries series, int window = int.MaxValue)
    {
        var design = new CountTrendDesign(series, Math.Max(0, series.Length - window));
        Vector<double> coefficients = Vector<double>.Build.Dense(CountTrendDesign.Terms);
        coefficients[0] = Math.Log(series.Percent(design.From..) / 100);
        double dispersion = 0;
        for (int step = 0; step < MostSteps; step++)
        {
            Vector<double> next = design.Step(coefficients, dispersion).Next;
            double better = Breslow(design, next);
            bool still = (next - coefficients).InfinityNorm() < Tolerance && Math.Abs(better - dispersion) < Tolerance * (1 + dispersion);
            (coefficients, dispersion) = (next, better);
            if (still)
            {
                return new CountTrend(design, coefficients, design.Step(coefficients, dispersion).Information.Inverse(), dispersion);
            }
        }

        throw new ArgumentException($"The trend of '{series.Name}' was not found in {MostSteps} steps; its counts may be too few.", nameof(series));
    }

    /// <summary>The share in a month, in per cent of a total.</summary>
    /// <param name="month">Number of the month.</param>
    /// <param name="total">The total that it is of.</param>
    public NegativeBinomialPrediction Predict(int month, int total)
    {
        Vector<double> terms = design.TermsOf(month);
        double variance = terms * Covariance * terms;
        // A mean known up to a lognormal error has moments of its own: they raise the mean and the dispersion.
        double mean = total * Math.Exp((terms * Coefficients) + (variance / 2));
        return new NegativeBinomialPrediction(mean, ((1 + Dispersion) * Math.Exp(variance)) - 1, 100.0 / total);
    }

    private static double Breslow(CountTrendDesign design, Vector<double> coefficients)
    {
        double[] means = design.Means(coefficients);
        double Excess(double dispersion) => design.ChiSquare(means, dispersion) - (means.Length - CountTrendDesign.Terms);
        if (Excess(0) <= 0)
        {
            return 0;
        }

        double high = 1;
        while (Excess(high) > 0)
        {
            high *= 4;
        }

        return Brent.FindRoot(Excess, 0, high, 1e-13, 200);
    }
}

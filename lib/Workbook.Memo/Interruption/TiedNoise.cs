using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace Workbook.Memo.Interruption;

/// <summary>Noise of a series as its residuals tell it: normal, each value tied to the one before.</summary>
/// <remarks>
/// A fit with four terms pulls residuals apart, so that their correlation and their spread come out smaller than those of the noise: with 53
/// months and noise tied by 0.35, residuals are tied by 0.22 on average. Both are set to what would, on average, have left the residuals that
/// were seen (an indirect estimate; Andrews 1993, Econometrica 61, 139–165, does the same with the median).
/// </remarks>
/// <param name="Tie">Correlation of a value with the one before.</param>
/// <param name="Spread">Standard deviation.</param>
internal sealed record TiedNoise(double Tie, double Spread)
{
    private const double Strongest = 0.9, Precision = 1e-6;

    /// <summary>The noise that leaves such residuals.</summary>
    /// <param name="fit">A fit.</param>
    /// <param name="correlation">Correlation of neighbouring residuals in one order within periods; averaged over all orders where not given.</param>
    public static TiedNoise Behind(InterruptedFit fit, double? correlation = null)
    {
        var design = new SegmentedDesign([.. fit.Periods], fit.Interruption, fit.Bandwidth);
        Matrix<double> neighbours = ResidualTie.Neighbours(correlation is null ? fit.Periods : [.. Enumerable.Range(0, fit.N)]);
        double[] products = ByDistance(design.FormOfObservations(neighbours));
        double[] squares = ByDistance(design.FormOfObservations(Matrix<double>.Build.DenseIdentity(fit.N)));
        double seen = correlation ?? fit.Autocorrelation;
        (double low, double high) = (-Strongest, Strongest);
        while (high - low > Precision)
        {
            double middle = (low + high) / 2;
            (low, high) = Sum(products, middle) < seen * Sum(squares, middle) ? (middle, high) : (low, middle);
        }

        return new TiedNoise(low, Math.Sqrt(fit.Residuals.Sum(residual => residual * residual) / Sum(squares, low)));
    }

    /// <summary>Draws noise of a length.</summary>
    public double[] Draw(Random random, int length)
    {
        double[] noise = new double[length];
        for (int i = 0; i < length; i++)
        {
            double fresh = Normal.Sample(random, 0, Spread);
            noise[i] = i == 0 ? fresh : (Tie * noise[i - 1]) + (Math.Sqrt(1 - (Tie * Tie)) * fresh);
        }

        return noise;
    }

    /// <summary>Sums of the entries that lie equally far from the diagonal.</summary>
    private static double[] ByDistance(Matrix<double> matrix)
    {
        double[] sums = new double[matrix.RowCount];
        foreach ((int row, int column, double value) in matrix.EnumerateIndexed())
        {
            sums[Math.Abs(row - column)] += value;
        }

        return sums;
    }

    /// <summary>Expectation of a quadratic form of noise with this tie and unit spread.</summary>
    private static double Sum(double[] byDistance, double tie)
    {
        double sum = 0;
        for (int distance = byDistance.Length - 1; distance >= 0; distance--)
        {
            sum = (sum * tie) + byDistance[distance];
        }

        return sum;
    }
}

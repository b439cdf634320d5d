using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace Workbook.Memo.Chips;

/// <summary>One coefficient of a least-squares regression whose observations come in clusters, with an interval that allows for it.</summary>
/// <remarks>
/// The variance is CR2 of Bell and McCaffrey (2002, Survey Methodology 28, 169–181): residuals of a cluster may go together in any way, and
/// are scaled so that the variance is right on average where they do not. Few clusters leave few degrees of freedom: those of Satterthwaite,
/// worked out from the design (Pustejovsky and Tipton 2018, Journal of Business and Economic Statistics 36, 672–683). A percentile bootstrap
/// over as few clusters would be too narrow: with four against four it covers about 83 per cent.
/// </remarks>
internal sealed class ClusteredRegression
{
    private readonly int[][] clusters;
    private readonly Vector<double> influence;
    private readonly Matrix<double> residualMaker;
    private readonly Vector<double>[] weights;

    /// <param name="terms">One row an observation, one column a term.</param>
    /// <param name="clusters">Cluster of each observation.</param>
    /// <param name="coefficient">Column of the coefficient asked for.</param>
    public ClusteredRegression(Matrix<double> terms, IReadOnlyList<string> clusters, int coefficient)
    {
        this.clusters = [.. Enumerable.Range(0, clusters.Count).GroupBy(row => clusters[row], StringComparer.Ordinal).Select(rows => rows.ToArray())];
        Matrix<double> solver = (terms.Transpose() * terms).Inverse() * terms.Transpose();
        influence = solver.Row(coefficient);
        residualMaker = Matrix<double>.Build.DenseIdentity(clusters.Count) - (terms * solver);
        weights = [.. this.clusters.Select(Weights)];
        Freedom = Satterthwaite();
    }

    /// <summary>Degrees of freedom of the variance: as good as so many independent observations would make it.</summary>
    public double Freedom { get; }

    /// <summary>The coefficient with its standard error.</summary>
    public (double Value, double StandardError) Fit(IReadOnlyList<double> values)
    {
        Vector<double> observed = Vector<double>.Build.DenseOfEnumerable(values);
        Vector<double> residuals = residualMaker * observed;
        return (influence * observed, Math.Sqrt(clusters.Select((rows, i) => Math.Pow(weights[i] * Of(residuals, rows), 2)).Sum()));
    }

    /// <summary>Half the width of an interval, in standard errors.</summary>
    public double Reach(double level) => StudentT.InvCDF(0, 1, Freedom, (1 + level) / 2);

    /// <summary>How much each residual of a cluster counts for the coefficient, scaled by the inverse root of what the fit leaves of its variance.</summary>
    private Vector<double> Weights(int[] rows)
    {
        const double Negligible = 1e-10;
        Matrix<double> left = Matrix<double>.Build.Dense(rows.Length, rows.Length, (row, column) => residualMaker[rows[row], rows[column]]);
        MathNet.Numerics.LinearAlgebra.Factorization.Evd<double> parts = left.Evd(Symmetricity.Symmetric);
        Vector<double> scale = parts.EigenValues.Map(value => value.Real > Negligible ? 1 / Math.Sqrt(value.Real) : 0);
        return parts.EigenVectors * Matrix<double>.Build.DenseOfDiagonalVector(scale) * parts.EigenVectors.Transpose() * Of(influence, rows);
    }

    private double Satterthwaite()
    {
        Vector<double>[] parts = [.. clusters.Select((rows, i) => rows.Select((row, j) => residualMaker.Column(row) * weights[i][j]).Aggregate((one, next) => one + next))];
        double trace = parts.Sum(part => part * part);
        return trace * trace / parts.Sum(one => parts.Sum(other => Math.Pow(one * other, 2)));
    }

    private static Vector<double> Of(Vector<double> all, int[] rows) => Vector<double>.Build.Dense(rows.Length, row => all[rows[row]]);
}

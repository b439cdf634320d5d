using MathNet.Numerics.LinearAlgebra;

namespace Workbook.Memo.Interruption;

/// <summary>The part of a segmented regression that depends on the periods only, kept so that simulations need not repeat it.</summary>
internal sealed class SegmentedDesign
{
    private const int Terms = InterruptedTimeSeries.Terms;
    private readonly int[] periods;
    private readonly int interruption;
    private readonly int bandwidth;
    private readonly Matrix<double> terms;
    private readonly Matrix<double> solver;

    /// <param name="periods">Period of each observation, in order.</param>
    /// <param name="interruption">First period after the interruption.</param>
    /// <param name="bandwidth">Distance in periods over which residuals may go together.</param>
    /// <exception cref="ArgumentException">Fewer than two different periods on a side, or fewer than six observations in all.</exception>
    public SegmentedDesign(int[] periods, int interruption, int bandwidth)
    {
        int before = periods.Count(period => period < interruption);
        int sides = Math.Min(periods.Where(period => period < interruption).Distinct().Count(), periods.Where(period => period >= interruption).Distinct().Count());
        if (sides < 2 || periods.Length < Terms + 2)
        {
            throw new ArgumentException(
                $"Two lines need at least two periods each and six observations; found {before} observations before and {periods.Length - before} after.", nameof(periods));
        }

        (this.periods, this.interruption, this.bandwidth) = (periods, interruption, bandwidth);
        terms = Matrix<double>.Build.Dense(periods.Length, Terms, (row, column) => Term(periods[row] - interruption, column));
        solver = (terms.Transpose() * terms).Inverse() * terms.Transpose();
    }

    /// <summary>The whole fit.</summary>
    public InterruptedFit Fit(double[] values)
    {
        (Vector<double> coefficients, Vector<double> residuals) = Solve(values);
        int before = periods.Count(period => period < interruption);
        Matrix<double> covariance = Matrix<double>.Build.Dense(Terms, Terms, (row, column) => Covariance(residuals, solver.Row(row), solver.Row(column)));
        return new InterruptedFit(interruption, [.. coefficients], [.. periods], [.. residuals], before, periods.Length - before, bandwidth, covariance);
    }

    /// <summary>Estimate and standard error of the effect alone, for simulations.</summary>
    /// <param name="values">The observations.</param>
    /// <param name="influence">How much each observation counts for the effect; see <see cref="Influence"/>.</param>
    public (double Value, double StandardError) Effect(double[] values, Vector<double> influence)
    {
        Vector<double> residuals = Solve(values).Residuals;
        double value = 0;
        for (int i = 0; i < values.Length; i++)
        {
            value += influence[i] * values[i];
        }

        return (value, Math.Sqrt(Covariance(residuals, influence, influence)));
    }

    /// <summary>How much each observation counts for the effect some periods after the interruption.</summary>
    public Vector<double> Influence(int after) => InterruptedFit.Weights(after) * solver;

    /// <summary>The quadratic form of the observations that a quadratic form of the residuals is.</summary>
    /// <param name="ofResiduals">A symmetric form of the residuals.</param>
    public Matrix<double> FormOfObservations(Matrix<double> ofResiduals)
    {
        // (1 − P) F (1 − P) with the projection P = terms × solver of rank four, so that no product of two large matrices is needed.
        Matrix<double> solved = solver * ofResiduals;
        Matrix<double> projected = terms * solved;
        return ofResiduals - projected - projected.Transpose() + (terms * (solved * terms) * solver);
    }

    private static double Term(int since, int column) => column switch
    {
        0 => 1,
        1 => since,
        2 => since >= 0 ? 1 : 0,
        _ => Math.Max(since, 0),
    };

    private (Vector<double> Coefficients, Vector<double> Residuals) Solve(double[] values)
    {
        Vector<double> observed = Vector<double>.Build.Dense(values);
        Vector<double> coefficients = solver * observed;
        return (coefficients, observed - (terms * coefficients));
    }

    private double Covariance(Vector<double> ofResiduals, Vector<double> ofLeft, Vector<double> ofRight)
    {
        // Simulations come here thousands of times, and each element that a vector is asked for is several calls.
        double[] residuals = ofResiduals.ToArray(), left = ofLeft.ToArray(), right = ofRight.ToArray();
        double sum = 0;
        for (int i = 0; i < periods.Length; i++)
        {
            for (int j = i; j < periods.Length && periods[j] - periods[i] <= bandwidth; j++)
            {
                double weight = residuals[i] * residuals[j] * (1 - ((periods[j] - periods[i]) / (bandwidth + 1.0)));
                sum += weight * (i == j ? left[i] * right[i] : (left[i] * right[j]) + (left[j] * right[i]));
            }
        }

        return sum * periods.Length / (periods.Length - Terms);
    }
}

using MathNet.Numerics.LinearAlgebra;

namespace Workbook.Memo.Forecasting;

/// <summary>The counts of a count trend and the terms of its months: level, years from the middle, and one of twelve months.</summary>
/// <remarks>Only three terms of a month are not zero, and sums run over these: a backtest fits thousands of trends.</remarks>
internal sealed class CountTrendDesign
{
    public const int Terms = 14;
    private const int Season = 12;
    private readonly CountSeries series;
    private readonly int middle;

    /// <param name="series">The counts by month.</param>
    /// <param name="from">First place that is used.</param>
    /// <exception cref="ArgumentException">There are fewer than two years, or nothing was counted in them.</exception>
    public CountTrendDesign(CountSeries series, int from)
    {
        int months = series.Length - from;
        if (months < 2 * Season || series.Counts.AsSpan()[from..].IndexOfAnyExcept(0) < 0)
        {
            throw new ArgumentException($"A trend of '{series.Name}' needs two years of months and something counted in them; there are {months} months.", nameof(series));
        }

        (this.series, From, middle) = (series, from, series.First + from + (months / 2));
    }

    /// <summary>First place that is used.</summary>
    public int From { get; }

    /// <summary>All terms of a month.</summary>
    public Vector<double> TermsOf(int month)
    {
        Vector<double> terms = Vector<double>.Build.Dense(Terms);
        (terms[0], terms[1], terms[2 + (month % Season)]) = (1, Years(month), 1);
        return terms;
    }

    /// <summary>Fitted counts.</summary>
    public double[] Means(Vector<double> coefficients)
    {
        double[] means = new double[series.Length - From];
        for (int row = 0; row < means.Length; row++)
        {
            int month = series.First + From + row;
            means[row] = series.Totals[From + row] * Math.Exp(coefficients[0] + (coefficients[1] * Years(month)) + coefficients[2 + (month % Season)]);
        }

        return means;
    }

    /// <summary>Pearson's chi-square of the counts.</summary>
    public double ChiSquare(double[] means, double dispersion)
    {
        double sum = 0;
        for (int row = 0; row < means.Length; row++)
        {
            double off = series.Counts[From + row] - means[row];
            sum += off * off / (means[row] * (1 + (dispersion * means[row])));
        }

        return sum;
    }

    /// <summary>One step of reweighted least squares, and the information at the coefficients given.</summary>
    public (Vector<double> Next, Matrix<double> Information) Step(Vector<double> coefficients, double dispersion)
    {
        double[] means = Means(coefficients);
        double[,] information = new double[Terms, Terms];
        double[] score = new double[Terms];
        for (int row = 0; row < means.Length; row++)
        {
            int month = series.First + From + row;
            double weight = means[row] / (1 + (dispersion * means[row])), slope = weight * (series.Counts[From + row] - means[row]) / means[row];
            Span<(int Column, double Value)> own = [(0, 1), (1, Years(month)), (2 + (month % Season), 1)];
            foreach ((int column, double value) in own)
            {
                score[column] += slope * value;
                foreach ((int other, double factor) in own)
                {
                    information[column, other] += weight * value * factor;
                }
            }
        }

        // Priors on everything but the level.
        for (int column = 1; column < Terms; column++)
        {
            information[column, column] += 1 / CountTrend.PriorVariance;
            score[column] -= coefficients[column] / CountTrend.PriorVariance;
        }

        Matrix<double> matrix = Matrix<double>.Build.DenseOfArray(information);
        return (coefficients + matrix.Cholesky().Solve(Vector<double>.Build.Dense(score)), matrix);
    }

    private double Years(int month) => (month - middle) / (double)Season;
}

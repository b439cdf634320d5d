using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;
using Workbook.Data;
using Workbook.Memo.Forecasts;
using Workbook.Memo.Forecasting;

namespace Workbook.Memo.Tests.Forecasts;

public sealed class NewsTrendTests
{
    private static readonly CountSeries Robotics = NewsSalience.Load(Datasets.Catalogue, PolicyMemo.Date).Theme("robotics");

    [Fact]
    public void Fit_PlantedGrowthWithoutNoise_RecoversIt()
    {
        // 100,000 items, share 1 % in the middle month and e^0.3 times as much a year later. The prior on the slope pulls by less than a thousandth.
        var planted = new CountSeries("planted", 24_000, [.. Enumerable.Range(0, 60).Select(t => (int)Math.Round(1000 * Math.Exp(0.3 * (t - 30) / 12.0)))], [.. Enumerable.Repeat(100_000, 60)]);

        CountTrend trend = CountTrend.Fit(planted);

        Assert.Equal(0.3, trend.Coefficients[1], 0.001);
        Assert.Equal(Math.Exp(0.3 * 42 / 12), trend.Predict(24_000 + 72, 100_000).Median, 0.02);
    }

    /// <summary>The same series by Newton's method on the penalised log-likelihood, all fourteen terms written out; the tolerance is that of the two searches' ends.</summary>
    [Fact]
    public void Fit_NewsOnRobotics_AgreesWithNewtonOnTheLikelihood()
    {
        CountTrend trend = CountTrend.Fit(Robotics);
        double a = trend.Dispersion;
        int middle = Robotics.First + (Robotics.Length / 2);
        Matrix<double> terms = Matrix<double>.Build.Dense(Robotics.Length, 14, (row, column) => column switch
        {
            0 => 1, 1 => (Robotics.First + row - middle) / 12.0, _ => (Robotics.First + row) % 12 == column - 2 ? 1 : 0,
        });
        Vector<double> counts = Vector<double>.Build.Dense(Robotics.Length, row => Robotics.Counts[row]), at = Vector<double>.Build.Dense(14);
        at[0] = Math.Log(Robotics.Percent(..) / 100);
        Matrix<double> prior = Matrix<double>.Build.Diagonal(14, 14, column => column == 0 ? 0 : 1);
        for (int step = 0; step < 30; step++)
        {
            Vector<double> means = Vector<double>.Build.Dense(Robotics.Length, row => Robotics.Totals[row] * Math.Exp(terms.Row(row) * at));
            Vector<double> gradient = (terms.Transpose() * means.MapIndexed((row, mean) => (counts[row] - mean) / (1 + (a * mean)))) - (prior * at);
            Vector<double> curvature = means.MapIndexed((row, mean) => mean * (1 + (a * counts[row])) / Math.Pow(1 + (a * mean), 2));
            at += ((terms.Transpose() * Matrix<double>.Build.DiagonalOfDiagonalVector(curvature) * terms) + prior).Inverse() * gradient;
        }

        Assert.InRange((at - trend.Coefficients).InfinityNorm(), 0, 1e-9);
    }

    [Fact]
    public void Fit_DispersionFound_MakesChiSquareItsDegreesOfFreedom()
    {
        CountTrend trend = CountTrend.Fit(Robotics);
        IEnumerable<(int Count, double Mean)> fitted = Enumerable.Range(0, Robotics.Length).Select(at => (Count: Robotics.Counts[at], Mean: Robotics.Totals[at] * Fitted(trend, at)));

        Assert.Equal(Robotics.Length - 14, fitted.Sum(pair => Math.Pow(pair.Count - pair.Mean, 2) / (pair.Mean + (trend.Dispersion * pair.Mean * pair.Mean))), 6);
    }

    [Fact]
    public void Fit_CountsMoreEvenThanChance_HasNoDispersion() =>
        Assert.Equal(0, CountTrend.Fit(new CountSeries("even", 24_000, [.. Enumerable.Repeat(10, 48)], [.. Enumerable.Repeat(400, 48)])).Dispersion);

    [Fact]
    public void Fit_NothingCounted_IsRefused() =>
        Assert.StartsWith("A trend of 'none' needs two years of months and something counted in them; there are 30 months.",
            Assert.Throws<ArgumentException>(() => CountTrend.Fit(new CountSeries("none", 24_000, [.. new int[30]], [.. Enumerable.Repeat(400, 30)]))).Message, StringComparison.Ordinal);

    [Fact]
    public void Fit_Window_UsesTheLastMonthsOnly()
    {
        CountTrend trend = CountTrend.Fit(Robotics, 60);

        Assert.Equal(CountTrend.Fit(Robotics with { First = Robotics.First + Robotics.Length - 60, Counts = Robotics.Counts[^60..], Totals = Robotics.Totals[^60..] }).Coefficients, trend.Coefficients);
    }

    private static double Fitted(CountTrend trend, int at)
    {
        int month = Robotics.First + at;
        return Math.Exp(trend.Coefficients[0] + (trend.Coefficients[1] * (month - Robotics.First - (Robotics.Length / 2)) / 12.0) + trend.Coefficients[2 + Euclid.Modulus(month, 12)]);
    }
}

using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;
using Workbook.Memo.Chips;

namespace Workbook.Memo.Tests.Chips;

public sealed class ClusteredRegressionTests
{
    [Fact]
    public void Fit_DifferenceOfTwoMeans_OverClustersOfOneSize_IsTheTTestOfTheClusterMeans()
    {
        // Cluster means 1, 2, 3 against 4, 6, 8, each of two values: 6 − 2, variances 1 and 4, error √(1/3 + 4/3), four degrees of freedom.
        double[] means = [1, 2, 3, 4, 6, 8];
        double[] values = [.. means.SelectMany(mean => new[] { mean - 0.5, mean + 0.5 })];
        var regression = new ClusteredRegression(
            Matrix<double>.Build.Dense(12, 2, (row, column) => column == 0 || row >= 6 ? 1 : 0),
            [.. Enumerable.Range(0, 12).Select(row => $"{row / 2}")], coefficient: 1);
        (double value, double error) = regression.Fit(values);

        Assert.Equal(4, value, 9);
        Assert.Equal(Math.Sqrt(5 / 3.0), error, 9);
        Assert.Equal(4, regression.Freedom, 9);
        Assert.Equal(2.776, regression.Reach(0.95), 3);
    }

    [Theory]
    [InlineData(1, 0.6)]
    [InlineData(0.5, 0.6)]
    public void Reach_FourAgainstFourVendorsOfUnlikeSize_HoldsTheTruthInNinetyFiveOfAHundred(double ofVendors, double ofModels)
    {
        // The sizes of the price list: 14, 11, 6 and 2 models against 5, 3, 2 and 1; vendors differ, and their models a little more.
        const int Lists = 4000;
        int[] sizes = [14, 11, 6, 2, 5, 3, 2, 1];
        var random = new Random(20240918);
        int[] vendors = [.. sizes.SelectMany((size, vendor) => Enumerable.Repeat(vendor, size))];
        double[] points = [.. vendors.Select(vendor => (vendor < 4 ? 0.5 : 0) + random.NextDouble())];
        var regression = new ClusteredRegression(
            Matrix<double>.Build.Dense(vendors.Length, 3, (row, column) => column switch { 0 => 1, 1 => vendors[row] < 4 ? 0 : 1, _ => points[row] }),
            [.. vendors.Select(vendor => $"{vendor}")], coefficient: 1);
        double reach = regression.Reach(0.95);

        int held = Enumerable.Range(0, Lists).Count(_ =>
        {
            double[] levels = [.. sizes.Select(_ => Normal.Sample(random, 0, ofVendors))];
            (double value, double error) = regression.Fit([.. vendors.Select(vendor => levels[vendor] + Normal.Sample(random, 0, ofModels))]);
            return Math.Abs(value) <= reach * error;
        });

        Assert.InRange(held / (double)Lists, 0.93, 0.97);
    }
}

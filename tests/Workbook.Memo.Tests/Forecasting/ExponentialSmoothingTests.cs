using MathNet.Numerics.LinearAlgebra;
using Workbook.Memo.Forecasting;

namespace Workbook.Memo.Tests.Forecasting;

public sealed class ExponentialSmoothingTests
{
    /// <summary>Sheep in Asia, million head, 1970–2000: the damped-trend example of Hyndman and Athanasopoulos, as the statsmodels project tests it against R's fit.</summary>
    private static readonly double[] Livestock =
    [
        263.917747, 268.307222, 260.662556, 266.639419, 277.515778, 283.834045, 290.309028, 292.474198, 300.830694, 309.286657, 318.331081, 329.37239, 338.883998, 339.244126, 328.600632, 314.255385,
        314.459695, 321.413779, 329.789292, 346.385165, 352.297882, 348.370515, 417.562922, 417.12357, 417.749459, 412.233904, 411.946817, 394.697075, 401.49927, 408.270468, 414.2428,
    ];

    // R's estimates; its second parameter is already αβ*.
    private static readonly SmoothingState Published = new(0.97402626, 0.00010006 * 0.97402626, 0.98, 252.59039965, 6.90265918);

    [Fact]
    public void Over_PublishedParameters_EndsInThePublishedState()
    {
        (SmoothingState last, double squared) = Published.Over(Livestock);

        Assert.Equal(414.1814574903921, last.Level, 0.0005);
        Assert.Equal(3.690553892582855, last.Trend, 0.001);
        Assert.Equal(195.4397924865488, squared / Livestock.Length, 0.001);
    }

    [Fact]
    public void Ahead_PublishedParameters_GivesThePublishedForecasts()
    {
        SmoothingState last = Published.Over(Livestock).Last;

        Assert.Equal([417.798, 421.343, 424.816, 428.220], Enumerable.Range(1, 4).Select(h => Math.Round(last.Ahead(h), 3)));
    }

    [Fact]
    public void Fit_WithDampedTrend_IsAtLeastAsCloseAsThePublishedFit() =>
        Assert.True(new ExponentialSmoothing(true).Fit(Livestock).Over(Livestock).SquaredErrors <= 195.4398 * Livestock.Length);

    [Fact]
    public void BestStart_IsTheLeastSquaresOfTheSameModelWrittenAsOneLinearSystem()
    {
        // The state before value t is Tᵗ times the start plus what past values add, T = [[1 − α, φ(1 − α)], [−β, φ(1 − β)]]: errors by matrix, not by recursion.
        var parameters = new SmoothingState(0.4, 0.1, 0.9, 0, 0);
        Matrix<double> pass = Matrix<double>.Build.DenseOfArray(new[,] { { 1 - 0.4, 0.9 * (1 - 0.4) }, { -0.1, 0.9 * (1 - 0.1) } });
        Vector<double> look = Vector<double>.Build.Dense([1, 0.9]), gain = Vector<double>.Build.Dense([0.4, 0.1]);
        Matrix<double> design = Matrix<double>.Build.DenseOfRowVectors(Enumerable.Range(0, Livestock.Length).Select(t => look * pass.Power(t)));
        Vector<double> rest = Vector<double>.Build.Dense(Livestock.Length, t => Livestock[t] - Enumerable.Range(0, t).Sum(i => (look * pass.Power(t - 1 - i) * gain) * Livestock[i]));

        Vector<double> start = design.QR().Solve(rest);
        SmoothingState found = ExponentialSmoothing.BestStart(Livestock, parameters, withTrend: true);

        Assert.Equal(start[0], found.Level, 1e-9);
        Assert.Equal(start[1], found.Trend, 1e-9);
    }

    [Fact]
    public void VarianceAhead_CanBeWorkedByHand()
    {
        // α = 0.5, β = 0.2, φ = 0.9. Weights after 1 and 2 periods: 0.5 + 0.2 · 0.9 = 0.68 and 0.5 + 0.2 · (0.9 + 0.81) = 0.842.
        var state = new SmoothingState(0.5, 0.2, 0.9, 0, 0);

        Assert.Equal(1, state.VarianceAhead(1));
        Assert.Equal(1 + (0.68 * 0.68) + (0.842 * 0.842), state.VarianceAhead(3), 12);
    }

    [Fact]
    public void Forecast_OfASmoothedLevel_StaysWhereItIs() =>
        Assert.Single(new ExponentialSmoothing(false).Forecast(Livestock, 8).Select(forecast => forecast.Mean).Distinct());

    [Fact]
    public void Forecast_OfADampedTrend_SlowsDown()
    {
        double[] means = [.. new ExponentialSmoothing(true).Forecast([.. Enumerable.Range(0, 30).Select(t => (double)t)], 12).Select(forecast => forecast.Mean)];

        Assert.True(means[0] > 29 && means[1] - means[0] > means[11] - means[10] && means[11] > means[10]);
    }
}

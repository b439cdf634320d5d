using Workbook.Data;
using Workbook.Memo.Forecasts;
using Workbook.Memo.Forecasting;

namespace Workbook.Memo.Tests.Forecasts;

public sealed class NewsSmoothingTests
{
    /// <summary>Squared errors have several valleys; these series fell into the wrong one when the search began at one point.</summary>
    [Theory]
    [InlineData("biotech")]
    [InlineData("robotics")]
    [InlineData("future_emerging_industries")]
    public void Fit_IsNoWorseThanAnyPointOfAFineGrid(string theme)
    {
        double[] values = [.. NewsSalience.Load(Datasets.Catalogue, PolicyMemo.Date).Theme(theme).Angles()];
        double fitted = new ExponentialSmoothing(true).Fit(values).Over(values).SquaredErrors;

        double grid = (from alpha in Steps(0.02, 0.98, 25) from star in Steps(0.02, 0.98, 17) from phi in Steps(0.8, 0.98, 7)
                       select ExponentialSmoothing.BestStart(values, new SmoothingState(alpha, alpha * star, phi, 0, 0), true).Over(values).SquaredErrors).Min();

        Assert.True(fitted <= grid * 1.001, FormattableString.Invariant($"{fitted} against {grid}"));
    }

    private static IEnumerable<double> Steps(double from, double to, int count) => Enumerable.Range(0, count).Select(step => from + ((to - from) * step / (count - 1)));
}

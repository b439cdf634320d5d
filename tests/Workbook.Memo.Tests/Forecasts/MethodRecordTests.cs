using System.Collections.Immutable;
using Workbook.Memo.Forecasting;
using Workbook.Memo.Forecasts;

namespace Workbook.Memo.Tests.Forecasts;

public sealed class MethodRecordTests
{
    [Fact]
    public void Interval_ThreeThemes_IsStudentsOnLogarithms()
    {
        // Logarithms −1, 0 and 1: mean 0, error 1/√3, and 4.303 of them at two degrees of freedom.
        (double low, double high) = Of([Math.Exp(-1), 1, Math.E]).Interval();

        Assert.Equal(4.3027 / Math.Sqrt(3), Math.Log(high), 3);
        Assert.Equal(1, low * high, 9);
    }

    [Fact]
    public void Interval_ThirtyNineThemes_HoldsTheTruthInNinetyFiveOfAHundred()
    {
        // Skewed scores: 1 + x/2 with x exponential, whose mean logarithm is e² E₁(2).
        const int Samples = 4000;
        const double TrueMean = 0.3613286;
        var random = new Random(20240918);
        int held = Enumerable.Range(0, Samples).Count(_ =>
        {
            (double low, double high) = Of([.. Enumerable.Range(0, 39).Select(_ => 1 - (0.5 * Math.Log(1 - random.NextDouble())))]).Interval();
            return Math.Log(low) <= TrueMean && Math.Log(high) >= TrueMean;
        });

        Assert.InRange(held / (double)Samples, 0.93, 0.97);
    }

    private static MethodRecord Of(ImmutableArray<double> relative) =>
        new(ShareMethod.Candidates[0], relative, new ForecastScores(0, 0, 0, 0, 0, 1), new SamplePrediction([0]));
}

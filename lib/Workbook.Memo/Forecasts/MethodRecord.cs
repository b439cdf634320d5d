using System.Collections.Immutable;
using Workbook.Methods;
using Workbook.Memo.Forecasting;

namespace Workbook.Memo.Forecasts;

/// <summary>How a method did on all themes before the memo.</summary>
/// <param name="Method">The method.</param>
/// <param name="Relative">For each theme the mean score over the naive method's; below 1 is better.</param>
/// <param name="Scores">All themes, origins and months together, in per cent of items.</param>
/// <param name="WindowErrors">Errors over whole windows, one a theme and origin, pooled.</param>
public sealed record MethodRecord(ShareMethod Method, ImmutableArray<double> Relative, ForecastScores Scores, SamplePrediction WindowErrors)
{
    /// <summary>Geometric mean of the relative scores.</summary>
    public double Score => Mean(Relative);

    /// <summary>The mean with its interval over themes.</summary>
    /// <param name="seed">Seed of the draws.</param>
    /// <param name="draws">Number of draws.</param>
    public BootstrapInterval Interval(int seed, int draws = 2000) => PercentileBootstrap.Of([Relative.ToArray()], strata => Mean(strata[0]), seed, draws);

    private static double Mean(IEnumerable<double> relative) => Math.Exp(relative.Average(Math.Log));
}

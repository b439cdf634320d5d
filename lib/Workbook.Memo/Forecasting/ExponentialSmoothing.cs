using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace Workbook.Memo.Forecasting;

/// <summary>Exponential smoothing, of the level alone or with a trend that fades: the damped trend of Gardner and McKenzie.</summary>
/// <remarks>
/// Parameters minimise the squared one-step errors: α and β* = β/α between 0 and 1, φ between 0.8 and 0.98, below which the trend does no
/// work and above which it is Holt's (Hyndman and Athanasopoulos, 8.2). Level and trend at the start enter the errors linearly and are found by
/// least squares for each trial of the others. Gardner and McKenzie (1985), "Forecasting trends in time series", Management Science 31, 1237–1246.
/// </remarks>
/// <param name="WithTrend">A damped trend beside the level.</param>
public sealed record ExponentialSmoothing(bool WithTrend) : IForecastMethod
{
    private const double LeastPhi = 0.8, MostPhi = 0.98, Tolerance = 1e-9;
    private const int MostTrials = 2000;

    // The squared errors have several valleys: the search begins in the deepest that a coarse grid finds.
    private static readonly double[] Alphas = [0.02, 0.1, 0.3, 0.6, 0.95], Betas = [0.02, 0.1, 0.4, 0.95], Phis = [0.81, 0.9, 0.97];

    /// <inheritdoc/>
    public string Name => WithTrend ? "Damped trend" : "Smoothed level";

    /// <inheritdoc/>
    public int MinimumHistory => WithTrend ? 8 : 4;

    private int Parameters => WithTrend ? 5 : 2;

    /// <inheritdoc/>
    public ImmutableArray<NormalPrediction> Forecast(IReadOnlyList<double> past, int ahead)
    {
        PastValues.Check(this, past, ahead);
        (SmoothingState last, double squared) = Fit(past).Over(past);
        double variance = squared / (past.Count - Parameters);
        return [.. Enumerable.Range(1, ahead).Select(h => new NormalPrediction(last.Ahead(h), Math.Sqrt(variance * last.VarianceAhead(h))))];
    }

    /// <summary>Fitted parameters and the state before the first value.</summary>
    /// <exception cref="ArgumentException">There are too few past values, or one is not finite.</exception>
    public SmoothingState Fit(IReadOnlyList<double> past)
    {
        PastValues.Check(this, past, 1);
        double mean = past.Average(), spread = past.Sum(value => (value - mean) * (value - mean));
        if (spread == 0)
        {
            return new SmoothingState(0.5, 0, LeastPhi, mean, 0);
        }

        // Errors are weighed against the spread of the series, so that its unit plays no part in when the search ends.
        double Misfit(Vector<double> point) => Math.Log((Start(past, point).Over(past).SquaredErrors / spread) + double.Epsilon);
        return Start(past, new NelderMeadSimplex(Tolerance, MostTrials).FindMinimum(ObjectiveFunction.Value(Misfit), Grid().MinBy(Misfit)!).MinimizingPoint);
    }

    private IEnumerable<Vector<double>> Grid() => WithTrend
        ? from alpha in Alphas from beta in Betas from phi in Phis select Vector<double>.Build.Dense([Logit(alpha), Logit(beta), Logit((phi - LeastPhi) / (MostPhi - LeastPhi))])
        : Alphas.Select(alpha => Vector<double>.Build.Dense([Logit(alpha)]));

    /// <summary>The best start for parameters given on an unbounded scale.</summary>
    private SmoothingState Start(IReadOnlyList<double> past, Vector<double> point)
    {
        double alpha = Logistic(point[0]);
        var state = new SmoothingState(alpha, 0, 0, 0, 0);
        return WithTrend
            ? BestStart(past, state with { Beta = alpha * Logistic(point[1]), Phi = LeastPhi + ((MostPhi - LeastPhi) * Logistic(point[2])) }, true)
            : BestStart(past, state, false);
    }

    /// <summary>Least squares for level and trend at the start, given the parameters: the error at each step is linear in both.</summary>
    internal static SmoothingState BestStart(IReadOnlyList<double> past, SmoothingState parameters, bool withTrend)
    {
        SmoothingState none = parameters with { Level = 0, Trend = 0 }, level = parameters with { Level = 1, Trend = 0 }, trend = parameters with { Level = 0, Trend = 1 };
        double ll = 0, lt = 0, tt = 0, le = 0, te = 0;
        for (int t = 0; t < past.Count; t++)
        {
            double error = past[t] - none.Next, byLevel = level.Next, byTrend = trend.Next;
            ll += byLevel * byLevel;
            lt += byLevel * byTrend;
            tt += byTrend * byTrend;
            le += byLevel * error;
            te += byTrend * error;
            // What a unit of level or trend at the start adds is the series answering to zeros.
            (none, level, trend) = (none.After(past[t]), level.After(0), trend.After(0));
        }

        double determinant = (ll * tt) - (lt * lt);
        return withTrend && determinant > 1e-12 * ll * tt
            ? parameters with { Level = ((le * tt) - (te * lt)) / determinant, Trend = ((te * ll) - (le * lt)) / determinant }
            : parameters with { Level = le / ll, Trend = 0 };
    }

    private static double Logistic(double value) => 1 / (1 + Math.Exp(-value));

    private static double Logit(double share) => Math.Log(share / (1 - share));
}

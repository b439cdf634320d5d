using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace Workbook.Memo.Interruption;

/// <summary>What effect a series could have shown at all, by simulation.</summary>
/// <remarks>
/// Draws series without an effect, as long and as noisy as the one observed: normal noise, each value tied to the one before. Fitting is
/// linear, so an effect of size e moves every draw's estimate by exactly e and its standard error not at all: one set of draws serves all
/// sizes. The critical value is taken from the same draws, so that the test raises a false alarm as often as stated even where the standard
/// errors are too small, and the interval that it gives holds the truth in the rest. As many fresh draws say how often it does.
/// </remarks>
public static class InterruptedPower
{
    /// <summary>Simulates a test for an effect a number of periods after the interruption.</summary>
    /// <param name="values">The observations whose periods are taken; there may be more than the fit has.</param>
    /// <param name="fit">The fit whose noise is taken.</param>
    /// <param name="periods">Periods after the interruption.</param>
    /// <param name="seed">Seed of the draws.</param>
    /// <param name="draws">Number of draws, at least 100.</param>
    /// <param name="alarms">Share of false alarms allowed.</param>
    /// <param name="correlation">
    /// Correlation of neighbouring residuals in one order within periods, to see what that order would have given; averaged over all orders where not given.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">Too few draws.</exception>
    public static PowerOfTest Simulate(
        IEnumerable<TimedValue> values, InterruptedFit fit, int periods, int seed, int draws = 2000, double alarms = 0.05, double? correlation = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 100);
        int[] times = [.. values.Select(value => value.Period).Order()];
        var design = new SegmentedDesign(times, fit.Interruption, fit.Bandwidth);
        TiedNoise noise = TiedNoise.Behind(fit, correlation);
        var random = new Random(seed);
        Vector<double> influence = design.Influence(periods);
        (double Value, double StandardError)[] Effects() =>
            [.. Enumerable.Range(0, draws).Select(_ => design.Effect(noise.Draw(random, times.Length), influence))];
        (double Value, double StandardError)[] effects = Effects(), fresh = Effects();

        double[] ratios = [.. effects.Select(effect => Math.Abs(effect.Value) / effect.StandardError).Order()];
        double critical = ratios[(int)Math.Ceiling((1 - alarms) * draws) - 1];
        double nominal = StudentT.InvCDF(0, 1, times.Length - InterruptedTimeSeries.Terms, 1 - (alarms / 2));
        return new PowerOfTest(
            [.. effects], critical, ratios.Count(ratio => ratio > nominal) / (double)draws, noise.Tie, 1 - alarms,
            fresh.Count(effect => Math.Abs(effect.Value) <= critical * effect.StandardError) / (double)draws, seed);
    }
}

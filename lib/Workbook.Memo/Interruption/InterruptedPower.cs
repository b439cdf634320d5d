using System.Collections.Immutable;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace Workbook.Memo.Interruption;

/// <summary>What effect a series could have shown at all, by simulation.</summary>
/// <remarks>
/// Draws series without an effect, as long and as noisy as the one observed: normal noise, each value tied to the one before by the
/// autocorrelation of the residuals. Fitting is linear, so an effect of size e moves every draw's estimate by exactly e and its standard
/// error not at all: one set of draws serves all sizes. The test's critical value is taken from the same draws, so that it raises a false
/// alarm as often as stated even where the standard errors are too small.
/// </remarks>
public static class InterruptedPower
{
    /// <summary>Simulates a test for an effect a number of periods after the interruption.</summary>
    /// <param name="values">The observations whose periods and noise are taken.</param>
    /// <param name="fit">Their fit.</param>
    /// <param name="periods">Periods after the interruption.</param>
    /// <param name="seed">Seed of the draws.</param>
    /// <param name="draws">Number of draws, at least 100.</param>
    /// <param name="alarms">Share of false alarms allowed.</param>
    /// <exception cref="ArgumentOutOfRangeException">Too few draws.</exception>
    public static PowerOfTest Simulate(IEnumerable<TimedValue> values, InterruptedFit fit, int periods, int seed, int draws = 2000, double alarms = 0.05)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 100);
        int[] times = [.. values.Select(value => value.Period).Order()];
        var design = new SegmentedDesign(times, fit.Interruption, fit.Bandwidth);
        double tie = Math.Clamp(fit.Autocorrelation, -0.9, 0.9);
        double spread = Math.Sqrt(fit.Residuals.Sum(residual => residual * residual) / (times.Length - InterruptedTimeSeries.Terms));
        var random = new Random(seed);
        Vector<double> influence = design.Influence(periods);
        var effects = new (double Value, double StandardError)[draws];
        for (int draw = 0; draw < draws; draw++)
        {
            effects[draw] = design.Effect(Noise(random, times.Length, tie, spread), influence);
        }

        double[] ratios = [.. effects.Select(effect => Math.Abs(effect.Value) / effect.StandardError).Order()];
        double critical = ratios[(int)Math.Ceiling((1 - alarms) * draws) - 1];
        double nominal = StudentT.InvCDF(0, 1, times.Length - InterruptedTimeSeries.Terms, 1 - (alarms / 2));
        return new PowerOfTest([.. effects], critical, ratios.Count(ratio => ratio > nominal) / (double)draws, seed);
    }

    private static double[] Noise(Random random, int length, double tie, double spread)
    {
        double[] noise = new double[length];
        for (int i = 0; i < length; i++)
        {
            double fresh = Normal.Sample(random, 0, spread);
            noise[i] = i == 0 ? fresh : (tie * noise[i - 1]) + (Math.Sqrt(1 - (tie * tie)) * fresh);
        }

        return noise;
    }
}

/// <summary>How often a test would have seen an effect.</summary>
/// <param name="Effects">Estimates and their standard errors from draws without an effect.</param>
/// <param name="CriticalValue">Estimates this many standard errors from zero count as seen.</param>
/// <param name="NominalAlarms">Share of false alarms if the textbook's critical value were used instead.</param>
/// <param name="Seed">Seed of the draws.</param>
public sealed record PowerOfTest(ImmutableArray<(double Value, double StandardError)> Effects, double CriticalValue, double NominalAlarms, int Seed)
{
    private const double Precision = 1e-4;

    /// <summary>Number of draws.</summary>
    public int Draws => Effects.Length;

    /// <summary>Share of draws in which an effect of this size would have been seen.</summary>
    public double Of(double effect) => Effects.Count(draw => Math.Abs(draw.Value + effect) > CriticalValue * draw.StandardError) / (double)Draws;

    /// <summary>The smallest effect, without its sign, that would have been seen with this power.</summary>
    /// <param name="power">Share of draws in which it is seen.</param>
    /// <param name="falling">Whether the effect is a fall: the draws are no mirror of themselves, so that the two signs differ a little.</param>
    public double SmallestSeen(double power = 0.8, bool falling = false)
    {
        (double low, double high) = (0, Effects.Max(draw => Math.Abs(draw.Value) + (CriticalValue * draw.StandardError)));
        while (high - low > Precision * high)
        {
            double middle = (low + high) / 2;
            (low, high) = Of(falling ? -middle : middle) < power ? (middle, high) : (low, middle);
        }

        return high;
    }
}

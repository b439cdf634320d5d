using System.Collections.Immutable;
using MathNet.Numerics.Distributions;

namespace Workbook.Memo.Forecasting;

/// <summary>What a method says of one future value: a whole distribution, not a point.</summary>
public abstract record Prediction
{
    /// <summary>Levels at which quantiles stand for a distribution whose score has no closed form: the middles of 99 equal parts.</summary>
    protected static ImmutableArray<double> Levels { get; } = [.. Enumerable.Range(0, 99).Select(part => (part + 0.5) / 99)];

    /// <summary>Standard normal quantiles at <see cref="Levels"/>, worked out once: scores ask for them often.</summary>
    protected static ImmutableArray<double> StandardQuantiles { get; } = [.. Levels.Select(level => Normal.InvCDF(0, 1, level))];

    /// <summary>The median: the point forecast that mean absolute error rewards.</summary>
    public double Median => Quantile(0.5);

    /// <summary>The value that is not exceeded with this probability.</summary>
    /// <param name="level">Probability between 0 and 1, both excluded.</param>
    public abstract double Quantile(double level);

    /// <summary>The continuous ranked probability score against what came, in the unit of the value; 0 is perfect, and for a certain forecast it is the absolute error.</summary>
    /// <remarks>Gneiting and Raftery (2007), "Strictly proper scoring rules, prediction, and estimation", JASA 102, 359–378.</remarks>
    public abstract double Crps(double observed);

    /// <summary>The central interval.</summary>
    /// <param name="level">Probability inside, between 0 and 1, both excluded.</param>
    public (double Low, double High) Interval(double level) => (Quantile((1 - level) / 2), Quantile((1 + level) / 2));
}

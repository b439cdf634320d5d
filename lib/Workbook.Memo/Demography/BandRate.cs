using Workbook.Methods;

namespace Workbook.Memo.Demography;

/// <summary>How fast a band grows or shrinks between two years under a revision.</summary>
/// <param name="First">The band in the first year.</param>
/// <param name="Last">The band in the last year.</param>
/// <param name="Growth">From one to the other.</param>
public sealed record BandRate(BandPopulation First, BandPopulation Last, CompoundGrowth Growth)
{
    /// <summary>Average growth, per cent a year; below zero where the band shrinks.</summary>
    public double PercentPerYear => Growth.PercentPerYear;

    /// <summary>The rate if the last year came out at the lower end of its 95 % interval, per cent a year.</summary>
    /// <remarks>The first year is held at its median: the projection begins there and its own interval is a few thousandths of it.</remarks>
    public double? Low => RateTo(Last.Low95);

    /// <summary>The rate if the last year came out at the upper end of its 95 % interval, per cent a year.</summary>
    public double? High => RateTo(Last.High95);

    /// <summary>Whether one of the two years is interpolated rather than published.</summary>
    public bool IsInterpolated => First.IsInterpolated || Last.IsInterpolated;

    private double? RateTo(double? last) => last is double thousand ? CompoundGrowth.Between(First.PopulationThousand, thousand, Growth.Years).PercentPerYear : null;
}

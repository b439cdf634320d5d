using System.Globalization;

namespace Workbook.Memo.Dilution;

/// <summary>A range for one assumption.</summary>
/// <param name="Assumption">Its name for readers.</param>
/// <param name="Low">The assumptions with the low end.</param>
/// <param name="High">The assumptions with the high end.</param>
/// <param name="Ends">Both ends in words, with units.</param>
public sealed record AssumptionRange(string Assumption, DilutionAssumptions Low, DilutionAssumptions High, string Ends)
{
    /// <summary>The range of one number that goes into assumptions.</summary>
    /// <param name="assumption">Its name for readers.</param>
    /// <param name="low">Its low end.</param>
    /// <param name="high">Its high end.</param>
    /// <param name="with">The assumptions with that number.</param>
    /// <param name="format">How the ends are written, in .NET's custom formats.</param>
    public static AssumptionRange Of(string assumption, double low, double high, Func<double, DilutionAssumptions> with, string format = "0.0")
    {
        ArgumentNullException.ThrowIfNull(with);
        CultureInfo invariant = CultureInfo.InvariantCulture;
        return new AssumptionRange(assumption, with(low), with(high), $"{low.ToString(format, invariant)} to {high.ToString(format, invariant)}");
    }
}

/// <summary>What the result becomes at both ends of one assumption's range, all others as they were.</summary>
/// <param name="Assumption">Its name for readers.</param>
/// <param name="AtLow">Mean number of developers able to pay in the last year, at the low end.</param>
/// <param name="AtHigh">The same at the high end.</param>
/// <param name="Ends">Both ends in words.</param>
public sealed record AssumptionSwing(string Assumption, double AtLow, double AtHigh, string Ends)
{
    /// <summary>The smaller result.</summary>
    public double Least => Math.Min(AtLow, AtHigh);

    /// <summary>The larger result.</summary>
    public double Most => Math.Max(AtLow, AtHigh);

    /// <summary>Distance between the two results.</summary>
    public double Width => Math.Abs(AtHigh - AtLow);
}

/// <summary>Which assumption decides the simulation's result: one at a time, from end to end of its range.</summary>
/// <remarks>One at a time sees no interaction between assumptions, and a wide range gives a wide swing: the order depends on the ranges as much as on the model.</remarks>
public static class DilutionSensitivity
{
    /// <summary>The swings, the widest first; equal ones in the order given.</summary>
    public static IReadOnlyList<AssumptionSwing> Of(IEnumerable<AssumptionRange> ranges) =>
        [.. ranges.Select(range => new AssumptionSwing(range.Assumption, Last(range.Low), Last(range.High), range.Ends)).OrderByDescending(swing => swing.Width)];

    private static double Last(DilutionAssumptions assumptions) => DilutionSimulation.Run(assumptions)[^1].Mean;
}

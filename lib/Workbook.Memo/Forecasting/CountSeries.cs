using System.Collections.Immutable;

namespace Workbook.Memo.Forecasting;

/// <summary>Counts out of totals, one pair a period without gaps: for example news items that name a theme, out of all items of the month.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="First">Number of the first period (<see cref="Workbook.Methods.Months.Of"/> for months).</param>
/// <param name="Counts">The counts.</param>
/// <param name="Totals">What they are out of; above 0.</param>
public sealed record CountSeries(string Name, int First, ImmutableArray<int> Counts, ImmutableArray<int> Totals)
{
    /// <summary>Number of periods.</summary>
    public int Length => Counts.Length;

    /// <summary>The share in a place of the series, in per cent.</summary>
    public double Percent(int at) => 100.0 * Counts[at] / Totals[at];

    /// <summary>The share over several places together, in per cent: sums before dividing.</summary>
    public double Percent(Range places) => 100.0 * Counts[places].Sum() / Totals[places].Sum();

    /// <summary>The shares on the angular scale.</summary>
    public ImmutableArray<double> Angles() => [.. Counts.Zip(Totals, (count, total) => AngularScale.Of(count, total))];

    /// <summary>The first values only: what was known after so many periods.</summary>
    public CountSeries Until(int length) => this with { Counts = Counts[..length], Totals = Totals[..length] };
}

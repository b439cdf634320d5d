using MathNet.Numerics.Distributions;

namespace Workbook.Memo.Dilution;

/// <summary>How many developers can pay for a run at the frontier in one year.</summary>
/// <param name="Year">Years after the first.</param>
/// <param name="Mean">Mean over the draws.</param>
/// <param name="Low">5th percentile of the draws.</param>
/// <param name="Median">Median.</param>
/// <param name="High">95th percentile.</param>
public sealed record DilutionYear(int Year, double Mean, int Low, int Median, int High);

/// <summary>
/// A thought experiment on "more players, less capital": a sum is shared out among developers, part of it may be pooled for a few, and the cost of a
/// frontier run grows. Counted is who can still pay for one.
/// </summary>
/// <remarks>
/// Shares are lognormal and stay what they are; nobody enters, leaves or merges; the pool goes to the largest. It says what follows from its assumptions, and
/// predicts nothing. <see cref="DilutionSensitivity"/> names the assumption that decides the result.
/// </remarks>
public static class DilutionSimulation
{
    /// <summary>Runs the simulation: one row a year, from year 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An assumption is out of its range.</exception>
    public static IReadOnlyList<DilutionYear> Run(DilutionAssumptions assumptions)
    {
        assumptions.Check();
        double[][] shares = Shares(assumptions);
        return [.. Enumerable.Range(0, assumptions.Years + 1).Select(year => Summary(year, [.. shares.Select(draw => Able(assumptions, year, draw)).Order()]))];
    }

    /// <summary>One row of shares for each draw, largest first.</summary>
    private static double[][] Shares(DilutionAssumptions assumptions)
    {
        var random = new Random(assumptions.Seed);
        double[][] draws = new double[assumptions.Draws][];
        for (int draw = 0; draw < draws.Length; draw++)
        {
            double[] weights = [.. Enumerable.Range(0, assumptions.Developers).Select(_ => Math.Exp(assumptions.Inequality * Normal.Sample(random, 0, 1)))];
            double sum = weights.Sum();
            draws[draw] = [.. weights.Select(weight => weight / sum).OrderDescending()];
        }

        return draws;
    }

    private static int Able(DilutionAssumptions assumptions, int year, double[] shares)
    {
        double capital = assumptions.Capital * Math.Pow(assumptions.CapitalGrowth, year) * assumptions.RunShare;
        double cost = assumptions.RunCost * Math.Pow(assumptions.CostGrowth, year);
        double pool = capital * assumptions.Pooled / assumptions.Champions;
        return shares.Where((share, place) => (capital * (1 - assumptions.Pooled) * share) + (place < assumptions.Champions ? pool : 0) >= cost).Count();
    }

    private static DilutionYear Summary(int year, int[] sorted) =>
        new(year, sorted.Average(), At(sorted, 0.05), At(sorted, 0.5), At(sorted, 0.95));

    private static int At(int[] sorted, double share) => sorted[(int)Math.Round(share * (sorted.Length - 1))];
}

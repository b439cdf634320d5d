using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;
using Workbook.Memo.Methods;

namespace Workbook.Memo.Interruption;

/// <summary>How far residuals go with the ones before them, where several may belong to one period and their order there means nothing.</summary>
/// <remarks>
/// Over all orders within periods the sum of products of neighbours is on average, for a period of m residuals with sum S and sum of squares Q,
/// (S² − Q) / m within it, and the product of the two means between one period and the next. So no order has to be chosen; <see cref="OverOrders"/>
/// shows how much one would have mattered.
/// </remarks>
public static class ResidualTie
{
    /// <summary>Correlation of neighbours, averaged over all orders within periods; 0 where residuals do not vary.</summary>
    /// <param name="periods">Period of each residual, in order.</param>
    /// <param name="residuals">The residuals.</param>
    public static double Mean(ImmutableArray<int> periods, ImmutableArray<double> residuals)
    {
        Vector<double> vector = Vector<double>.Build.DenseOfEnumerable(residuals);
        double all = vector * vector;
        return all == 0 ? 0 : vector * Neighbours(periods) * vector / all;
    }

    /// <summary>The 5th percentile, the median and the 95th of the correlation over random orders within periods.</summary>
    /// <param name="fit">The fit whose residuals are meant.</param>
    /// <param name="seed">Seed of the orders.</param>
    /// <param name="orders">Number of orders, at least 1.</param>
    public static (double Low, double Median, double High) OverOrders(InterruptedFit fit, int seed, int orders = 2000)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(orders, 1);
        var random = new Random(seed);
        double all = fit.Residuals.Sum(residual => residual * residual);
        double[] ties = [.. Enumerable.Range(0, orders).Select(_ => all == 0 ? 0 : OfOrder(Shuffled(fit, random)) / all).Order()];
        return (Percentile.Of(ties, 0.05), Percentile.Of(ties, 0.5), Percentile.Of(ties, 0.95));
    }

    /// <summary>How often two residuals are neighbours over all orders; symmetric, so that a pair's share stands half on each side.</summary>
    internal static Matrix<double> Neighbours(IReadOnlyList<int> periods)
    {
        int[] size = new int[periods.Count], place = new int[periods.Count];
        for (int i = 0; i < periods.Count; i++)
        {
            place[i] = i == 0 ? 0 : place[i - 1] + (periods[i] == periods[i - 1] ? 0 : 1);
            size[i] = periods.Count(period => period == periods[i]);
        }

        return Matrix<double>.Build.Dense(periods.Count, periods.Count, (row, column) =>
            row == column ? 0
            : place[row] == place[column] ? 1.0 / size[row]
            : Math.Abs(place[row] - place[column]) == 1 ? 0.5 / (size[row] * size[column]) : 0);
    }

    private static double OfOrder(double[] residuals) => residuals.Zip(residuals.Skip(1), (one, next) => one * next).Sum();

    private static double[] Shuffled(InterruptedFit fit, Random random) =>
        [.. fit.Periods.Zip(fit.Residuals).GroupBy(pair => pair.First).SelectMany(group =>
        {
            double[] of = [.. group.Select(pair => pair.Second)];
            random.Shuffle(of);
            return of;
        })];
}

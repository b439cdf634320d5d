namespace Workbook.Memo.Players;

/// <summary>How unevenly an amount is spread over its holders.</summary>
/// <remarks>
/// Herfindahl–Hirschman index: the sum of squared shares, from 1/n (all alike) to 1 (one holds all); here on the scale 0–1, not 0–10,000.
/// Its reciprocal is the effective number of holders (Laakso and Taagepera 1979; Hill's number of order 2): that many equal holders
/// would be as concentrated. Holders of nothing are left out.
/// </remarks>
/// <param name="Hhi">Herfindahl–Hirschman index, 0–1.</param>
/// <param name="TopShare">Share of the largest holders together.</param>
/// <param name="Top">How many those are.</param>
/// <param name="N">Number of holders.</param>
/// <param name="Total">The amount.</param>
public sealed record Concentration(double Hhi, double TopShare, int Top, int N, double Total)
{
    /// <summary>Effective number of holders, 1 / HHI.</summary>
    public double EffectiveNumber => 1 / Hhi;

    /// <summary>Describes amounts.</summary>
    /// <param name="amounts">What each holder has, in one unit.</param>
    /// <param name="top">How many of the largest to add up.</param>
    /// <exception cref="ArgumentException">An amount is negative or not finite, or none is positive.</exception>
    public static Concentration Of(IEnumerable<double> amounts, int top = 3)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        double[] held = [.. amounts.Where(amount => amount != 0).OrderDescending()];
        if (Array.Exists(held, amount => amount < 0 || !double.IsFinite(amount)))
        {
            throw new ArgumentException("An amount is negative or not finite; only what is held can be concentrated.", nameof(amounts));
        }

        double total = held.Sum();
        return held.Length == 0
            ? throw new ArgumentException("Nobody holds anything, so nothing is concentrated.", nameof(amounts))
            : new Concentration(held.Sum(amount => Math.Pow(amount / total, 2)), held.Take(top).Sum() / total, top, held.Length, total);
    }
}

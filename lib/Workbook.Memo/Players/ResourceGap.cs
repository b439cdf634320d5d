namespace Workbook.Memo.Players;

/// <summary>A gap in resources taken apart: total = number of holders × resources of each.</summary>
/// <remarks>An identity, not a cause. It tells whether the follower's holders have less because there are more of them to share a sum, or because the sum is smaller.</remarks>
/// <param name="Total">Leader's total over follower's.</param>
/// <param name="Holders">Leader's number of holders over follower's; below 1 where the follower has more.</param>
/// <param name="Each">Leader's resources of each holder over the follower's.</param>
public sealed record ResourceGap(double Total, double Holders, double Each)
{
    /// <summary>
    /// Part of the gap in resources of each holder that a larger number of the follower's holders accounts for, 0–1, on a logarithmic scale:
    /// 0 where the follower has no more holders than the leader; undefined (<see langword="null"/>) where its holders have no less each, since
    /// there is then no gap to account for. Undefined is not zero.
    /// </summary>
    public double? ExplainedByNumber => Each <= 1 ? null : Holders >= 1 ? 0 : Math.Min(1, -Math.Log(Holders) / Math.Log(Each));

    /// <summary>Takes two totals and two numbers of holders apart.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A total or a number is not positive.</exception>
    public static ResourceGap Of(double leaderTotal, int leaderHolders, double followerTotal, int followerHolders)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(leaderTotal);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(leaderHolders);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(followerTotal);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(followerHolders);
        double total = leaderTotal / followerTotal, holders = (double)leaderHolders / followerHolders;
        return new ResourceGap(total, holders, total / holders);
    }
}

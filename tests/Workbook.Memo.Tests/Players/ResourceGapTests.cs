using Workbook.Memo.Players;

namespace Workbook.Memo.Tests.Players;

public class ResourceGapTests
{
    [Fact]
    public void Of_TotalsAndHolders_MultiplyBackToTheTotal()
    {
        ResourceGap gap = ResourceGap.Of(leaderTotal: 80, leaderHolders: 20, followerTotal: 10, followerHolders: 5);

        Assert.Equal((8, 4, 2), (gap.Total, gap.Holders, gap.Each));
    }

    [Fact]
    public void ExplainedByNumber_FewerHoldersThanTheLeader_IsNone() => Assert.Equal(0, ResourceGap.Of(80, 20, 10, 5).ExplainedByNumber);

    [Fact]
    public void ExplainedByNumber_SameSumOverMoreHolders_IsAll() => Assert.Equal(1, ResourceGap.Of(10, 5, 10, 20).ExplainedByNumber!.Value, 12);

    [Fact]
    public void ExplainedByNumber_TwiceTheHoldersOfHalfTheSum_IsHalf() => Assert.Equal(0.5, ResourceGap.Of(20, 5, 10, 10).ExplainedByNumber!.Value, 12);

    [Fact]
    public void ExplainedByNumber_HoldersNoPoorer_IsUndefined()
    {
        Assert.Null(ResourceGap.Of(10, 5, 40, 10).ExplainedByNumber);
        Assert.Null(ResourceGap.Of(10, 5, 20, 10).ExplainedByNumber);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void Of_NothingOrNobody_IsRefused(double total, int holders) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ResourceGap.Of(1, 1, total, holders));
}

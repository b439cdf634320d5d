using Workbook.Data;
using Workbook.Memo.Science;

namespace Workbook.Memo.Tests.Science;

/// <summary>Values read by hand in the upstream files.</summary>
public sealed class NewestSpendingTests
{
    private static readonly ResearchSpending Spending = ResearchSpending.Load(Catalogue.Find(AppContext.BaseDirectory));

    [Fact]
    public void FinalSpendingOf2023_IsTheCommuniquesOfOctober2024_WithItsStatedGrowth()
    {
        Outlay total = Spending.Outlays.Single(row => row is { Year: 2023, Vintage: "final", Kind: ResearchSpending.Total });

        Assert.Equal((3335.71, 8.4, new DateOnly(2024, 10, 3)), (total.BillionYuan, total.GrowthPercent!.Value, total.KnownFrom));
    }

    [Fact]
    public void Budget2026_IsTenPerCentUp_AndImpliesALowerOutturnThanPlanned()
    {
        Assert.Equal(426.42, Spending.Planned(ResearchSpending.Science, 2026)!.BillionYuan!.Value);
        Assert.Equal(16.3, Spending.Planned(ResearchSpending.BasicLine, 2026)!.GrowthPercent!.Value);
        Assert.Equal(387.65, Spending.BaseOf(ResearchSpending.Science, 2026)!.Value, 2);
    }
}

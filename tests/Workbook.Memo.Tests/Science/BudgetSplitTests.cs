using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Workbook.Memo.Science;

namespace Workbook.Memo.Tests.Science;

public sealed class BudgetSplitTests
{
    [Fact]
    public void Of_ABudgetWithoutRate_HasNoSplit()
    {
        ResearchSpending spending = new([], [new BudgetLine(2024, "budget", ResearchSpending.Science, 111, 11, default), new BudgetLine(2024, "budget", ResearchSpending.BasicLine, 24, null, default)], [], [], [], []);

        Assert.Null(BudgetSplit.Of(spending, 2024));
    }

    [Fact]
    public void Of_LaterReportOfTheSameLine_IsTheOneThatCounts()
    {
        ResearchSpending spending = new(
            [],
            [new BudgetLine(2024, "budget", ResearchSpending.Science, 120, 20, new DateOnly(2024, 3, 10)), new BudgetLine(2024, "budget", ResearchSpending.Science, 110, 10, new DateOnly(2024, 8, 2)),
             new BudgetLine(2024, "budget", ResearchSpending.BasicLine, 22, 10, new DateOnly(2024, 3, 9))],
            [], [], [], []);

        Assert.Equal(110, BudgetSplit.Of(spending, 2024)!.All);
        Assert.Equal(100, BudgetSplit.Of(spending, 2024)!.AllBefore, 9);
    }

    // The whole is an average of its two parts, so its growth lies between theirs; and the share rises exactly where basic research grows faster.
    [Property(Replay = "(20240918,7)")]
    public Property GrowthOfTheWhole_LiesBetweenThatOfItsParts() => Prop.ForAll(
        Gen.Choose(1, 500).ToArbitrary(), Gen.Choose(1, 500).ToArbitrary(), Gen.Choose(1, 500).ToArbitrary(),
        (basic, rest, basicBefore) =>
        {
            var split = new BudgetSplit(2024, basic + rest, basic, basicBefore + 250, basicBefore);
            double all = 100 * ((split.All / split.AllBefore) - 1);
            return Math.Min(split.BasicGrowth, split.RestGrowth) <= all + 1e-9 && all <= Math.Max(split.BasicGrowth, split.RestGrowth) + 1e-9
                && (Math.Abs(split.BasicGrowth - split.RestGrowth) < 1e-9 || split.BasicGrowth > split.RestGrowth == split.Share > split.ShareBefore);
        });
}

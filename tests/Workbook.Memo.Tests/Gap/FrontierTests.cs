using Workbook.Memo.Gap;

namespace Workbook.Memo.Tests.Gap;

public sealed class FrontierTests
{
    [Fact]
    public void Of_ModelsInAnyOrder_KeepsOnlyRecords()
    {
        Frontier frontier = Frontier.Of([Model("c", 30, 7), Model("a", 10, 5), Model("b", 20, 4), Model("d", 40, 9)]);

        Assert.Equal(["a", "c", "d"], frontier.Steps.Select(step => step.Name));
    }

    [Fact]
    public void Of_EqualScoreLater_IsNoStep() =>
        Assert.Equal(["a"], Frontier.Of([Model("a", 10, 5), Model("b", 20, 5)]).Steps.Select(step => step.Name));

    [Fact]
    public void Of_EqualDay_TakesTheHighestAndThenTheFirstByName() =>
        Assert.Equal(["b"], Frontier.Of([Model("z", 10, 4), Model("c", 10, 5), Model("b", 10, 5)]).Steps.Select(step => step.Name));

    [Fact]
    public void BestOn_DayOfRelease_CountsTheRelease()
    {
        Frontier frontier = Frontier.Of([Model("a", 10, 5), Model("b", 20, 6)]);

        Assert.Null(frontier.BestOn(Day(9)));
        Assert.Equal("a", frontier.BestOn(Day(19))?.Name);
        Assert.Equal("b", frontier.BestOn(Day(20))?.Name);
    }

    [Fact]
    public void FirstToReach_EqualScore_Reaches()
    {
        Frontier frontier = Frontier.Of([Model("a", 10, 5), Model("b", 20, 6)]);

        Assert.Equal("b", frontier.FirstToReach(6)?.Name);
        Assert.Null(frontier.FirstToReach(6.1));
    }

    [Fact]
    public void Of_ScoreThatIsNoNumber_NamesTheModel() =>
        Assert.Contains("'a'", Assert.Throws<ArgumentException>(() => Frontier.Of([Model("a", 1, double.NaN)])).Message, StringComparison.Ordinal);

    private static ScoredModel Model(string name, int day, double score) => new(name, Day(day), score);

    private static DateOnly Day(int number) => new DateOnly(2024, 1, 1).AddDays(number);
}

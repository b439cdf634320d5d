using Workbook.Data;
using Workbook.Memo.Players;
using Workbook.Publishing;

namespace Workbook.Memo.Tests.Players;

/// <summary>Verdicts for another list and day than all lists on the memo's date.</summary>
public class PremiseTests
{
    private static readonly DateOnly Other = new(2025, 3, 1);

    [Fact]
    public void C27_OneListChosen_CountsOnThatListAlone()
    {
        var evidence = new PlayersEvidence { Then = Field(5, 10), Wide = Field(20, 10), Notable = Field(3, 10) };

        Assert.Equal(Standing.Open, DeveloperVerdicts.C27(evidence).Now.Standing);
        Assert.Equal(Standing.Supported, DeveloperVerdicts.C27(evidence with { List = ModelList.Wide }).Now.Standing);
        Assert.Equal(Standing.Contradicted, DeveloperVerdicts.C27(evidence with { List = ModelList.Notable }).Now.Standing);
        Assert.Equal(Standing.Contradicted, DeveloperVerdicts.C27(evidence with { List = ModelList.Wide }).AtMemo.Standing);
    }

    [Fact]
    public void C27_AnotherDay_CountsTheTwelveMonthsToIt()
    {
        // Fifteen developers of January 2024, and one of January 2025 that alone lies in the year to the other day.
        DevelopedModel late = Given.Model("China", "late", date: new DateOnly(2025, 1, 15)), american = Given.Model("United States", "american", date: new DateOnly(2025, 1, 15));
        var evidence = new PlayersEvidence { Wide = [.. Field(15, 1), late, american], Day = Other };

        Assert.Equal(1.0, DeveloperVerdicts.C27(evidence).Now.Measured!.High);
    }

    [Fact]
    public void C25_OneListChosen_IsReadOnThatList()
    {
        var evidence = new PlayersEvidence
        {
            Wide = [.. Given.Developers("United States", 40, 1)], Notable = [.. Given.Developers("United States", 4, 9)], List = ModelList.Notable,
        };

        Assessment now = DeveloperVerdicts.C25(evidence).Now;

        Assert.Equal(100, now.Measured!.Value, 9);
        Assert.Contains("(vintage 2026-07)", now.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, "China's compute is concentrated too (100 %), so this does not set the two apart.")]
    [InlineData(40, "China's compute is less concentrated (10 %).")]
    public void C25_ComputeOfChina_IsCalledConcentratedOnlyWhereItIs(int developers, string sentence)
    {
        var evidence = new PlayersEvidence { Then = [.. Given.Developers("United States", 4, 9), .. Given.Developers("China", developers, 1)] };

        Assert.Contains(sentence, DeveloperVerdicts.C25(evidence).EvidenceAgainst, StringComparison.Ordinal);
    }

    [Fact]
    public void C28_OneListChosen_TakesItsMeasureAndTheMoney()
    {
        var evidence = new PlayersEvidence
        {
            Then = [.. Given.Developers("United States", 2, 10), .. Given.Developers("China", 1, 1)],
            Wide = [.. Given.Developers("United States", 2, 10), .. Given.Developers("China", 4, 1)],
            List = ModelList.Wide,
        };

        Verdict verdict = DeveloperVerdicts.C28(evidence);

        Assert.Equal(1, verdict.Now.Measured!.N);
        Assert.StartsWith("The sum is smaller, and in some measures it is shared among more", verdict.EvidenceAgainst, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-08-31")]
    [InlineData("2025-06-01")]
    public void From_DayThatTheListsDoNotReach_IsRefused(string day) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PlayersEvidence.From(Datasets.Catalogue, VerdictTesting.Day(day)));

    [Fact]
    public void Named_EveryWord_HasItsList_AndAnotherIsRefused()
    {
        Assert.Equal([ModelList.Every, ModelList.Then, ModelList.Wide, ModelList.Notable], ModelLists.Names.Select(ModelLists.Named));
        Assert.Equal(
            "No list 'Wide'; there are every, then, wide, notable. (Parameter 'name')",
            Assert.Throws<ArgumentException>(() => ModelLists.Named("Wide")).Message);
    }

    [Fact]
    public void Inequality_OfEqualShares_IsNone() =>
        Assert.Equal(0, DeveloperField.InYearTo(PolicyMemo.Date, Given.Developers("China", 5, 2), "China").Inequality!.Value, 7);

    [Fact]
    public void LinesByYear_ListsChosen_AreDrawnForBothCountries()
    {
        var evidence = new PlayersEvidence { Wide = Field(2, 1) };

        Assert.Equal(
            ["United States, all models", "United States, notable models", "China, all models", "China, notable models"],
            PlayersShowing.LinesByYear(evidence, field => field.Developers).Select(line => line.Name));
        Assert.Equal(2, PlayersShowing.LinesByYear(evidence with { List = ModelList.Wide }, field => field.Developers)[1].Points[^1].Y);
    }

    private static System.Collections.Immutable.ImmutableArray<DevelopedModel> Field(int china, int unitedStates) =>
        [.. Given.Developers("China", china).Concat(Given.Developers("United States", unitedStates))];
}

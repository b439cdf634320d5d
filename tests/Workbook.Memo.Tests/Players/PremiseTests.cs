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
        var evidence = new PlayersEvidence { Then = Field(5, 60), Wide = Field(60, 20), Notable = Field(3, 60) };

        Assert.Equal(Standing.Supported, DeveloperVerdicts.C27(evidence with { Vintage = ModelVintage.Default }).Now.Standing);
        Assert.Equal(Standing.Contradicted, DeveloperVerdicts.C27(evidence with { Vintage = ModelVintage.Notable }).Now.Standing);
        Assert.Equal(Standing.Contradicted, DeveloperVerdicts.C27(evidence with { Vintage = ModelVintage.Default }).AtMemo.Standing);
    }

    [Fact]
    public void C27_AnotherDay_CountsTheTwelveMonthsToIt()
    {
        // Fifteen developers of January 2024, and one of January 2025 on each side that alone lies in the year to the other day.
        DevelopedModel late = Given.Model("China", "late", date: new DateOnly(2025, 1, 15)), american = Given.Model("United States", "american", date: new DateOnly(2025, 1, 15));
        var evidence = new PlayersEvidence { Wide = [.. Field(15, 1).Select(model => model with { Date = new DateOnly(2024, 1, 15) }), late, american], Day = Other };

        Assert.Equal(1.0, DeveloperVerdicts.C27(evidence).Now.Measured!.Value);
    }

    [Fact]
    public void C25_OneListChosen_IsReadOnThatList()
    {
        var evidence = new PlayersEvidence
        {
            Wide = [.. Given.Developers("United States", 40, 1)], Notable = [.. Given.Developers("United States", 4, 9)], Vintage = ModelVintage.Notable,
        };

        Assessment now = DeveloperVerdicts.C25(evidence).Now;

        Assert.Equal(100, now.Measured!.Value, 9);
        Assert.Contains("(data as of July 2026, ", now.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, "China's compute as known then is concentrated too (100 %), so this does not set the two apart.")]
    [InlineData(40, "China's compute as known then is less concentrated (10 %).")]
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
            Vintage = ModelVintage.Default,
        };

        Verdict verdict = DeveloperVerdicts.C28(evidence);

        Assert.Equal("Chinese holders have less each by 1 of 1 measures, and are more by 1.", verdict.EvidenceFor);
        Assert.StartsWith("The sum is smaller by 1 of 1: training compute, data as of March 2026", verdict.EvidenceAgainst, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-08-31")]
    [InlineData("2025-06-01")]
    public void From_DayThatTheListsDoNotReach_IsRefused(string day) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PlayersEvidence.From(Datasets.Catalogue, VerdictTesting.Day(day)));

    [Fact]
    public void From_VintageThatEndsBeforeTheDay_IsRefusedInOneSentence() =>
        Assert.StartsWith(
            "The list of 2024-09 ends on 25 September 2024; choose a day before, or a later list.",
            Assert.Throws<ArgumentOutOfRangeException>(() => PlayersEvidence.From(Datasets.Catalogue, Other, ModelVintage.OfTheMemo)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Compared_AnotherDay_LeavesOutTheListThatEndedBeforeIt() =>
        Assert.Equal(
            ["2025-03", "2025-06", "2025-11", "2026-03", "2026-07"],
            new PlayersEvidence { Day = Other }.Compared.Select(vintage => vintage.Month));

    [Fact]
    public void AtMemo_OfTheCatalogue_HasTheListOfTheMemosMonthAndNoLaterOne()
    {
        PlayersEvidence then = PlayersEvidence.From(Datasets.Catalogue).AtMemo;

        Assert.Equal("2024-09", then.ThenVintage.Month);
        Assert.Empty(then.Lists);
        Assert.True(then.Then.Max(model => model.Date) <= PolicyMemo.Date);
    }

    // Counted by hand in the upstream files: developers of the twelve months to the memo whose models are of one country, names folded.
    [Theory]
    [InlineData("2024-09", 39, 59)]
    [InlineData("2025-03", 78, 83)]
    [InlineData("2025-06", 73, 63)]
    [InlineData("2025-11", 135, 113)]
    [InlineData("2026-03", 137, 116)]
    [InlineData("2026-07", 15, 32)]
    public void Counts_OfEachVintage_AreThoseOfTheUpstreamFiles(string month, int china, int unitedStates)
    {
        CountComparison count = CountComparison.All(PlayersEvidence.From(Datasets.Catalogue)).Single(one => one.Id == month);

        Assert.Equal((china, unitedStates), (count.China, count.UnitedStates));
    }

    [Fact]
    public void RowsByVintage_EachVintage_HasADotForEitherCountry()
    {
        var evidence = new PlayersEvidence { Then = Field(5, 10), Wide = Field(20, 10), Vintage = ModelVintage.Default };

        Assert.Equal(
            [("March 2026", "United States", 10.0), ("March 2026", "China", 20.0)],
            PlayersShowing.RowsByVintage(evidence, field => field.Developers).Select(row => (row.Category, row.Group, row.Value!.Value)));
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
        Assert.Equal(2, PlayersShowing.LinesByYear(evidence with { Vintage = ModelVintage.Default }, field => field.Developers)[1].Points.Single(point => point.Y > 0).Y);
    }

    private static System.Collections.Immutable.ImmutableArray<DevelopedModel> Field(int china, int unitedStates) =>
        [.. Given.Developers("China", china).Concat(Given.Developers("United States", unitedStates))];
}

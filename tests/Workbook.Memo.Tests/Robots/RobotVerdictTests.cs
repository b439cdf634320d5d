using Workbook.Publishing;
using Workbook.Memo.Robots;

namespace Workbook.Memo.Tests.Robots;

public sealed class RobotVerdictTests
{
    private static readonly DateOnly Before = new(2023, 9, 26), After = new(2024, 9, 24);

    [Theory]
    [InlineData(290_000, Standing.SupportedUnderStatedReading)]
    [InlineData(285_000, Standing.SupportedUnderStatedReading)]
    [InlineData(284_999, Standing.Contradicted)]
    [InlineData(301_000, Standing.Contradicted)]
    public void C65_NearlyThreeHundredThousand_IsAtMostFivePercentBelowAndNeverAbove(int installed, Standing expected) =>
        Assert.Equal(expected, CountVerdicts.C65(Record(Released("CHN", 2022, installed, Before))).AtMemo.Standing);

    [Theory]
    [InlineData(52_500, Standing.SupportedUnderStatedReading)]
    [InlineData(47_499, Standing.Contradicted)]
    public void C66_ApproximatelyFiftyThousand_IsFivePercentEitherWay(int installed, Standing expected) =>
        Assert.Equal(expected, CountVerdicts.C66(Record(Released("JPN", 2022, installed, Before))).AtMemo.Standing);

    [Fact]
    public void C65_AtTheMemo_DoesNotSeeTheEditionThatCameAfterwards()
    {
        Verdict verdict = CountVerdicts.C65(Record(Released("CHN", 2022, 290_000, Before), Released("CHN", 2022, 250_000, After, edition: 2024)));

        Assert.Equal(290_000, verdict.AtMemo.Measured!.Value);
        Assert.Equal(Standing.Contradicted, verdict.Now.Standing);
    }

    [Fact]
    public void C67_WithoutACount_CannotBeTested() => Assert.Equal(Standing.NotTestableHere, CountVerdicts.C67(Record()).Now.Standing);

    [Fact]
    public void C68_AnAnnualRateGivenAsATotal_IsContradicted_AndTheTotalIsStated()
    {
        // 100 → 184.2 over five years: 13 % a year, 84.2 % in total.
        Verdict verdict = GrowthVerdicts.C68(Record(Series("CHN", 2017, 100_000), Series("CHN", 2022, 184_244)));

        Assert.Equal(Standing.Contradicted, verdict.Now.Standing);
        Assert.Equal("From 2017 to 2022 installations in China grew by 84.2 % in total; 13 % is the average a year (13.0 %).", verdict.Now.Reason);
    }

    [Fact]
    public void C68_ATotalOfThirteen_WouldSupportIt() =>
        Assert.Equal(Standing.Supported, GrowthVerdicts.C68(Record(Series("CHN", 2017, 100_000), Series("CHN", 2022, 113_000))).Now.Standing);

    [Fact]
    public void C68_AtTheMemo_RestsOnTheRateThatTheReleaseStates()
    {
        var record = Record(Series("CHN", 2017, 100_000), Series("CHN", 2022, 200_000)) with { Growth = [new StatedGrowth("CHN", 2017, 2022, 13, Before)] };

        Assert.Equal(84.24, GrowthVerdicts.C68(record).AtMemo.Measured!.Value, 2);
    }

    [Fact]
    public void C69_AnAnnualRate_IsAReadingThatTheWordsAllow()
    {
        // 33,192 → 39,576 as first published: 3.6 % a year, 19.2 % in total.
        Verdict verdict = GrowthVerdicts.C69(Record(Released("USA", 2017, 33_192, Before, 2018), Released("USA", 2022, 39_576, Before)));

        Assert.Equal(Standing.SupportedUnderStatedReading, verdict.AtMemo.Standing);
        Assert.Equal(19.2, verdict.AtMemo.Measured!.Value, 1);
    }

    [Theory]
    [InlineData(295, Standing.SupportedUnderStatedReading)]
    [InlineData(200, Standing.Contradicted)]
    public void C70_ReadAsMoreThanHalfTheWorldsRobots(int china, Standing expected)
    {
        Verdict verdict = PriorityVerdicts.C70(Record(
            Released("CHN", 2022, 290, Before), Released("WLD", 2022, 553, Before), Released("CHN", 2024, china, After, 2025), Released("WLD", 2024, 542, After, 2025)));

        Assert.Equal(Standing.Open, verdict.AtMemo.Standing);
        Assert.Equal(expected, verdict.Now.Standing);
    }

    [Fact]
    public void GrowthOf_StaysWithinOneSeries()
    {
        RobotRecord record = Record(Released("CHN", 2017, 138_000, Before, 2018), Series("CHN", 2022, 290_000));

        Assert.Null(record.GrowthOf("CHN"));
    }

    [Fact]
    public void RefinedGrowthOf_TakesExactCountsOnlyWhereBothConfirmTheSeries()
    {
        RobotRecord us = Record(Released("USA", 2017, 33_192, Before, 2018), Released("USA", 2022, 39_576, Before), Series("USA", 2017, 33_000), Series("USA", 2022, 40_000));
        RobotRecord china = Record(Released("CHN", 2017, 138_000, Before, 2018), Released("CHN", 2022, 290_144, Before), Series("CHN", 2017, 156_000), Series("CHN", 2022, 290_000));

        Assert.Equal(39_576, us.RefinedGrowthOf("USA")!.Last);
        Assert.Equal(156_000, china.RefinedGrowthOf("CHN")!.First);
        Assert.Equal(290_000, china.RefinedGrowthOf("CHN")!.Last);
    }

    private static RobotRecord Record(params RobotCount[] counts) => new([.. counts], [], [], []);

    private static RobotCount Released(string iso3, int year, int installed, DateOnly known, int edition = 2023) =>
        new(RobotRecord.Releases, iso3, iso3, year, edition, installed, known);

    private static RobotCount Series(string iso3, int year, int installed) => new(RobotRecord.Rounded, iso3, iso3, year, 2024, installed, new DateOnly(2025, 4, 8));
}

using Workbook.Memo.Robots;
using Workbook.Publishing;
using static Workbook.Memo.Tests.VerdictTesting;

namespace Workbook.Memo.Tests.Robots;

public sealed class RobotVerdictTests
{
    private static readonly DateOnly Before = new(2023, 9, 26), After = new(2024, 9, 24);

    [Theory]
    [InlineData(290_000, Standing.SupportedUnderStatedReading)]
    [InlineData(285_000, Standing.SupportedUnderStatedReading)]
    [InlineData(284_999, Standing.Contradicted)]
    [InlineData(300_000, Standing.SupportedUnderStatedReading)]
    [InlineData(300_001, Standing.Contradicted)]
    public void C65_NearlyThreeHundredThousand_IsAtMostFivePercentBelowAndNeverAbove(int installed, Standing expected) =>
        Assert.Equal(expected, CountVerdicts.C65(Record(Released("CHN", 2022, installed, Before))).AtMemo.Standing);

    [Theory]
    [InlineData(47_499, Standing.Contradicted)]
    [InlineData(47_500, Standing.SupportedUnderStatedReading)]
    [InlineData(52_500, Standing.SupportedUnderStatedReading)]
    [InlineData(52_501, Standing.Contradicted)]
    public void C66_ApproximatelyFiftyThousand_IsFivePercentEitherWay(int installed, Standing expected) =>
        Assert.Equal(expected, CountVerdicts.C66(Record(Released("JPN", 2022, installed, Before))).AtMemo.Standing);

    [Theory]
    [InlineData(37_999, Standing.Contradicted)]
    [InlineData(38_000, Standing.SupportedUnderStatedReading)]
    [InlineData(42_000, Standing.SupportedUnderStatedReading)]
    [InlineData(42_001, Standing.Contradicted)]
    public void C67_ApproximatelyFortyThousand_IsFivePercentEitherWay(int installed, Standing expected) =>
        Assert.Equal(expected, CountVerdicts.C67(Record(Released("USA", 2022, installed, Before))).AtMemo.Standing);

    [Fact]
    public void C65_AtTheMemo_DoesNotSeeTheEditionThatCameAfterwards()
    {
        Verdict verdict = CountVerdicts.C65(Record(Released("CHN", 2022, 290_000, Before), Released("CHN", 2022, 250_000, After, edition: 2024)));

        Assert.Equal(290_000, verdict.AtMemo.Measured!.Value);
        Assert.Equal(Standing.Contradicted, verdict.Now.Standing);
    }

    [Fact]
    public void C65_ReadOfOneYear_RestsOnThatYearAlone()
    {
        RobotRecord record = Record(Released("CHN", 2022, 290_000, Before), Released("CHN", 2023, 276_288, After, edition: 2024));
        Verdict verdict = CountVerdicts.C65(record, year: 2023);

        Assert.Equal((Standing.NotTestableHere, Standing.Contradicted), Standings(verdict));
        Assert.Equal("No count of installations in 2023 was public.", verdict.AtMemo.Reason);
        Assert.Equal("Read as robots installed in 2023, 300,000 does not fit the count of 276,288. Counts that fit: 290,000 in 2022.", verdict.Now.Reason);
        Assert.Equal("Installations in China: 276,288 in 2023.", verdict.EvidenceFor);
    }

    [Fact]
    public void C66_ReadOfAYearThatFits_IsTheVerdictWithoutAYear()
    {
        RobotRecord record = Record(Released("JPN", 2022, 50_435, Before), Released("JPN", 2023, 46_106, After, edition: 2024));

        Assert.Equal(CountVerdicts.C66(record).Now, CountVerdicts.C66(record, year: 2022).Now);
        Assert.Equal(Standing.Contradicted, CountVerdicts.C66(record, year: 2023).Now.Standing);
        Assert.Equal("The memo states no year. In later years: none read.", CountVerdicts.C66(record, year: 2023).EvidenceAgainst);
    }

    [Fact]
    public void CountsAndGrowth_WithoutACount_CannotBeTested() => Assert.All(
        [CountVerdicts.C65(Record()), CountVerdicts.C66(Record()), CountVerdicts.C67(Record()), GrowthVerdicts.C68(Record()), GrowthVerdicts.C69(Record())],
        verdict => Assert.Equal((Standing.NotTestableHere, Standing.NotTestableHere), Standings(verdict)));

    [Fact]
    public void C68_AnAnnualRateGivenAsATotal_IsContradicted_AndTheTotalIsStated()
    {
        // 100 → 184.2 over five years: 13 % a year, 84.2 % in total.
        Verdict verdict = GrowthVerdicts.C68(Record(Series("CHN", 2017, 100_000), Series("CHN", 2022, 184_244)));

        Assert.Equal(Standing.Contradicted, verdict.Now.Standing);
        Assert.Equal("From 2017 to 2022 installations in China grew by 84.2 % in total; 13 % is the average a year (13.0 %).", verdict.Now.Reason);
    }

    [Theory]
    [InlineData(112_499, Standing.Contradicted)]
    [InlineData(112_501, Standing.Supported)]
    [InlineData(113_499, Standing.Supported)]
    [InlineData(113_501, Standing.Contradicted)]
    public void C68_ATotalThatRoundsToThirteen_WouldSupportIt(int last, Standing expected) =>
        Assert.Equal(expected, GrowthVerdicts.C68(Record(Series("CHN", 2017, 100_000), Series("CHN", 2022, last))).Now.Standing);

    [Fact]
    public void C68_AtTheMemo_RestsOnTheRateThatTheReleaseStates()
    {
        RobotRecord record = Record(Series("CHN", 2017, 100_000), Series("CHN", 2022, 200_000)) with { Growth = [new StatedGrowth("CHN", 2017, 2022, 13, Before)] };

        Assert.Equal(84.24, GrowthVerdicts.C68(record).AtMemo.Measured!.Value, 2);
    }

    [Fact]
    public void C68_OfAnotherSpan_SaysSoInEverySentence()
    {
        // 97 → 276 over seven years: 16.1 % a year, 184.5 % in total.
        Verdict verdict = GrowthVerdicts.C68(
            Record(Series("CHN", 2016, 97_000), Series("CHN", 2017, 156_000), Series("CHN", 2022, 290_000), Series("CHN", 2023, 276_000)), first: 2016, last: 2023);

        Assert.Equal("From 2016 to 2023 installations in China grew by 184.5 % in total; 13 % is not even the average a year (16.1 %).", verdict.Now.Reason);
        Assert.Equal("per cent in total, 2016–2023", verdict.Now.Measured!.Unit);
        Assert.Equal("As an average a year from 2016 to 2023: 16.1 % in the revised series.", verdict.EvidenceFor);
        Assert.Equal("Installations of 2016 and 2023 were not both public in one series.", verdict.AtMemo.Reason);
    }

    [Fact]
    public void C68_TheRateThatTheReleaseStates_CountsForItsOwnSpanOnly()
    {
        RobotRecord record = Record() with { Growth = [new StatedGrowth("CHN", 2017, 2022, 13, Before)] };

        Assert.Equal(Standing.Contradicted, GrowthVerdicts.C68(record).AtMemo.Standing);
        Assert.Equal(Standing.NotTestableHere, GrowthVerdicts.C68(record, first: 2018).AtMemo.Standing);
    }

    [Fact]
    public void C69_ARateFromExactCounts_IsNotSaidToBeOfTheRoundedSeries()
    {
        Verdict verdict = GrowthVerdicts.C69(Record(
            Released("USA", 2017, 33_192, Before, 2018), Released("USA", 2022, 39_576, Before), Series("USA", 2017, 33_000), Series("USA", 2022, 40_000)));

        Assert.Equal("As an average a year from 2017 to 2022: 3.6 % from the most precise counts.", verdict.EvidenceFor);
    }

    [Fact]
    public void C69_AnAnnualRate_IsAReadingThatTheWordsAllow()
    {
        // 33,192 → 39,576 as first published: 3.6 % a year, 19.2 % in total.
        Verdict verdict = GrowthVerdicts.C69(Record(Released("USA", 2017, 33_192, Before, 2018), Released("USA", 2022, 39_576, Before)));

        Assert.Equal(Standing.SupportedUnderStatedReading, verdict.AtMemo.Standing);
        Assert.Equal(19.2, verdict.AtMemo.Measured!.Value, 1);
    }

    // 3.5 % a year are 118,768.6 after five years from 100,000; 4.5 % are 124,618.2.
    [Theory]
    [InlineData(103_499, Standing.Contradicted)]
    [InlineData(103_501, Standing.Supported)]
    [InlineData(104_499, Standing.Supported)]
    [InlineData(104_501, Standing.Contradicted)]
    [InlineData(118_768, Standing.Contradicted)]
    [InlineData(118_769, Standing.SupportedUnderStatedReading)]
    [InlineData(124_618, Standing.SupportedUnderStatedReading)]
    [InlineData(124_619, Standing.Contradicted)]
    public void C69_ATotalThatRoundsToFour_SupportsIt_AndAnAnnualRateDoesUnderThatReading(int last, Standing expected) =>
        Assert.Equal(expected, GrowthVerdicts.C69(Record(Series("USA", 2017, 100_000), Series("USA", 2022, last))).Now.Standing);

    [Theory]
    [InlineData(272, Standing.SupportedUnderStatedReading)]
    [InlineData(271, Standing.Contradicted)]
    public void C70_ReadAsMoreThanHalfTheWorldsRobots(int china, Standing expected)
    {
        Verdict verdict = PriorityVerdicts.C70(Record(
            Released("CHN", 2022, 290, Before), Released("WLD", 2022, 553, Before), Released("CHN", 2024, china, After, 2025), Released("WLD", 2024, 542, After, 2025)));

        Assert.Equal(Standing.Open, verdict.AtMemo.Standing);
        Assert.Equal(expected, verdict.Now.Standing);
    }

    [Fact]
    public void C70_WithNoYearAfter2022_StaysAForecast_AndWithoutTheWorldsCount_CannotBeTested()
    {
        RobotCount china = Released("CHN", 2022, 290, Before), world = Released("WLD", 2022, 553, Before);

        Assert.Equal((Standing.Open, Standing.Open), Standings(PriorityVerdicts.C70(Record(china, world))));
        Assert.Equal((Standing.Open, Standing.NotTestableHere), Standings(PriorityVerdicts.C70(Record(china))));
    }

    [Theory]
    [InlineData("humanoid-guidance", "2023-11-02", Standing.Supported, Standing.Supported)]
    [InlineData("humanoid-guidance", "2024-09-18", Standing.Supported, Standing.Supported)]
    [InlineData("humanoid-guidance", "2024-09-19", Standing.NotTestableHere, Standing.Supported)]
    [InlineData("another-event", "2023-11-02", Standing.NotTestableHere, Standing.NotTestableHere)]
    public void C71_GuidanceOnHumanoidRobots_CountsFromTheDayItWasPublic(string id, string known, Standing atMemo, Standing now)
    {
        using var events = new PlantedEvents(
            $"""
            other,Something else,2020-01-01
            {id},Guidance on humanoid robots,{known}

            """);
        Verdict verdict = PriorityVerdicts.C71(events.Load());

        Assert.Equal((atMemo, now), Standings(verdict));
        Assert.Equal(now == Standing.Supported, verdict.EvidenceFor.StartsWith("Guidance on humanoid robots", StringComparison.Ordinal));
    }

    [Fact]
    public void GrowthOf_StaysWithinOneSeries()
    {
        RobotRecord record = Record(Released("CHN", 2017, 138_000, Before, 2018), Series("CHN", 2022, 290_000));

        Assert.Null(record.GrowthOf("CHN"));
    }

    [Fact]
    public void RefinedGrowthOf_TakesTheExactCountOfEachYearThatConfirmsTheSeries()
    {
        RobotRecord us = Record(Released("USA", 2017, 33_192, Before, 2018), Released("USA", 2022, 39_576, Before), Series("USA", 2017, 33_000), Series("USA", 2022, 40_000));
        RobotRecord china = Record(Released("CHN", 2017, 138_000, Before, 2018), Released("CHN", 2022, 290_144, Before), Series("CHN", 2017, 156_000), Series("CHN", 2022, 290_000));

        Assert.Equal(39_576, us.RefinedGrowthOf("USA")!.Last);
        Assert.Equal(156_000, china.RefinedGrowthOf("CHN")!.First);
        Assert.Equal(290_144, china.RefinedGrowthOf("CHN")!.Last);
        Assert.Equal(85.99, china.RefinedGrowthOf("CHN")!.TotalPercent, 2);
    }

    [Fact]
    public void Released_OfTwoCountsInOneEdition_IsTheLater_AndTheFirstPublishedTheEarlier()
    {
        RobotCount june = Released("WLD", 2025, 621_000, new DateOnly(2026, 6, 24), 2026), september = Released("WLD", 2025, 603_307, new DateOnly(2026, 9, 24), 2026);
        RobotRecord record = Record(september, june);

        Assert.Equal(september, record.Released("WLD", 2025));
        Assert.Equal(june, record.FirstPublished("WLD", 2025));
    }

    private static RobotRecord Record(params RobotCount[] counts) => new([.. counts], [], [], []);

    private static RobotCount Released(string iso3, int year, int installed, DateOnly known, int edition = 2023) =>
        new(RobotRecord.Releases, iso3, iso3, year, edition, installed, known);

    private static RobotCount Series(string iso3, int year, int installed) => new(RobotRecord.Rounded, iso3, iso3, year, 2024, installed, new DateOnly(2025, 4, 8));
}

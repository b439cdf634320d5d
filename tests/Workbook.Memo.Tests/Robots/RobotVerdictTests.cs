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
    public void C65_OfYearsThatFit_2022IsReadFirst() =>
        Assert.Equal(290_000, CountVerdicts.C65(Record(Released("CHN", 2022, 290_000, Before), Released("CHN", 2023, 295_000, Before))).Now.Measured!.Value);

    [Fact]
    public void C65_RobotsInUseInChinaThatYear_AreToldAsADifferentThing()
    {
        RobotRecord record = Record(Released("CHN", 2022, 290_000, Before)) with { Stock = [new("JPN", 2022, 400_000, Before), new("CHN", 2021, 1_200_000, Before), new("CHN", 2022, 1_500_000, Before)] };

        Assert.StartsWith("In use at the end of 2022 were 1,500,000, a different thing.", CountVerdicts.C65(record).EvidenceAgainst, StringComparison.Ordinal);
        Assert.StartsWith("In use at the end of 2021 were 1,200,000, a different thing.", CountVerdicts.C65(record, year: 2021).EvidenceAgainst, StringComparison.Ordinal);
    }

    [Fact]
    public void C65_ReadOfOneYear_RestsOnThatYearAlone()
    {
        RobotRecord record = Record(Released("CHN", 2022, 290_000, Before), Released("CHN", 2023, 276_288, After, edition: 2024));
        Verdict verdict = CountVerdicts.C65(record, year: 2023);

        Assert.Equal((Standing.NotTestableHere, Standing.Contradicted), Standings(verdict));
        Assert.Equal("No count of robots installed in 2023 was public.", verdict.AtMemo.Reason);
        Assert.Equal("Read as robots installed in 2023, 300,000 does not fit the count of 276,288. Counts that fit: 290,000 in 2022.", verdict.Now.Reason);
        Assert.Equal("Robots installed in China: 276,288 in 2023.", verdict.EvidenceFor);
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

    // Around 13 allows a twentieth of it: 12.35 to 13.65.
    [Theory]
    [InlineData(112_349, Standing.Contradicted)]
    [InlineData(112_351, Standing.Supported)]
    [InlineData(113_649, Standing.Supported)]
    [InlineData(113_651, Standing.Contradicted)]
    public void C68_ATotalOfAboutThirteen_WouldSupportIt(int last, Standing expected) =>
        Assert.Equal(expected, GrowthVerdicts.C68(Record(Series("CHN", 2017, 100_000), Series("CHN", 2022, last))).Now.Standing);

    [Fact]
    public void C68_WhatAboutAllows_IsAChoice()
    {
        RobotRecord record = Record(Series("CHN", 2017, 100_000), Series("CHN", 2022, 113_500));

        Assert.Equal(Standing.Supported, GrowthVerdicts.C68(record).Now.Standing);
        Assert.Equal(Standing.Contradicted, GrowthVerdicts.C68(Choosing(record, "figure.about", 1)).Now.Standing);
    }

    // None at all is 13 points off, which a hundred per cent of 13 just allows.
    [Fact]
    public void C68_ATotalAsFarOffAsAboutAllows_Fits() =>
        Assert.Equal(Standing.Supported, GrowthVerdicts.C68(Choosing(Record(Series("CHN", 2017, 100_000), Series("CHN", 2022, 100_000)), "figure.about", 100)).Now.Standing);

    [Fact]
    public void C68AndC69_GrowthReadAsAnAverageAYear_IsOneChoiceForBoth()
    {
        // 13 % and 4 % a year over five years.
        RobotRecord record = Record(Series("CHN", 2017, 100_000), Series("CHN", 2022, 184_244), Series("USA", 2017, 100_000), Series("USA", 2022, 121_665));
        RobotRecord annual = Choosing(record, "robots.growth.reading", "annual");

        Assert.Equal((Standing.Contradicted, Standing.Contradicted), (GrowthVerdicts.C68(record).Now.Standing, GrowthVerdicts.C69(record).Now.Standing));
        Assert.Equal((Standing.SupportedUnderStatedReading, Standing.SupportedUnderStatedReading), (GrowthVerdicts.C68(annual).Now.Standing, GrowthVerdicts.C69(annual).Now.Standing));
        Assert.Equal(Standing.Contradicted, GrowthVerdicts.C69(Choosing(Record(Series("USA", 2017, 100_000), Series("USA", 2022, 150_000)), "robots.growth.reading", "annual")).Now.Standing);
    }

    [Fact]
    public void C68_LastYear_IsAChoice()
    {
        RobotRecord record = Record(Series("CHN", 2017, 100_000), Series("CHN", 2022, 150_000), Series("CHN", 2023, 113_000));

        Assert.Equal(Standing.Supported, GrowthVerdicts.C68(Choosing(record, "robots.growth.last", 2023)).Now.Standing);
        Assert.Equal(Standing.Contradicted, GrowthVerdicts.C68(record).Now.Standing);
    }

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
        Assert.Equal("% in total, 2016–2023", verdict.Now.Measured!.Unit);
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
    public void C69_AnAnnualRateGivenAsATotal_IsContradictedLikeC68()
    {
        // 33,192 → 39,576 as first published: 3.6 % a year, 19.2 % in total.
        Verdict verdict = GrowthVerdicts.C69(Record(Released("USA", 2017, 33_192, Before, 2018), Released("USA", 2022, 39_576, Before)));

        Assert.Equal(Standing.Contradicted, verdict.AtMemo.Standing);
        Assert.Equal(19.2, verdict.AtMemo.Measured!.Value, 1);
        Assert.Contains("4 % is the average a year (3.6 %)", verdict.AtMemo.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(103_499, Standing.Contradicted)]
    [InlineData(103_501, Standing.Supported)]
    [InlineData(104_499, Standing.Supported)]
    [InlineData(104_501, Standing.Contradicted)]
    public void C69_ATotalThatRoundsToFour_SupportsIt(int last, Standing expected) =>
        Assert.Equal(expected, GrowthVerdicts.C69(Record(Series("USA", 2017, 100_000), Series("USA", 2022, last))).Now.Standing);

    [Fact]
    public void C65_TheYear_WhatDeployedIs_AndWhatAboutAllows_AreChoices()
    {
        RobotRecord record = Record(Released("CHN", 2022, 290_000, Before), Released("CHN", 2023, 276_288, Before)) with { Stock = [new RobotStock("CHN", 2021, 299_000, Before)] };

        Assert.Equal(290_000, CountVerdicts.C65(record).Now.Measured!.Value);
        Assert.Equal((Standing.Contradicted, 276_288), (CountVerdicts.C65(Choosing(record, "robots.year", 2023)).Now.Standing, CountVerdicts.C65(Choosing(record, "robots.year", 2023)).Now.Measured!.Value));
        Assert.Equal("Read as robots in use at the end of one year, it fits 299,000 in 2021.", CountVerdicts.C65(Choosing(record, "robots.deployed", "in-use")).Now.Reason);
        Assert.Equal(Standing.Contradicted, CountVerdicts.C65(Choosing(record, "figure.about", 1)).Now.Standing);
    }

    [Theory]
    [InlineData(272, Standing.SupportedUnderStatedReading)]
    [InlineData(271, Standing.Contradicted)]
    public void C70_ReadAsMoreThanHalfTheWorldsRobots(int china, Standing expected)
    {
        Verdict verdict = PriorityVerdicts.C70(Later(china));

        Assert.Equal((Standing.Open, expected), Standings(verdict));
        Assert.EndsWith("with a count of the year before: none.", verdict.EvidenceAgainst, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(291, Standing.SupportedUnderStatedReading)]
    [InlineData(290, Standing.Contradicted)]
    public void C70_ReadAsMoreRobotsThanBefore_WhereThatIsChosen(int china, Standing expected)
    {
        Verdict verdict = PriorityVerdicts.C70(Choosing(Later(china), "robots.priority.measure", "installations"));

        Assert.Equal(expected, verdict.Now.Standing);
        Assert.Equal($"Read as: China installs more robots than before the memo. It installed {china} in 2024 and 290 in 2022.", verdict.Now.Reason);
    }

    [Fact]
    public void C70_TheShareAsked_IsAChoice() =>
        Assert.Equal(Standing.Contradicted, PriorityVerdicts.C70(Choosing(Later(300), "robots.priority.share", 60)).Now.Standing);

    [Fact]
    public void C70_NamesTheYearsInWhichInstallationsFell()
    {
        RobotRecord record = Later(280);

        Assert.EndsWith(
            "with a count of the year before: 2023.",
            PriorityVerdicts.C70(record with { Counts = record.Counts.Add(Released("CHN", 2023, 270, After, 2024)) }).EvidenceAgainst, StringComparison.Ordinal);
    }

    [Fact]
    public void C70_AYearWithAsManyAsBefore_IsNoFall()
    {
        RobotRecord record = Later(300);

        Assert.EndsWith(": none.", PriorityVerdicts.C70(record with { Counts = record.Counts.Add(Released("CHN", 2023, 290, After, 2024)) }).EvidenceAgainst, StringComparison.Ordinal);
    }

    [Fact]
    public void C70_WithNoYearAfter2022_StaysAForecast_AndWithoutTheWorldsCount_CannotBeTested()
    {
        RobotCount china = Released("CHN", 2022, 290, Before), world = Released("WLD", 2022, 553, Before);

        Assert.Equal((Standing.Open, Standing.Open), Standings(PriorityVerdicts.C70(Record(china, world))));
        Assert.Equal((Standing.Open, Standing.NotTestableHere), Standings(PriorityVerdicts.C70(Record(china))));
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

    private static RobotRecord Choosing(RobotRecord record, string choice, object value) => record with { Choices = record.Choices.With(choice, value) };

    private static RobotRecord Later(int china) => Record(
        Released("CHN", 2022, 290, Before), Released("WLD", 2022, 553, Before), Released("CHN", 2024, china, After, 2025), Released("WLD", 2024, 542, After, 2025));

    private static RobotRecord Record(params RobotCount[] counts) => new([.. counts], [], [], []);

    private static RobotCount Released(string iso3, int year, int installed, DateOnly known, int edition = 2023) =>
        new(RobotRecord.Releases, iso3, iso3, year, edition, installed, known);

    private static RobotCount Series(string iso3, int year, int installed) => new(RobotRecord.Rounded, iso3, iso3, year, 2024, installed, new DateOnly(2025, 4, 8));
}

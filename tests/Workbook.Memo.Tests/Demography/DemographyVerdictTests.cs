using Workbook.Memo.Demography;
using Workbook.Memo.Robots;
using Workbook.Publishing;
using static Workbook.Memo.Tests.VerdictTesting;

namespace Workbook.Memo.Tests.Demography;

public sealed class DemographyVerdictTests
{
    private static readonly DateOnly Known = new(2022, 7, 31);

    // 1000 → 897.4 thousand over thirteen years is −0.83 % a year; 945 is −0.43 %.
    private const double Fitting = 897.4, Slower = 945;

    [Theory]
    [InlineData(Fitting, Fitting, Standing.Supported)]
    [InlineData(Fitting, Slower, Standing.SupportedUnderStatedReading)]
    [InlineData(Slower, Slower, Standing.Contradicted)]
    public void C64_HoldsAsFarAsBandsAgree(double narrow, double wide, Standing expected)
    {
        Verdict verdict = DemographyVerdicts.C64(Record(Band("15-59", 2022, 1000), Band("15-59", 2035, narrow), Band("15-64", 2022, 1000), Band("15-64", 2035, wide)));

        Assert.Equal(expected, verdict.AtMemo.Standing);
    }

    // From 1,000: −0.825 % a year are 897.902 after thirteen years, −0.835 % are 896.725.
    [Theory]
    [InlineData(897.91, Standing.Contradicted)]
    [InlineData(897.90, Standing.Supported)]
    [InlineData(896.73, Standing.Supported)]
    [InlineData(896.72, Standing.Contradicted)]
    public void C64_ARateFits_WhenItRoundsToTheMemos(double last, Standing expected) =>
        Assert.Equal(expected, DemographyVerdicts.C64(Record(Band("15-59", 2022, 1000), Band("15-59", 2035, last))).AtMemo.Standing);

    [Fact]
    public void C64_WhatFitsAndWhatDoesNot_AreNamed_OrNone()
    {
        Verdict verdict = DemographyVerdicts.C64(Record(Band("15-59", 2022, 1000), Band("15-59", 2035, Slower)));

        Assert.Equal("Fits: none.", verdict.EvidenceFor);
        Assert.StartsWith("Does not: 15–59 in WPP 2022 −0.43 %.", verdict.EvidenceAgainst, StringComparison.Ordinal);
    }

    [Fact]
    public void C64_WithoutAProjection_CannotBeTested() =>
        Assert.Equal(Standing.NotTestableHere, DemographyVerdicts.C64(Record(Band("15-59", 2022, 1000), Band("15-59", 2034, 900))).Now.Standing);

    [Fact]
    public void C64_MeasuresTheClosestBand_WithTheIntervalOfItsLastYear()
    {
        Verdict verdict = DemographyVerdicts.C64(Record(
            Band("15-59", 2022, 1000), Band("15-59", 2035, Fitting) with { Low95 = 890, High95 = 900 }, Band("15-64", 2022, 1000), Band("15-64", 2035, Slower)));

        Assert.Equal("1 of 2 bands and revisions give −0.83 % a year; the closest is 15–59 in WPP 2022 with −0.83 %.", verdict.AtMemo.Reason);
        Assert.Equal(-0.892, verdict.AtMemo.Measured!.Low!.Value, 3);
        Assert.Equal(-0.807, verdict.AtMemo.Measured.High!.Value, 3);
    }

    [Fact]
    public void C64_AtTheMemo_DoesNotSeeALaterRevision()
    {
        Verdict verdict = DemographyVerdicts.C64(Record(
            Band("15-59", 2022, 1000), Band("15-59", 2035, Slower),
            Band("15-59", 2022, 1000) with { Revision = 2024, KnownFrom = new DateOnly(2025, 1, 1) },
            Band("15-59", 2035, Fitting) with { Revision = 2024, KnownFrom = new DateOnly(2025, 1, 1) }));

        Assert.Equal(Standing.Contradicted, verdict.AtMemo.Standing);
        Assert.Equal(Standing.SupportedUnderStatedReading, verdict.Now.Standing);
    }

    [Fact]
    public void C64_ReadOfOneBand_RestsOnThatBand_AndStillNamesTheClosest()
    {
        PopulationRecord record = Record(
            Band("15-59", 2022, 1000), Band("15-59", 2035, Fitting), Band("15-64", 2022, 1000), Band("15-64", 2035, Slower));

        Assert.Equal(DemographyVerdicts.C64(record).Now, DemographyVerdicts.C64(record, "15-59", 2022).Now);
        Assessment wide = DemographyVerdicts.C64(record, "15-64", 2022).Now;
        Assert.Equal(Standing.Contradicted, wide.Standing);
        Assert.Equal(-0.43, wide.Measured!.Value, 2);
        Assert.Equal(
            "1 of 2 bands and revisions give −0.83 % a year; the closest is 15–59 in WPP 2022 with −0.83 %. Read as 15–64 in WPP 2022 it is −0.43 %.", wide.Reason);
    }

    [Fact]
    public void C64_ReadOfABandThatIsNotThere_CannotBeTested() => Assert.Equal(
        Standing.NotTestableHere,
        DemographyVerdicts.C64(Record(Band("15-59", 2022, 1000), Band("15-59", 2035, Fitting)), "15-59", 2024).Now.Standing);

    [Fact]
    public void C63_AnotherBandAndRevision_AreWhatOtherCountriesAreComparedBy()
    {
        PopulationRecord record = Record(
            Band("15-64", 2022, 1000) with { Revision = 2024 }, Band("15-64", 2035, Slower) with { Revision = 2024 },
            Band("15-64", 2022, 1000) with { Revision = 2024, Iso3 = "JPN" }, Band("15-64", 2035, Fitting) with { Revision = 2024, Iso3 = "JPN" });

        Assert.Equal(
            "\"Rapidly\" is relative: ages 15–64 change a year to 2035 in Japan −0.83 %, South Korea an unknown rate, Germany an unknown rate; in China −0.43 %.",
            DemographyVerdicts.C63(record, "15-64", 2024).EvidenceAgainst);
    }

    [Fact]
    public void RateOf_AnInterpolatedYear_IsMarked()
    {
        PopulationRecord record = Record(Band("15-59", 2022, 1000) with { Kind = "interpolated" }, Band("15-59", 2035, 900));

        Assert.True(record.RateOf(2022, "CHN", "15-59", 2022, 2035)!.IsInterpolated);
        Assert.Null(record.RateOf(2022, "CHN", "15-59", 2022, 2034));
    }

    // From 1,000: half a per cent a year leaves 936.92 after thirteen years.
    [Theory]
    [InlineData(936.9, 12.0, Standing.SupportedUnderStatedReading)]
    [InlineData(936.9, 12.1, Standing.Contradicted)]
    [InlineData(937.0, 12.0, Standing.Contradicted)]
    [InlineData(937.0, 12.1, Standing.Contradicted)]
    public void C63_NeedsBothRapidShrinkageAndLowBirths(double lastPopulation, double lastBirths, Standing expected)
    {
        PopulationRecord record = Record(Band("15-59", 2022, 1000), Band("15-59", 2035, lastPopulation)) with
        {
            Reported = [Born(2020, 12), Born(2023, lastBirths)],
        };

        Assert.Equal(expected, DemographyVerdicts.C63(record).AtMemo.Standing);
    }

    [Theory]
    [InlineData("population.rapid", "0.43", Standing.SupportedUnderStatedReading)]
    [InlineData("population.rapid", "0.44", Standing.Contradicted)]
    [InlineData("population.band", "15-59", Standing.Contradicted)]
    [InlineData("population.revision", "2022", Standing.Contradicted)]
    public void C63_WhatIsRapid_TheBandAndTheRevision_AreChoices(string choice, string value, Standing expected)
    {
        // 945 of 1,000 are −0.434 % a year; the other band and revision shrink by 0.83 %.
        PopulationRecord record = Record(Band("15-59", 2022, 1000), Band("15-59", 2035, Slower)) with { Reported = [Born(2020, 12), Born(2023, 9)] };
        PopulationRecord wider = record with
        {
            Bands = record.Bands.AddRange(Band("15-64", 2022, 1000) with { Revision = 2024 }, Band("15-64", 2035, Fitting) with { Revision = 2024 }),
        };

        Assert.Equal(Standing.SupportedUnderStatedReading, DemographyVerdicts.C63(wider).AtMemo.Standing);
        PopulationRecord meant = choice == "population.rapid" ? record : wider;
        Assert.Equal(expected, DemographyVerdicts.C63(meant with { Choices = meant.Choices.With(choice, value) }).AtMemo.Standing);
    }

    [Theory]
    [InlineData(75, Standing.SupportedUnderStatedReading)]
    [InlineData(74, Standing.Contradicted)]
    public void C63_UpToWhatBirthsAreLow_IsAChoice(double percent, Standing expected)
    {
        PopulationRecord record = Record(Band("15-59", 2022, 1000), Band("15-59", 2035, 900)) with { Reported = [Born(2020, 12), Born(2023, 9)] };

        Assert.Equal(expected, DemographyVerdicts.C63(record with { Choices = record.Choices.With("population.births", percent) }).AtMemo.Standing);
    }

    // One, two or three of four bands and revisions shrink so fast.
    [Theory]
    [InlineData(Slower, Slower, Standing.Open)]
    [InlineData(Fitting, Slower, Standing.SupportedUnderStatedReading)]
    [InlineData(Fitting, Fitting, Standing.SupportedUnderStatedReading)]
    public void C63_HalfTheBandsAndRevisions_AreEnough_AndFewerLeaveItOpen(double third, double fourth, Standing expected)
    {
        PopulationRecord record = Record(
            Band("15-59", 2022, 1000), Band("15-59", 2035, Fitting), Band("15-64", 2022, 1000), Band("15-64", 2035, Slower),
            Band("20-64", 2022, 1000), Band("20-64", 2035, third), Band("25-64", 2022, 1000), Band("25-64", 2035, fourth));

        Assert.Equal(expected, DemographyVerdicts.C63(record with { Reported = [Born(2020, 12), Born(2023, 9)] }).AtMemo.Standing);
        Assert.Equal(Standing.Contradicted, DemographyVerdicts.C63(record with { Reported = [Born(2020, 12), Born(2023, 13)] }).AtMemo.Standing);
    }

    [Fact]
    public void C63_BirthsThatCameBackAfterTheMemo_OvertakeIt()
    {
        PopulationRecord record = Record(Band("15-59", 2022, 1000), Band("15-59", 2035, 900)) with
        {
            Reported = [Born(2020, 12), Born(2023, 9), Born(2025, 13) with { KnownFrom = new DateOnly(2026, 1, 17) }],
        };

        Assert.Equal((Standing.SupportedUnderStatedReading, Standing.OvertakenByEvents), Standings(DemographyVerdicts.C63(record)));
    }

    [Theory]
    [InlineData("population.band", "15-64", Standing.Contradicted)]
    [InlineData("population.revision", "2022", Standing.SupportedUnderStatedReading)]
    [InlineData("population.revision", "2024", Standing.NotTestableHere)]
    [InlineData("population.decimals", "0", Standing.SupportedUnderStatedReading)]
    public void C64_BandRevisionAndDecimals_AreChoices(string choice, string value, Standing expected)
    {
        PopulationRecord record = Record(Band("15-59", 2022, 1000), Band("15-59", 2035, Fitting), Band("15-64", 2022, 1000), Band("15-64", 2035, Slower));

        Assert.Equal(expected, DemographyVerdicts.C64(record with { Choices = record.Choices.With(choice, value) }).Now.Standing);
    }

    [Fact]
    public void C63_WithoutProjectionsOrTwoYearsOfBirthsByTheMemo_CannotBeTested()
    {
        PopulationRecord bands = Record(Band("15-59", 2022, 1000), Band("15-59", 2035, 900));
        Verdict late = DemographyVerdicts.C63(bands with { Reported = [Born(2020, 12), Born(2024, 9) with { KnownFrom = new DateOnly(2025, 1, 17) }] });

        Assert.Equal((Standing.NotTestableHere, Standing.SupportedUnderStatedReading), Standings(late));
        Assert.Equal(Standing.NotTestableHere, DemographyVerdicts.C63(Record() with { Reported = [Born(2020, 12), Born(2023, 9)] }).Now.Standing);
    }

    [Fact]
    public void C62_IsNeverSettledByTwoSeries_ButStatesBothSides()
    {
        var robots = new RobotRecord(
            [new(RobotRecord.Rounded, "CHN", "China", 2017, 2024, 100, Known), new(RobotRecord.Rounded, "CHN", "China", 2022, 2024, 186, Known)], [], [], []);
        Verdict verdict = DemographyVerdicts.C62(Record(Band("15-59", 2017, 1000), Band("15-59", 2022, 1000), Band("15-59", 2035, Fitting)), robots);

        Assert.Equal(Standing.NotTestableHere, verdict.Now.Standing);
        Assert.Contains("installations changed by 86 %", verdict.EvidenceAgainst, StringComparison.Ordinal);
        Assert.Contains("−0.83 % a year from 2022 to 2035", verdict.EvidenceFor, StringComparison.Ordinal);
    }

    [Fact]
    public void C62_SaysThatRobotsFellWhileTheBandShrank_OnlyWhereBothDid()
    {
        var robots = new RobotRecord(
            [new(RobotRecord.Releases, "CHN", "China", 2022, 2024, 290, Known), new(RobotRecord.Releases, "CHN", "China", 2023, 2024, 276, Known)], [], [], []);
        PopulationRecord people = Record(Band("15-59", 2022, 1000), Band("15-59", 2023, 999), Band("15-64", 2022, 1000), Band("15-64", 2023, 1001));

        Assert.Contains("in 2023, by when it was shrinking, installations fell", DemographyVerdicts.C62(people, robots).EvidenceAgainst, StringComparison.Ordinal);
        Assert.DoesNotContain("shrinking", DemographyVerdicts.C62(people, robots, "15-64").EvidenceAgainst, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1000, 276)]
    [InlineData(999, 290)]
    public void C62_WhereEitherStoodStill_BothAreNotSaidToHaveFallen(double thousand, int installed)
    {
        var robots = new RobotRecord(
            [new(RobotRecord.Releases, "CHN", "China", 2022, 2024, 290, Known), new(RobotRecord.Releases, "CHN", "China", 2023, 2024, installed, Known)], [], [], []);

        Assert.DoesNotContain("shrinking", DemographyVerdicts.C62(Record(Band("15-59", 2022, 1000), Band("15-59", 2023, thousand)), robots).EvidenceAgainst, StringComparison.Ordinal);
    }

    [Fact]
    public void C63_ShrinkingByJustAsMuchAsIsRapid_IsRapid()
    {
        PopulationRecord record = Record(Band("15-59", 2022, 1000), Band("15-59", 2035, Slower)) with { Reported = [Born(2020, 12), Born(2023, 9)] };
        double rate = -record.RateOf(2022, "CHN", "15-59", 2022, 2035)!.PercentPerYear;

        Assert.Equal(Standing.SupportedUnderStatedReading, DemographyVerdicts.C63(record with { Choices = record.Choices.With("population.rapid", rate) }).AtMemo.Standing);
    }

    private static PopulationRecord Record(params BandPopulation[] bands) => new([.. bands], [], [], [], []);

    private static ReportedBirths Born(int year, double million) => new(year, million, Known);

    private static BandPopulation Band(string band, int year, double thousand) => new(2022, "CHN", band, year, thousand, "projection", null, null, Known);
}

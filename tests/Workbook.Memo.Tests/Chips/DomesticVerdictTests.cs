using Workbook.Memo.Chips;
using Workbook.Publishing;
using static Workbook.Memo.Tests.VerdictTesting;

namespace Workbook.Memo.Tests.Chips;

public sealed class DomesticVerdictTests
{
    [Fact]
    public void C42_RangesOfTwoYearsThatDoNotTouch_Support()
    {
        Verdict verdict = SupplyVerdicts.C42(FewRows.Evidence);

        // Plans: 250 of 1,000 thousand. 2024: 100 to 200 of 1,000 to 1,100. 2025: 400 to 600 of 800 to 1,000.
        Assert.Equal((Standing.Open, 25.0), (verdict.AtMemo.Standing, verdict.AtMemo.Measured!.Value));
        Assert.Equal((Standing.Supported, 50.0, 60.0), (verdict.Now.Standing, verdict.Now.Measured!.Low, verdict.Now.Measured.High));
    }

    // In 2024 the reports give 100 or 200 thousand beside 900 thousand of NVIDIA's; with as many of those in 2025:
    [Theory]
    [InlineData(200_001, 600_000, Standing.Supported)]
    [InlineData(200_000, 600_000, Standing.SupportedUnderStatedReading)]
    [InlineData(100_000, 200_001, Standing.SupportedUnderStatedReading)]
    [InlineData(100_000, 200_000, Standing.Contradicted)]
    public void C42_ShareThatRoseClearOfTheRangeBefore_InItsMiddleOnly_OrNotAtAll(double low, double high, Standing expected)
    {
        ChipsEvidence evidence = FewRows.Evidence with
        {
            Supply = [.. FewRows.Evidence.Supply.Select(report => report.Claim switch
            {
                "S03" => report with { Value = low },
                "S04" => report with { Value = 0 },
                "L01" => report with { Value = high },
                _ => report,
            })],
            Counts = [.. FewRows.Evidence.Counts.Select(count => count is { Period: "quarter", To.Year: 2025 } ? count with { Units = 900_000 } : count)],
        };

        Assert.Equal((Standing.Open, expected), Standings(SupplyVerdicts.C42(evidence)));
    }

    [Fact]
    public void C43_EveryStatementNamesTheHomeFoundry_SupportsTheReading_AndNamesTheSuccessor()
    {
        Verdict verdict = DomesticVerdicts.C43(FewRows.Evidence);

        Assert.Equal((Standing.SupportedUnderStatedReading, 1), (verdict.AtMemo.Standing, verdict.AtMemo.Measured!.N));
        Assert.Contains("Huawei Ascend 910C", verdict.Now.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-09-18", Standing.SupportedUnderStatedReading)]
    [InlineData("2024-09-19", Standing.NotTestableHere)]
    public void C43_StatementsCountFromTheirDay_AndWithNoneItCannotBeTested(string known, Standing atMemo)
    {
        ChipsEvidence evidence = FewRows.Evidence with { Makers = [new MakerStatement("Huawei Ascend 910B", "SMIC", Day(known))] };

        Assert.Equal((atMemo, Standing.SupportedUnderStatedReading), Standings(DomesticVerdicts.C43(evidence)));
        Assert.Equal((Standing.NotTestableHere, Standing.NotTestableHere), Standings(DomesticVerdicts.C43(evidence with { Makers = [] })));
    }

    [Fact]
    public void C43_StatementThatNamesAForeignFoundry_OpensIt()
    {
        ChipsEvidence evidence = FewRows.Evidence with { Makers = FewRows.Evidence.Makers.Add(new MakerStatement("Huawei Ascend 910B", "TSMC", new DateOnly(2022, 3, 17))) };

        Assert.Equal(Standing.Open, DomesticVerdicts.C43(evidence).AtMemo.Standing);
    }

    // The 910B has 4500.
    [Theory]
    [InlineData(4500, "2024-09-18", Standing.Supported, Standing.SupportedUnderStatedReading)]
    [InlineData(4501, "2024-09-18", Standing.SupportedUnderStatedReading, Standing.SupportedUnderStatedReading)]
    [InlineData(4501, "2024-09-19", Standing.Supported, Standing.OvertakenByEvents)]
    public void C44_FasterChineseChip_NeedsAReadingWhenOutByTheMemo_AndOvertakesAfter(double tpp, string released, Standing atMemo, Standing now) =>
        Assert.Equal((atMemo, now), Standings(DomesticVerdicts.C44(FewRows.WithChip(FewRows.Chip("Rival", "Biren", released, tpp, 9, 1000, 500, 500)))));

    [Theory]
    [InlineData("2024-09-18", Standing.Contradicted)]
    [InlineData("2024-09-19", Standing.SupportedUnderStatedReading)]
    public void C44_FasterChipThatWasSupplied_Contradicts_FromTheDayOfTheReport(string known, Standing atMemo)
    {
        ChipsEvidence rival = FewRows.WithChip(FewRows.Chip("Rival", "Biren", "2022-08-22", 9000, 9, 1000, 500, 500));
        ChipsEvidence supplied = rival with { Supply = rival.Supply.Add(rival.Supply[0] with { Subject = "Rival", KnownFrom = Day(known) }) };

        Assert.Equal((atMemo, Standing.SupportedUnderStatedReading), Standings(DomesticVerdicts.C44(supplied)));
    }

    [Theory]
    [InlineData(99.9, Standing.Supported)]
    [InlineData(100, Standing.Contradicted)]
    public void C45_FollowsTheReportedShareOfAnA100(double percent, Standing expected) =>
        Assert.Equal((expected, expected), Standings(DomesticVerdicts.C45(FewRows.WithReport("S11", report => report with { Value = percent }))));

    [Theory]
    [InlineData("2024-09-18", Standing.Supported)]
    [InlineData("2024-09-19", Standing.NotTestableHere)]
    public void C45_ReportPublishedLater_IsNoReportThen(string known, Standing atMemo) => Assert.Equal(
        (atMemo, Standing.Supported), Standings(DomesticVerdicts.C45(FewRows.WithReport("S11", report => report with { KnownFrom = Day(known) }))));

    [Fact]
    public void C46_GrewOnItsOwnPastButLessThanTheLeader()
    {
        Verdict verdict = ProgressVerdict.C46(FewRows.Evidence);

        // 280 over 250 against 1000 over 100.
        Assert.Equal((Standing.SupportedUnderStatedReading, 1.12), (verdict.AtMemo.Standing, Math.Round(verdict.AtMemo.Measured!.Value, 6)));
    }

    // The fastest of 2019 had 250; the leader became ten times as fast.
    [Theory]
    [InlineData(250, Standing.Contradicted)]
    [InlineData(251, Standing.SupportedUnderStatedReading)]
    [InlineData(2499, Standing.SupportedUnderStatedReading)]
    [InlineData(2500, Standing.Supported)]
    public void C46_SpeedOfTheFastestChineseChip_IsNoProgress_Progress_OrTheLeadersPace(double speed, Standing expected)
    {
        AcceleratorChip old = FewRows.Chip("Older", "Huawei", "2019-01-01", 1000, 2, 1000, 100, 300);
        ChipsEvidence evidence = FewRows.WithChip(FewRows.Chip("Huawei Ascend 910B", "Huawei", "2022-03-17", 4500, 7, 1200, speed, 400));

        Assert.Equal((expected, expected), Standings(ProgressVerdict.C46(evidence with { Chips = evidence.Chips.Add(old) })));
    }

    [Fact]
    public void C47_LatestYieldBelowHalf_Supports()
    {
        Verdict verdict = SupplyVerdicts.C47(FewRows.Evidence);

        Assert.Equal((Standing.Supported, 20.0, 1), (verdict.AtMemo.Standing, verdict.AtMemo.Measured!.Value, verdict.AtMemo.Measured.N));
        Assert.Equal((Standing.Supported, 20.0, 40.0), (verdict.Now.Standing, verdict.Now.Measured!.Low, verdict.Now.Measured.High));
    }

    // One yield, of 20 %, was public by the memo; of 2026 and of autumn 2024 there are two more.
    [Theory]
    [InlineData(30, 49.9, Standing.Supported)]
    [InlineData(30, 50, Standing.Open)]
    public void C47_LatestYieldUpToHalf_IsOpenWhileAnEarlierOneIsBelow(double low, double high, Standing expected) =>
        Assert.Equal((Standing.Supported, expected), Standings(SupplyVerdicts.C47(FewRows.WithReport("L04", report => report with { Value = low, Upper = high }))));

    [Theory]
    [InlineData(49.9, Standing.Supported, Standing.Open)]
    [InlineData(50, Standing.Contradicted, Standing.Contradicted)]
    public void C47_NoYieldBelowHalf_Contradicts(double first, Standing atMemo, Standing now)
    {
        ChipsEvidence evidence = FewRows.Evidence with
        {
            Supply = [.. FewRows.Evidence.Supply.Select(report => report switch
            {
                { Claim: "S09" } => report with { Value = first },
                { Metric: "yield" } => report with { Value = 50, Upper = null },
                _ => report,
            })],
        };

        Assert.Equal((atMemo, now), Standings(SupplyVerdicts.C47(evidence)));
    }

    [Fact]
    public void C47_NoYieldOfHuaweiOrItsFoundry_CannotBeTested()
    {
        ChipsEvidence evidence = FewRows.Evidence with
        {
            Supply = [.. FewRows.Evidence.Supply.Select(report => report.Metric == "yield" ? report with { Subject = "another maker" } : report)],
        };

        Assert.Equal((Standing.NotTestableHere, Standing.NotTestableHere), Standings(SupplyVerdicts.C47(evidence)));
    }

    [Fact]
    public void All_OfEvidence_GivesTheTwelveClaimsInOrder() =>
        Assert.Equal([.. Enumerable.Range(38, 12).Select(number => $"C{number}")], ChipsVerdicts.Judges.Claims);
}

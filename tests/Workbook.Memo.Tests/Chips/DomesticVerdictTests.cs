using Workbook.Memo.Chips;
using Workbook.Memo.ExportControls;
using Workbook.Publishing;
using static Workbook.Memo.Tests.VerdictTesting;

namespace Workbook.Memo.Tests.Chips;

public sealed class DomesticVerdictTests
{
    [Fact]
    public void C42_ShareThatRoseByTheReports_Supports_AndTheMemoHadPlansOnly()
    {
        Verdict verdict = SupplyVerdicts.C42(FewRows.Evidence);

        // Plans: 250 of 1,000 thousand. 2024: 100 to 200 of 1,000 to 1,100. 2025: 400 to 600 of 800 to 1,000.
        Assert.Equal((Standing.Open, 25.0), (verdict.AtMemo.Standing, verdict.AtMemo.Measured!.Value));
        Assert.Equal((Standing.Supported, 50.0, 60.0), (verdict.Now.Standing, verdict.Now.Measured!.Low, verdict.Now.Measured.High));
    }

    // In 2024 the reports give 100 or 200 thousand beside 900 thousand of NVIDIA's; with as many of those in 2025:
    [Theory]
    [InlineData(200_001, 600_000, Standing.Supported, Standing.Supported)]
    [InlineData(200_000, 600_000, Standing.Supported, Standing.Open)]
    [InlineData(100_000, 200_001, Standing.Supported, Standing.Open)]
    [InlineData(100_000, 200_000, Standing.Contradicted, Standing.Open)]
    [InlineData(50_000, 100_001, Standing.Contradicted, Standing.Open)]
    [InlineData(50_000, 100_000, Standing.Contradicted, Standing.Contradicted)]
    public void C42_MiddleOfTheReports_Decides_OrTheirRanges_WhereThatIsChosen(double low, double high, Standing middle, Standing strict)
    {
        ChipsEvidence evidence = Reports2025(low, high);

        Assert.Equal((Standing.Open, middle), Standings(SupplyVerdicts.C42(evidence)));
        Assert.Equal(strict, SupplyVerdicts.C42(evidence.Choosing("chips.domestic.reports", "strict")).Now.Standing);
    }

    // Of what was added in H100 equivalents, home-made chips are 100 of 200 in 2024 with smuggled ones and all of 100 without.
    [Theory]
    [InlineData(99, 100, "counted", Standing.SupportedUnderStatedReading)]
    [InlineData(101, 100, "counted", Standing.Supported)]
    [InlineData(100, 100, "counted", Standing.SupportedUnderStatedReading)]
    [InlineData(101, 100, "not-counted", Standing.SupportedUnderStatedReading)]
    public void C42_ModelledCounts_HaveASecondVote(double home, double smuggled, string counted, Standing expected)
    {
        ChipsEvidence evidence = Reports2025(400_000, 600_000) with
        {
            LaterCounts = [.. Stock(2024, 100, 100), .. Stock(2025, 100 + home, 100 + smuggled)],
        };

        Assert.Equal(expected, SupplyVerdicts.C42(evidence.Choosing("chips.smuggled", counted)).Now.Standing);
    }

    [Fact]
    public void C42_NeitherReportsNorModel_Contradict() => Assert.Equal(
        Standing.Contradicted,
        SupplyVerdicts.C42(Reports2025(50_000, 100_000) with { LaterCounts = [.. Stock(2024, 100, 100), .. Stock(2025, 199, 200)] }).Now.Standing);

    [Fact]
    public void C43_EveryPageNamesTheHomeFoundry_SupportsTheReading_AndNamesTheSuccessor()
    {
        ChipsEvidence evidence = FewRows.WithChip(FewRows.Chip("Huawei Ascend 910C", "Huawei", "2024-10-15", 9000, 9, 1000, 500, 500));
        Verdict verdict = DomesticVerdicts.C43(evidence);

        Assert.Equal((Standing.SupportedUnderStatedReading, 1), (verdict.AtMemo.Standing, verdict.AtMemo.Measured!.N));
        Assert.Contains("Huawei Ascend 910C (SMIC; TSMC)", verdict.EvidenceAgainst, StringComparison.Ordinal);
        Assert.Equal(Standing.SupportedUnderStatedReading, DomesticVerdicts.C43(evidence.Choosing("chips.home.scope", "all")).Now.Standing);
        Assert.Equal((1.0, 2), (DomesticVerdicts.C43(evidence.Choosing("chips.home.scope", "all")).Now.Measured!.Value, DomesticVerdicts.C43(evidence.Choosing("chips.home.scope", "all")).Now.Measured!.N));
    }

    [Theory]
    [InlineData("2024-09-18", Standing.SupportedUnderStatedReading)]
    [InlineData("2024-09-19", Standing.Open)]
    public void C43_StatementsCountFromTheirDay_AndWithNoneItIsOpen(string known, Standing atMemo)
    {
        ChipsEvidence evidence = FewRows.Evidence with { Makers = [FewRows.Maker("Huawei Ascend 910B", "SMIC", known)] };

        Assert.Equal((atMemo, Standing.SupportedUnderStatedReading), Standings(DomesticVerdicts.C43(evidence)));
        Assert.Equal((Standing.Open, Standing.Open), Standings(DomesticVerdicts.C43(evidence with { Makers = [] })));
    }

    [Theory]
    [InlineData("SMIC", "SMIC", "SMIC", 3, Standing.SupportedUnderStatedReading)]
    [InlineData("SMIC", "Hua Hong", "TSMC", 2, Standing.SupportedUnderStatedReading)]
    [InlineData("SMIC", "TSMC", "SMIC; TSMC", 1, Standing.Open)]
    [InlineData("TSMC", "Samsung", "SMIC; TSMC", 0, Standing.Contradicted)]
    public void C43_EachPageHasOneVote(string first, string second, string third, int home, Standing expected)
    {
        ChipsEvidence evidence = FewRows.Evidence with
        {
            Makers = [FewRows.Maker("Huawei Ascend 910B", first, "2022-03-17"), FewRows.Maker("Huawei Ascend 910B2", second, "2022-03-17", "b"), FewRows.Maker("Huawei Ascend 910B", third, "2022-03-17", "c")],
        };

        Assessment atMemo = DomesticVerdicts.C43(evidence).AtMemo;

        Assert.Equal((expected, home), (atMemo.Standing, atMemo.Measured!.Value));
    }

    [Theory]
    [InlineData("2024-09-18", "none")]
    [InlineData("2024-09-19", "Huawei Ascend 910C (TSMC)")]
    public void C43_ChineseChipMadeAbroad_CameAfterTheMemo_OnlyWhereItsStatementDid(string known, string expected)
    {
        ChipsEvidence evidence = FewRows.WithChip(FewRows.Chip("Huawei Ascend 910C", "Huawei", "2024-09-01", 9000, 9, 1000, 500, 500));
        evidence = evidence with { Makers = [FewRows.Maker("Huawei Ascend 910C", "TSMC", known), FewRows.Maker("NVIDIA H20", "TSMC", "2025-01-01")] };

        Assert.Contains($"Chinese chips that came after the memo with one: {expected}.", DomesticVerdicts.C43(evidence).EvidenceAgainst, StringComparison.Ordinal);
        Assert.Equal(1, DomesticVerdicts.C43(evidence.Choosing("chips.home.scope", "all")).Now.Measured!.N);
    }

    [Fact]
    public void C43_PageThatNamesBoth_DoesNotAgree()
    {
        ChipsEvidence evidence = FewRows.Evidence with { Makers = [FewRows.Maker("Huawei Ascend 910B", "SMIC", "2022-03-17"), FewRows.Maker("Huawei Ascend 910B", "TSMC", "2022-03-17")] };

        Assert.Equal(Standing.Contradicted, DomesticVerdicts.C43(evidence).AtMemo.Standing);
    }

    // The 910B has 4500.
    [Theory]
    [InlineData(4500, "2024-09-18", Standing.Supported, Standing.Supported)]
    [InlineData(4501, "2024-09-18", Standing.SupportedUnderStatedReading, Standing.SupportedUnderStatedReading)]
    [InlineData(4501, "2024-09-19", Standing.Supported, Standing.SupportedUnderStatedReading)]
    public void C44_FasterChineseChip_NeedsAReadingFromItsRelease(double tpp, string released, Standing atMemo, Standing now) =>
        Assert.Equal((atMemo, now), Standings(DomesticVerdicts.C44(Rival(tpp, released))));

    [Theory]
    [InlineData("2024-09-18", 1, Standing.Contradicted, Standing.Contradicted)]
    [InlineData("2024-09-19", 1, Standing.SupportedUnderStatedReading, Standing.OvertakenByEvents)]
    [InlineData("2024-09-18", 0, Standing.SupportedUnderStatedReading, Standing.SupportedUnderStatedReading)]
    public void C44_FasterChipWithReportedNumbers_Contradicts_AndOvertakesWhenReportedLater(string known, double number, Standing atMemo, Standing now)
    {
        ChipsEvidence rival = Rival(9000, "2022-08-22");
        ChipsEvidence supplied = rival with { Supply = rival.Supply.Add(rival.Supply[0] with { Subject = "Rival", KnownFrom = Day(known), Value = number }) };

        Assert.Equal((atMemo, now), Standings(DomesticVerdicts.C44(supplied)));
        Assert.Equal(atMemo, DomesticVerdicts.C44(supplied with { Supply = [.. supplied.Supply.Select(report => report with { Unit = "chips" })] }).AtMemo.Standing);
        Assert.NotEqual(Standing.Contradicted, DomesticVerdicts.C44(supplied with { Supply = [.. supplied.Supply.Select(report => report with { Unit = "percent" })] }).AtMemo.Standing);
    }

    [Fact]
    public void C44_ListsChineseChipsWithReportedNumbers_AndNoOthers()
    {
        ChipsEvidence evidence = FewRows.Evidence with { Supply = FewRows.Evidence.Supply.Add(FewRows.Evidence.Supply[0] with { Subject = "NVIDIA H20" }) };

        Assert.Equal("Chinese chips with a report on numbers made, ordered or planned: Huawei Ascend 910B.", DomesticVerdicts.C44(evidence).EvidenceFor);
    }

    [Fact]
    public void C44_OnPaper_WhereThatIsChosen_AFasterChipContradicts() =>
        Assert.Equal(Standing.Contradicted, DomesticVerdicts.C44(Rival(4501, "2024-09-18").Choosing("chips.rivals", "paper")).AtMemo.Standing);

    // On paper the 910B has nine tenths of an A100.
    [Theory]
    [InlineData(99.9, 4500, Standing.Supported, Standing.Supported)]
    [InlineData(99.9, 5000, Standing.Supported, Standing.SupportedUnderStatedReading)]
    [InlineData(100, 4999, Standing.Contradicted, Standing.SupportedUnderStatedReading)]
    [InlineData(100, 5000, Standing.Contradicted, Standing.Contradicted)]
    public void C45_ReportAndPaper_HaveOneVoteEach_AndTheReportAloneSaysWhatReportsSay(double percent, double tpp, Standing said, Standing so)
    {
        ChipsEvidence evidence = FewRows.WithChip(FewRows.Chip("Huawei Ascend 910B", "Huawei", "2022-03-17", tpp, 7, 1200, 280, 400));
        Verdict verdict = DomesticVerdicts.C45(evidence with { Supply = FewRows.WithReport("S11", report => report with { Value = percent }).Supply });

        Assert.Equal((so, so, said), (verdict.AtMemo.Standing, verdict.Now.Standing, verdict.Said!.Standing));
        Assert.EndsWith(tpp < 5000 ? ", which is no training, agree." : ", which is no training, disagree.", verdict.Now.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void C45_PaperFiguresOnBothSides_DecideNothing()
    {
        AcceleratorChip chip = FewRows.Evidence.Chip("Huawei Ascend 910B");
        ChipsEvidence evidence = FewRows.WithChip(chip with { Specification = chip.Specification with { TotalProcessingPerformance = new ValueRange(4500, 5000) } });

        Assert.Equal(Standing.SupportedUnderStatedReading, DomesticVerdicts.C45(evidence).AtMemo.Standing);
        Assert.Equal(Standing.Open, DomesticVerdicts.C45(evidence with { Supply = FewRows.WithReport("S11", report => report with { Value = 100 }).Supply }).AtMemo.Standing);
        Assert.Contains("Paper figures of 90 to 100 % of an A100's performance, which is no training, decide nothing.", DomesticVerdicts.C45(evidence).Now.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-09-18", Standing.Supported)]
    [InlineData("2024-09-19", Standing.Open)]
    public void C45_ReportPublishedLater_IsNoReportThen(string known, Standing said)
    {
        Verdict verdict = DomesticVerdicts.C45(FewRows.WithReport("S11", report => report with { KnownFrom = Day(known) }));

        Assert.Equal(said, verdict.Said!.Standing);
        Assert.Equal(said == Standing.Open, verdict.AtMemo.Reason.StartsWith("No report on training was public.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(80, Standing.Contradicted)]
    [InlineData(80.1, Standing.Supported)]
    public void C45_FromWhereItLags_IsAChoice(double percent, Standing said) =>
        Assert.Equal(said, DomesticVerdicts.C45(FewRows.Evidence.Choosing("chips.lag", percent)).Said!.Standing);

    [Fact]
    public void C46_GrewOnItsOwnPastButLessThanTheLeader()
    {
        Verdict verdict = ProgressVerdict.C46(FewRows.Evidence);

        // 280 over 250 against 1000 over 100.
        Assert.Equal((Standing.Open, 1.12), (verdict.AtMemo.Standing, Math.Round(verdict.AtMemo.Measured!.Value, 6)));
    }

    // The fastest of 2019 had 250; the leader became ten times as fast.
    [Theory]
    [InlineData(250, Standing.Contradicted)]
    [InlineData(251, Standing.Open)]
    [InlineData(499, Standing.Open)]
    [InlineData(500, Standing.SupportedUnderStatedReading)]
    [InlineData(2499, Standing.SupportedUnderStatedReading)]
    [InlineData(2500, Standing.Supported)]
    public void C46_SpeedOfTheFastestChineseChip_IsNoProgress_Progress_OrTheLeadersPace(double speed, Standing expected)
    {
        Assert.Equal((expected, expected), Standings(ProgressVerdict.C46(Fastest(speed))));
    }

    [Theory]
    [InlineData("chips.progress.notable", "1.12", Standing.SupportedUnderStatedReading)]
    [InlineData("chips.progress.base", "2022-10-06", Standing.Contradicted)]
    [InlineData("chips.progress.chips", "without-fastest", Standing.Contradicted)]
    public void C46_WhatIsNotable_TheBase_AndTheChipsThatCount_AreChoices(string choice, string value, Standing expected) =>
        Assert.Equal(expected, ProgressVerdict.C46(Fastest(280).Choosing(choice, value)).AtMemo.Standing);

    [Fact]
    public void C46_DistanceThatDidNotGrow_IsNotSaidToHaveGrown()
    {
        Assert.EndsWith("so the distance grew.", ProgressVerdict.C46(Fastest(280)).EvidenceAgainst, StringComparison.Ordinal);
        Assert.EndsWith("in the same time.", ProgressVerdict.C46(Fastest(2500)).EvidenceAgainst, StringComparison.Ordinal);
    }

    [Fact]
    public void C47_LatestYieldBelowHalf_SupportsTheReading()
    {
        Verdict verdict = SupplyVerdicts.C47(FewRows.Evidence);

        Assert.Equal((Standing.SupportedUnderStatedReading, 20.0, 1), (verdict.AtMemo.Standing, verdict.AtMemo.Measured!.Value, verdict.AtMemo.Measured.N));
        Assert.Equal((Standing.SupportedUnderStatedReading, 20.0, 40.0), (verdict.Now.Standing, verdict.Now.Measured!.Low, verdict.Now.Measured.High));
        Assert.Equal("Yields reported: 20 % (Huawei Ascend 910B, June 2024), 40 % (Huawei Ascend 910B, November 2024), 30 to 40 % (Huawei Ascend 910B, June 2026).", verdict.EvidenceFor);
    }

    [Theory]
    [InlineData(30, 49.9, Standing.SupportedUnderStatedReading)]
    [InlineData(30, 50, Standing.Open)]
    [InlineData(49.9, 60, Standing.Open)]
    [InlineData(50, 60, Standing.OvertakenByEvents)]
    public void C47_LatestYield_Agrees_DecidesNothing_OrDisagrees(double low, double high, Standing expected) => Assert.Equal(
        (Standing.SupportedUnderStatedReading, expected), Standings(SupplyVerdicts.C47(FewRows.WithReport("L04", report => report with { Value = low, Upper = high }))));

    // One yield, of 20 %, was public by the memo.
    [Theory]
    [InlineData(49.9, Standing.SupportedUnderStatedReading)]
    [InlineData(50, Standing.Contradicted)]
    public void C47_NoYieldBelowHalf_Contradicts(double first, Standing atMemo) =>
        Assert.Equal(atMemo, SupplyVerdicts.C47(FewRows.WithReport("S09", report => report with { Value = first })).AtMemo.Standing);

    // An order of 100 of which some had come; the latest yield is 30 to 40 %.
    [Theory]
    [InlineData(49, 40, Standing.SupportedUnderStatedReading)]
    [InlineData(50, 40, Standing.SupportedUnderStatedReading)]
    [InlineData(49, 60, Standing.SupportedUnderStatedReading)]
    [InlineData(50, 60, Standing.Open)]
    public void C47_OrderThatCameInPart_HasASecondVote(double received, double upper, Standing expected)
    {
        ChipsEvidence evidence = FewRows.WithReport("L04", report => report with { Upper = upper });
        SupplyReport order = evidence.Supply[0] with { Subject = "Order", KnownFrom = Day("2024-11-30") };
        Verdict verdict = SupplyVerdicts.C47(evidence with { Supply = evidence.Supply.AddRange(order with { Metric = "ordered", Value = 100 }, order with { Metric = "received by July", Value = received }) });

        Assert.Equal(expected, verdict.Now.Standing);
        Assert.Contains(FormattableString.Invariant($"Of an order of 100 chips {received:0} had come by July 2024, {received:0} %"), verdict.Now.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("order of", verdict.AtMemo.Reason[60..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-09-18", true)]
    [InlineData("2024-09-19", false)]
    public void C47_OrderPublicByTheMemo_CountsThen(string known, bool counts)
    {
        SupplyReport order = FewRows.Evidence.Supply[0] with { Subject = "Order", KnownFrom = Day(known) };
        Verdict verdict = SupplyVerdicts.C47(FewRows.Evidence with { Supply = FewRows.Evidence.Supply.AddRange(order with { Metric = "ordered", Value = 100 }, order with { Metric = "received by July", Value = 50 }) });

        Assert.Equal(counts, verdict.AtMemo.Reason.Contains(" Of an order of 100 chips", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("chips.constrained", "40", Standing.Open)]
    [InlineData("chips.constrained", "30", Standing.OvertakenByEvents)]
    public void C47_BelowWhatOutputIsConstrained_IsAChoice(string choice, string value, Standing expected) =>
        Assert.Equal(expected, SupplyVerdicts.C47(FewRows.Evidence.Choosing(choice, value)).Now.Standing);

    [Fact]
    public void C47_HighestReport_WhereThatIsChosen_IsRead()
    {
        ChipsEvidence evidence = FewRows.WithReport("S07", report => report with { Value = 70 });

        Assert.Equal(Standing.SupportedUnderStatedReading, SupplyVerdicts.C47(evidence).Now.Standing);
        Assert.Equal(Standing.OvertakenByEvents, SupplyVerdicts.C47(evidence.Choosing("chips.yield.report", "highest")).Now.Standing);
    }

    [Fact]
    public void C47_NoYieldOfHuaweiOrItsFoundry_IsOpen()
    {
        ChipsEvidence evidence = FewRows.Evidence with
        {
            Supply = [.. FewRows.Evidence.Supply.Select(report => report.Metric == "yield" ? report with { Subject = "another maker" } : report)],
        };

        Assert.Equal((Standing.Open, Standing.Open), Standings(SupplyVerdicts.C47(evidence)));
    }

    [Fact]
    public void All_OfEvidence_GivesTheTwelveClaimsInOrder() =>
        Assert.Equal([.. Enumerable.Range(38, 12).Select(number => $"C{number}")], ChipsVerdicts.Judges.Claims);

    private static ChipsEvidence Fastest(double speed)
    {
        AcceleratorChip old = FewRows.Chip("Older", "Huawei", "2019-01-01", 1000, 2, 1000, 100, 300);
        ChipsEvidence evidence = FewRows.WithChip(FewRows.Chip("Huawei Ascend 910B", "Huawei", "2022-03-17", 4500, 7, 1200, speed, 400));
        return evidence with { Chips = evidence.Chips.Add(old) };
    }

    private static ChipsEvidence Rival(double tpp, string released) => FewRows.WithChip(FewRows.Chip("Rival", "Biren", released, tpp, 9, 1000, 500, 500));

    private static ChipsEvidence Reports2025(double low, double high) => FewRows.Evidence with
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

    private static IEnumerable<ChipCount> Stock(int year, double home, double smuggled)
    {
        DateOnly end = new(year, 12, 31);
        return
        [
            Count("NVIDIA", "China", 0), Count("Huawei", "China", home), Count("Cambricon", "China", 0), Count("NVIDIA", "China (smuggled)", smuggled), Count("NVIDIA", "all", 10_000),
        ];

        ChipCount Count(string designer, string owner, double h100e) => new(designer, owner, "all", "cumulative", end, h100e, h100e, h100e, h100e, false);
    }
}

using Workbook.Publishing;
using Workbook.Memo.Chips;

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

    [Fact]
    public void C42_ShareThatFell_Contradicts() =>
        Assert.Equal(Standing.Contradicted, SupplyVerdicts.C42(FewRows.WithReport("L01", _ => _ with { Value = 1 }) with { Counts = [] }).Now.Standing);

    [Fact]
    public void C43_EveryStatementNamesTheHomeFoundry_SupportsTheReading_AndNamesTheSuccessor()
    {
        Verdict verdict = DomesticVerdicts.C43(FewRows.Evidence);

        Assert.Equal((Standing.SupportedUnderStatedReading, 1), (verdict.AtMemo.Standing, verdict.AtMemo.Measured!.N));
        Assert.Contains("Huawei Ascend 910C", verdict.Now.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void C43_StatementThatNamesAForeignFoundry_OpensIt()
    {
        ChipsEvidence evidence = FewRows.Evidence with { Makers = FewRows.Evidence.Makers.Add(new MakerStatement("Huawei Ascend 910B", "TSMC", new DateOnly(2022, 3, 17))) };

        Assert.Equal(Standing.Open, DomesticVerdicts.C43(evidence).AtMemo.Standing);
    }

    [Fact]
    public void C44_NoFasterChineseChip_Supports() => Assert.Equal(Standing.Supported, DomesticVerdicts.C44(FewRows.Evidence).AtMemo.Standing);

    [Fact]
    public void C44_FasterChipOnPaper_NeedsAReading_AndWithSupplyContradicts()
    {
        ChipsEvidence rival = FewRows.WithChip(FewRows.Chip("Rival", "Biren", "2022-08-22", 9000, 9, 1000, 500, 500));
        ChipsEvidence supplied = rival with { Supply = rival.Supply.Add(rival.Supply[0] with { Subject = "Rival", KnownFrom = new DateOnly(2024, 1, 1) }) };

        Assert.Equal(Standing.SupportedUnderStatedReading, DomesticVerdicts.C44(rival).AtMemo.Standing);
        Assert.Equal(Standing.Contradicted, DomesticVerdicts.C44(supplied).AtMemo.Standing);
    }

    [Fact]
    public void C44_FasterChipSince_Overtakes() => Assert.Equal(
        Standing.OvertakenByEvents, DomesticVerdicts.C44(FewRows.WithChip(FewRows.Chip("Later", "Huawei", "2024-10-15", 9000, 9, 1000, 500, 500))).Now.Standing);

    [Theory]
    [InlineData(80, Standing.Supported)]
    [InlineData(105, Standing.Contradicted)]
    public void C45_FollowsTheReportedShareOfAnA100(double percent, Standing expected) =>
        Assert.Equal(expected, DomesticVerdicts.C45(FewRows.WithReport("S11", report => report with { Value = percent })).AtMemo.Standing);

    [Fact]
    public void C45_ReportPublishedLater_IsNoReportThen() => Assert.Equal(
        Standing.NotTestableHere, DomesticVerdicts.C45(FewRows.WithReport("S11", report => report with { KnownFrom = new DateOnly(2024, 12, 1) })).AtMemo.Standing);

    [Fact]
    public void C46_GrewOnItsOwnPastButLessThanTheLeader()
    {
        Verdict verdict = ProgressVerdict.C46(FewRows.Evidence);

        // 280 over 250 against 1000 over 100.
        Assert.Equal((Standing.SupportedUnderStatedReading, 1.12), (verdict.AtMemo.Standing, Math.Round(verdict.AtMemo.Measured!.Value, 6)));
    }

    [Fact]
    public void C46_FasterThanTheLeader_Supports() => Assert.Equal(
        Standing.Supported, ProgressVerdict.C46(FewRows.WithChip(FewRows.Chip("Leap", "Huawei", "2024-01-01", 90000, 9, 1000, 5000, 500))).AtMemo.Standing);

    [Fact]
    public void C47_LatestYieldBelowHalf_Supports()
    {
        Verdict verdict = SupplyVerdicts.C47(FewRows.Evidence);

        Assert.Equal((Standing.Supported, 20.0, 1), (verdict.AtMemo.Standing, verdict.AtMemo.Measured!.Value, verdict.AtMemo.Measured.N));
        Assert.Equal((Standing.Supported, 20.0, 40.0), (verdict.Now.Standing, verdict.Now.Measured!.Low, verdict.Now.Measured.High));
    }

    [Fact]
    public void C47_LatestYieldAboveHalf_IsOpenWhileAnEarlierOneIsBelow() =>
        Assert.Equal(Standing.Open, SupplyVerdicts.C47(FewRows.WithReport("L04", report => report with { Value = 70, Upper = 80 })).Now.Standing);

    [Fact]
    public void All_GivesTheTwelveClaimsInOrder() =>
        Assert.Equal([.. Enumerable.Range(38, 12).Select(number => $"C{number}")], ChipsVerdicts.All(Workbook.Data.Datasets.Catalogue).Select(verdict => verdict.Claim));
}

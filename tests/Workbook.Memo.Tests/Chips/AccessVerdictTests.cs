using Workbook.Memo.Chips;
using Workbook.Memo.ExportControls;
using Workbook.Publishing;
using static Workbook.Memo.Tests.VerdictTesting;

namespace Workbook.Memo.Tests.Chips;

public sealed class AccessVerdictTests
{
    [Fact]
    public void C38_AtTheMemo_RestsOnTheFastestFreeChip_AndNowOnDeliveriesToo()
    {
        Verdict verdict = AccessVerdicts.C38(Delivered("A100", "2023-12-31"));

        // H20 at 2000 against H100 at 16000; with applications decided case by case the H100 can be had as well.
        Assert.Equal((Standing.Supported, 12.5, 3), (verdict.AtMemo.Standing, verdict.AtMemo.Measured!.Value, verdict.AtMemo.Measured.N));
        Assert.Equal((Standing.SupportedUnderStatedReading, 100.0), (verdict.Now.Standing, verdict.Now.Measured!.Value));
        Assert.Contains("; 2 of 3 chips were controlled.", verdict.AtMemo.Reason, StringComparison.Ordinal);
        Assert.Contains("A100 (rule of 17 November 2023, last in 2023 Q4)", verdict.EvidenceFor, StringComparison.Ordinal);
        Assert.Equal(Standing.Supported, AccessVerdicts.C38(FewRows.WithChip(FewRows.Chip("small", "NVIDIA", "2023-01-01", 1000, 2, 1000, 60, 70)).Choosing("chips.review", "closed") with { Counts = Delivered("A100", "2023-12-31").Counts }).Now.Standing);
    }

    // The rule is of the fourth quarter of 2023; the H20 was covered in the second of 2025.
    [Theory]
    [InlineData("2024-03-31", "2025-06-30", 2, Standing.SupportedUnderStatedReading)]
    [InlineData("2024-06-30", "2025-06-30", 1, Standing.Open)]
    [InlineData("2024-06-30", "2025-12-31", 0, Standing.OvertakenByEvents)]
    public void C38_DeliveriesThatEndByTheQuarterAfterTheRule_Count(string a100, string h20, int ended, Standing expected)
    {
        ChipsEvidence evidence = Delivered("A100", a100);
        Verdict verdict = AccessVerdicts.C38(evidence with { Counts = evidence.Counts.Add(FewRows.Quarter("H20", h20, 5)) });

        Assert.Equal(expected, verdict.Now.Standing);
        Assert.Contains($"Of 2 types that a rule came to cover, deliveries of {ended} ended no later than 1 quarter after", verdict.Now.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, Standing.OvertakenByEvents)]
    [InlineData(1, Standing.SupportedUnderStatedReading)]
    public void C38_QuartersOfGrace_AreAChoice(int quarters, Standing expected) =>
        Assert.Equal(expected, AccessVerdicts.C38(Delivered("A100", "2024-03-31").Choosing("chips.deliveries.quarters", quarters)).Now.Standing);

    [Fact]
    public void C38_TypeThatNoRuleCovers_AndAPartOfTheStock_DecideNothing()
    {
        ChipsEvidence free = Delivered("US old", "2026-03-31");

        Assert.Empty(CoveredDeliveries.Of(free).Types);
        Assert.Equal("none known", CoveredDeliveries.Of(free).InWords);
        Assert.Empty(CoveredDeliveries.Of(FewRows.Evidence with { Counts = [FewRows.Quarter("A100", "2023-12-31", 0)] }).Types);
        Assert.Equal(AccessVerdicts.C38(FewRows.Evidence).Now.Standing, AccessVerdicts.C38(FewRows.Evidence with
        {
            Counts = [.. FewRows.Evidence.Counts.Where(count => count.To != FewRows.After || count.Owner == "all"), FewRows.Stock("China", FewRows.After, 500)],
        }).Now.Standing);
    }

    // The H20 has an eighth of the performance of the H100.
    [Theory]
    [InlineData(12.5, Standing.Contradicted)]
    [InlineData(12.6, Standing.Supported)]
    public void C38_FromWhatLossAccessIsAffected_IsAChoice(double percent, Standing expected) =>
        Assert.Equal(expected, AccessVerdicts.C38(FewRows.Evidence.Choosing("chips.affected", percent)).AtMemo.Standing);

    [Fact]
    public void C38_PartThatNeverRoseAfterTheRule_IsNotSaidToHaveRisen()
    {
        ChipsEvidence rose = FewRows.Evidence with { Counts = FewRows.Evidence.Counts.AddRange(FewRows.Stock("China", new(2023, 6, 30), 30), FewRows.Stock("all", new(2023, 6, 30), 200)) };

        Assert.DoesNotContain("did not fall at once", AccessVerdicts.C38(FewRows.Evidence).EvidenceAgainst, StringComparison.Ordinal);
        Assert.StartsWith("After the first rule China's part did not fall at once: it was highest at 15.0 % at the end of June 2023.", AccessVerdicts.C38(rose).EvidenceAgainst, StringComparison.Ordinal);
    }

    // The bound is 16000, and another chip with 15998 is free.
    [Theory]
    [InlineData(15_999, Standing.Contradicted)]
    [InlineData(16_000, Standing.Supported)]
    public void C38_FastestChipUnderTheBound_Contradicts(double fastest, Standing expected)
    {
        ChipsEvidence evidence = FewRows.Evidence with
        {
            Chips =
            [
                FewRows.Chip("fastest free", "AMD", "2023-01-01", 15_998, 20, 3000, 1000, 700),
                FewRows.Chip("NVIDIA H100 SXM", "NVIDIA", "2022-09-20", fastest, 20, 3000, 1000, 700),
            ],
            Rules = [.. ExportRule.From([FewRows.Bound("October 2023", "a.1", "total-processing-performance", ">=", 16_000, "licence required", "2023-11-17")])],
        };

        Assert.Equal(expected, AccessVerdicts.C38(evidence).AtMemo.Standing);
    }

    [Fact]
    public void C38AndC41_AnotherDay_AreJudgedByTheRulesAndChipsOfThatDay_AndSaySo()
    {
        Verdict access = AccessVerdicts.C38(FewRows.Evidence, new DateOnly(2023, 11, 16)), named = AccessVerdicts.C41(FewRows.Evidence, new DateOnly(2023, 11, 16));

        // The day before the rule: two chips on sale since 2020 and the H20, none of them controlled.
        Assert.Equal((Standing.Contradicted, 100.0, 3), (access.AtMemo.Standing, access.AtMemo.Measured!.Value, access.AtMemo.Measured.N));
        Assert.Equal(Standing.Contradicted, named.AtMemo.Standing);
        Assert.All([access, named], verdict => Assert.StartsWith("By rules and chips of 16 November 2023: ", verdict.AtMemo.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void C41_ChipAboveTheBound_IsControlledThen_AndReviewedCaseByCaseNow()
    {
        Verdict verdict = AccessVerdicts.C41(FewRows.Evidence);

        Assert.Equal((Standing.SupportedUnderStatedReading, Standing.OvertakenByEvents), Standings(verdict));
        Assert.Contains("5000 TPP (licence tests met: a.1: >= 4800 ); no rule has applications for it decided case by case.", verdict.AtMemo.Reason, StringComparison.Ordinal);
        Assert.Contains("1 chips on sale were faster", verdict.AtMemo.Reason, StringComparison.Ordinal);
        Assert.Contains("applications for it are decided case by case.", verdict.Now.Reason, StringComparison.Ordinal);
        Assert.Contains("cover NVIDIA A100 SXM4 40 GB: October 2023 (from 17 November 2023).", verdict.EvidenceFor, StringComparison.Ordinal);
    }

    // The bound of 2023 is 4800; the review of 2026 is for chips below 21000. One rule for both dates.
    [Theory]
    [InlineData(4_799, Standing.Contradicted, Standing.Contradicted)]
    [InlineData(4_800, Standing.SupportedUnderStatedReading, Standing.OvertakenByEvents)]
    [InlineData(20_999, Standing.SupportedUnderStatedReading, Standing.OvertakenByEvents)]
    [InlineData(21_000, Standing.SupportedUnderStatedReading, Standing.SupportedUnderStatedReading)]
    public void C41_PerformanceOfTheA100_DecidesWhetherItIsControlled_AndWhetherItIsReviewed(double tpp, Standing atMemo, Standing now) =>
        Assert.Equal((atMemo, now), Standings(AccessVerdicts.C41(FewRows.WithChip(A100(tpp)))));

    [Fact]
    public void C41_FastestOnSale_IsNotSaidToHaveBeenPassed()
    {
        Verdict verdict = AccessVerdicts.C41(FewRows.WithChip(A100(16_000)));

        Assert.EndsWith("No chip on sale was faster.", verdict.AtMemo.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void C41_ReviewCaseByCase_IsNoAccess_WhereThatIsChosen() =>
        Assert.Equal(Standing.SupportedUnderStatedReading, AccessVerdicts.C41(FewRows.Evidence.Choosing("chips.review", "closed")).Now.Standing);

    [Fact]
    public void C41_ReadOfAnotherChip_RestsOnThatChip()
    {
        Verdict verdict = AccessVerdicts.C41(FewRows.Evidence.Choosing("chips.named", "NVIDIA H20"));

        Assert.Equal(Standing.Contradicted, verdict.AtMemo.Standing);
        Assert.Contains("of NVIDIA H20 as an example: 2000 TPP (no licence test is met)", verdict.AtMemo.Reason, StringComparison.Ordinal);
        Assert.Contains("cover NVIDIA H20: April 2025 letter (from 9 April 2025).", verdict.EvidenceFor, StringComparison.Ordinal);
        Assert.Equal("Licence rules that cover US old: none.", AccessVerdicts.C41(FewRows.Evidence.Choosing("chips.named", "US old")).EvidenceFor);
    }

    [Fact]
    public void C41_SourcesOnBothSidesOfTheBound_LeaveItOpen()
    {
        AcceleratorChip chip = A100(5000);
        chip = chip with { Specification = chip.Specification with { TotalProcessingPerformance = new ValueRange(4799, 4800) } };

        Assert.Equal(Standing.Open, AccessVerdicts.C41(FewRows.WithChip(chip)).AtMemo.Standing);
    }

    [Theory]
    [InlineData(4_800, Standing.SupportedUnderStatedReading)]
    [InlineData(4_799, Standing.Contradicted)]
    public void C41_WithoutTheRuleOfJanuary2026_StaysAsItWas(double tpp, Standing expected)
    {
        ChipsEvidence without = FewRows.WithChip(A100(tpp)) with { Rules = [.. FewRows.Evidence.Rules.Where(rule => rule.Name != "January 2026")] };

        Assert.Equal((expected, expected), Standings(AccessVerdicts.C41(without)));
    }

    [Fact]
    public void OwnerShare_Highest_IsTheEarliestOfEqualOnes() =>
        Assert.Equal((FewRows.Before, 10.0), OwnerShare.Highest(FewRows.Evidence.Counts, "China", FewRows.Before));

    [Fact]
    public void OwnerShare_UnknownQuarter_SaysWhatThereIs()
    {
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => OwnerShare.Of(FewRows.Evidence.Counts, "China", new DateOnly(2024, 9, 18)));

        Assert.Equal("chip-counts has no cumulative figure of 'China' for 2024-09-18; it has the last days of quarters.", error.Message);
    }

    private static ChipsEvidence Delivered(string type, string last)
    {
        // The rules name the type by its variant.
        ChipsEvidence evidence = FewRows.WithChip(FewRows.Chip("NVIDIA A100 SXM4 40 GB", "NVIDIA", "2020-05-14", 5000, 6, 1500, 300, 400));
        return evidence with { Counts = evidence.Counts.Add(FewRows.Quarter(type, last, 10)) };
    }

    private static AcceleratorChip A100(double tpp) => FewRows.Chip(AccessVerdicts.NamedChip, "NVIDIA", "2020-05-14", tpp, 6, 1500, 300, 400);
}

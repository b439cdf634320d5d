using Workbook.Memo.Chips;
using Workbook.Memo.ExportControls;
using Workbook.Publishing;
using static Workbook.Memo.Tests.VerdictTesting;

namespace Workbook.Memo.Tests.Chips;

public sealed class AccessVerdictTests
{
    [Fact]
    public void C38_FastestFreeChipAgainstFastest_AndShareOfStock()
    {
        Verdict verdict = AccessVerdicts.C38(FewRows.Evidence);

        // H20 at 2000 against H100 at 16000; 30 of 1000 against 10 of 100.
        Assert.Equal((Standing.Supported, 12.5, 3), (verdict.AtMemo.Standing, verdict.AtMemo.Measured!.Value, verdict.AtMemo.Measured.N));
        Assert.Equal((Standing.Supported, 3.0, 1.5, 6.0), (verdict.Now.Standing, verdict.Now.Measured!.Value, verdict.Now.Measured.Low, verdict.Now.Measured.High));
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

    // Ten of a hundred before the rules.
    [Theory]
    [InlineData(99, Standing.Supported)]
    [InlineData(100, Standing.Open)]
    public void C38_ShareOfAThousandThatDidNotFall_IsOpen(double china, Standing expected)
    {
        ChipsEvidence evidence = FewRows.Evidence with
        {
            Counts = [.. FewRows.Evidence.Counts.Where(count => count.To != FewRows.After || count.Owner == "all"), FewRows.Stock("China", FewRows.After, china)],
        };

        Assert.Equal(expected, AccessVerdicts.C38(evidence).Now.Standing);
    }

    [Fact]
    public void C41_ChipAboveTheBound_IsControlledThen_AndReviewedCaseByCaseNow()
    {
        Verdict verdict = AccessVerdicts.C41(FewRows.Evidence);

        Assert.Equal((Standing.SupportedUnderStatedReading, Standing.OvertakenByEvents), Standings(verdict));
        Assert.Contains("5000 TPP (a.1: >= 4800 )", verdict.AtMemo.Reason, StringComparison.Ordinal);
        Assert.Contains("1 chips on sale were faster", verdict.AtMemo.Reason, StringComparison.Ordinal);
    }

    // The bound of 2023 is 4800; the review of 2026 is for chips below 21000.
    [Theory]
    [InlineData(4_799, Standing.Contradicted, Standing.OvertakenByEvents)]
    [InlineData(4_800, Standing.SupportedUnderStatedReading, Standing.OvertakenByEvents)]
    [InlineData(20_999, Standing.SupportedUnderStatedReading, Standing.OvertakenByEvents)]
    [InlineData(21_000, Standing.SupportedUnderStatedReading, Standing.SupportedUnderStatedReading)]
    public void C41_PerformanceOfTheA100_DecidesWhetherItIsControlled_AndWhetherItIsReviewed(double tpp, Standing atMemo, Standing now) =>
        Assert.Equal((atMemo, now), Standings(AccessVerdicts.C41(FewRows.WithChip(A100(tpp)))));

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

    private static AcceleratorChip A100(double tpp) => FewRows.Chip(AccessVerdicts.NamedChip, "NVIDIA", "2020-05-14", tpp, 6, 1500, 300, 400);
}

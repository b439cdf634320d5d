using System.Collections.Immutable;
using Workbook.Memo.Chips;
using Workbook.Memo.ExportControls;
using Workbook.Publishing;
using static Workbook.Memo.Tests.VerdictTesting;

namespace Workbook.Memo.Tests.Chips;

public sealed class ConstraintVerdictTests
{
    [Fact]
    public void C39_SlowerChips_AndRunsThatDrewApart_HaveOneVoteEach()
    {
        Verdict verdict = ConstraintVerdicts.C39(FewRows.Evidence);

        // 2/1 before, 30/10 on the memo's date, 200/10 at the end: 1.5 and 10 times, 5.75 in the middle. The H20 has an eighth of the H100's performance.
        Assert.Equal((Standing.SupportedUnderStatedReading, 1.5), (verdict.AtMemo.Standing, verdict.AtMemo.Measured!.Value));
        Assert.Equal((Standing.SupportedUnderStatedReading, 5.75, 2), (verdict.Now.Standing, verdict.Now.Measured!.Value, verdict.Now.Measured.N));
        Assert.StartsWith("By 2 of 2 lists the largest American run has grown away", verdict.EvidenceFor, StringComparison.Ordinal);
    }

    // Applications for chips below 21000 are decided case by case now, so that the H100 can be had and only the runs speak; before, they are 2/1.
    [Theory]
    [InlineData(40, Standing.SupportedUnderStatedReading)]
    [InlineData(39.9, Standing.Open)]
    [InlineData(20.1, Standing.Open)]
    [InlineData(20, Standing.OvertakenByEvents)]
    public void C39_DistanceThatDoubled_Agrees_AndOneThatDidNotGrow_Disagrees(double american, Standing expected)
    {
        Verdict verdict = ConstraintVerdicts.C39(FewRows.Evidence with { Lists = [List(ModelVintage.Default, american)] });

        Assert.Equal(expected, verdict.Now.Standing);
        Assert.Equal(american / 20, verdict.Now.Measured!.Value);
        Assert.StartsWith($"By {(american == 20 ? 0 : 1)} of 1 lists the largest American run has grown away", verdict.EvidenceFor, StringComparison.Ordinal);
    }

    [Fact]
    public void C39_WithoutSlowerChips_AndWithoutRunsThatDrewApart_IsContradicted()
    {
        ChipsEvidence free = FewRows.Evidence with { Rules = [FewRows.Evidence.Rules[^1]], ModelsThen = List(ModelVintage.OfTheMemo, 20).Models };

        Assert.Equal(Standing.Contradicted, ConstraintVerdicts.C39(free).AtMemo.Standing);
        Assert.Equal(Standing.Open, ConstraintVerdicts.C39(free with { ModelsThen = List(ModelVintage.OfTheMemo, 20.1).Models }).AtMemo.Standing);
    }

    [Theory]
    [InlineData("chips.runs.lists", "2024-09", 1.5)]
    [InlineData("chips.runs.lists", "2026-03", 10)]
    [InlineData("chips.runs.day", "memo", 1.25)]
    public void C39_ListsAndTheirDay_AreChoices(string choice, string value, double expected)
    {
        // Of the list of 2026 the memo's date sees only what was there before the rule: 2/1.
        Assert.Equal(expected, ConstraintVerdicts.C39(FewRows.Evidence.Choosing(choice, value)).Now.Measured!.Value);
    }

    [Theory]
    [InlineData(5.75, Standing.SupportedUnderStatedReading)]
    [InlineData(5.76, Standing.Open)]
    public void C39_HowMuchIsDrawnApart_IsAChoice(double times, Standing expected) =>
        Assert.Equal(expected, ConstraintVerdicts.C39(FewRows.Evidence.Choosing("chips.runs.widened", times)).Now.Standing);

    // The best on sale has 4000 GB/s and is controlled; the best that is free:
    [Theory]
    [InlineData(1999, Standing.SupportedUnderStatedReading)]
    [InlineData(2000, Standing.Open)]
    [InlineData(3599, Standing.Open)]
    [InlineData(3600, Standing.Contradicted)]
    public void C40_FreeMemoryBelowHalf_Agrees_AndWithinATenth_Disagrees(double bandwidth, Standing expected)
    {
        ChipsEvidence evidence = Widest(bandwidth);

        Assert.Equal((expected, expected), Standings(ConstraintVerdicts.C40(evidence)));
        Assert.Equal(bandwidth / 40, ConstraintVerdicts.C40(evidence).Now.Measured!.Value, 9);
    }

    // By performance the best free chip has an eighth of the best on sale.
    [Theory]
    [InlineData(1000, "so the rules bound training far more than the writing of tokens")]
    [InlineData(999, "so the rules bound training and the writing of tokens alike")]
    public void C40_MemoryLeastTwiceAsFree_IsSaidToBeBoundLess(double bandwidth, string expected)
    {
        ChipsEvidence evidence = FewRows.WithChip(FewRows.Chip("small", "NVIDIA", "2023-01-01", 2000, 2, bandwidth, 60, 70)) with { Rules = Widest(bandwidth).Rules };
        evidence = evidence with { Chips = [.. evidence.Chips.Where(chip => chip.Name != "NVIDIA H20"), FewRows.Chip("wide", "NVIDIA", "2023-01-01", 5000, 2, 4000, 60, 70)] };
        Verdict verdict = ConstraintVerdicts.C40(evidence);

        Assert.Contains($"By performance the best was 13 %, {expected}.", verdict.AtMemo.Reason, StringComparison.Ordinal);
        Assert.StartsWith("On the memo's date small (", verdict.EvidenceAgainst, StringComparison.Ordinal);
        Assert.StartsWith("On 17 September 2024 ", ConstraintVerdicts.C40(evidence, new DateOnly(2024, 9, 17)).EvidenceAgainst, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chips.significant", 50.1, Standing.SupportedUnderStatedReading)]
    [InlineData("chips.unconstrained", 50, Standing.Contradicted)]
    public void C40_WhereAConstraintIsSignificant_AndWhereThereIsNone_AreChoices(string choice, double percent, Standing expected) =>
        Assert.Equal(expected, ConstraintVerdicts.C40(Widest(2000).Choosing(choice, percent)).AtMemo.Standing);

    [Theory]
    [InlineData("open", 100, Standing.OvertakenByEvents)]
    [InlineData("closed", 25, Standing.SupportedUnderStatedReading)]
    public void C40_ChipDecidedCaseByCase_CountsAsItIsChosen(string review, double percent, Standing expected)
    {
        ChipsEvidence evidence = Widest(1000) with { Rules = [.. Widest(1000).Rules, FewRows.Evidence.Rules[^1]] };
        Verdict verdict = ConstraintVerdicts.C40(evidence.Choosing("chips.review", review));

        Assert.Equal((Standing.SupportedUnderStatedReading, expected, percent), (verdict.AtMemo.Standing, verdict.Now.Standing, verdict.Now.Measured!.Value));
        Assert.Equal(review == "open", verdict.Now.Reason.Contains("the best chip decided case by case, NVIDIA H20", StringComparison.Ordinal));
    }

    [Fact]
    public void C40_AnotherDay_IsJudgedByTheRulesOfThatDay()
    {
        ChipsEvidence evidence = FewRows.WithChip(FewRows.Chip("small", "NVIDIA", "2023-01-01", 1000, 2, 1999, 60, 70));

        // The letter of 9 April 2025 controls the H20's 4000 GB/s.
        Assert.Equal(Standing.Contradicted, ConstraintVerdicts.C40(evidence, new DateOnly(2025, 4, 8)).AtMemo.Standing);
        Assert.Equal(Standing.SupportedUnderStatedReading, ConstraintVerdicts.C40(evidence, new DateOnly(2025, 4, 9)).AtMemo.Standing);
        Assert.StartsWith("By rules and chips of 9 April 2025: ", ConstraintVerdicts.C40(evidence, new DateOnly(2025, 4, 9)).AtMemo.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void FreeChip_WhereNoneIsSurelyFree_IsTheBestThatMayBe_AndTheRatioIsAnUpperBound()
    {
        AcceleratorChip unknown = FewRows.Chip("unknown", "NVIDIA", "2023-01-01", 1000, 2, 1999, 60, 70);
        unknown = unknown with { Specification = unknown.Specification with { Interconnect = ValueRange.Unknown } };
        ChipsEvidence evidence = FewRows.WithChip(unknown) with
        {
            Rules = [.. ExportRule.From([FewRows.Bound("letter", "link", "interconnect", ">=", 600, "licence required", "2024-01-01")])],
        };

        FreeChip speed = FreeChip.Fastest(evidence, PolicyMemo.Date);

        Assert.Equal(("unknown", 1000.0 / 16000, true), (speed.Free.Name, speed.Ratio, speed.AtMost));
        Assert.Contains("The fastest chip that may need no licence, unknown, had 6 %", AccessVerdicts.C38(evidence).AtMemo.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void FreeChip_WhereEveryChipIsControlled_IsRefused()
    {
        ChipsEvidence evidence = FewRows.Evidence with
        {
            Rules = [.. ExportRule.From([FewRows.Bound("all", "link", "interconnect", ">=", 600, "licence required", "2024-01-01")])],
        };

        Assert.Throws<InvalidOperationException>(() => FreeChip.Fastest(evidence, PolicyMemo.Date));
    }

    [Fact]
    public void C48_DearerBySpeed_CheaperByMemory()
    {
        RelativeCost cost = RelativeCost.On(FewRows.Evidence, PolicyMemo.Date);

        // 12,000 for 125 against 30,000 for 1000: 96 against 30; for 4000 GB/s 3 against 10; 2.8 W against 0.7 W.
        Assert.Equal((3.2, 2.4, 4.8, 0.3, 4.0), (Rounded(cost.Compute), Rounded(cost.ComputeLow), Rounded(cost.ComputeHigh), Rounded(cost.Memory), Rounded(cost.Power)));
        Assert.Equal(Standing.SupportedUnderStatedReading, ConstraintVerdicts.C48(FewRows.Evidence).AtMemo.Standing);
    }

    // At 3,750 dollars a unit of speed costs as much on the H20 as on the H100 at 30,000; at 40,000 so does one of memory bandwidth.
    [Theory]
    [InlineData(3_750, Standing.Contradicted)]
    [InlineData(3_751, Standing.SupportedUnderStatedReading)]
    [InlineData(39_999, Standing.SupportedUnderStatedReading)]
    [InlineData(40_001, Standing.Supported)]
    public void C48_PriceOfTheH20_DecidesWhetherSpeedOrMemoryIsDearer(double usd, Standing expected) =>
        Assert.Equal(expected, ConstraintVerdicts.C48(Priced(usd, FewRows.Evidence.PricedModels)).AtMemo.Standing);

    // Speed is dearer and memory is not, unless said otherwise: list prices are the third vote, by their interval.
    [Theory]
    [InlineData(12_000, 1, Standing.Open)]
    [InlineData(12_000, 100, Standing.SupportedUnderStatedReading)]
    [InlineData(12_000, 0.01, Standing.Open)]
    [InlineData(3_000, 1, Standing.Open)]
    [InlineData(3_000, 0.01, Standing.Contradicted)]
    [InlineData(50_000, 100, Standing.Supported)]
    public void C48_ListPrices_VoteByTheirInterval(double usd, double ratio, Standing expected)
    {
        ImmutableArray<PricedModel> models =
        [
            Priced("a", "China", 4 * ratio, 1400), Priced("b", "China", 5 * ratio, 1410), Priced("c", "China", 5.5 * ratio, 1420),
            Priced("d", "United States", 4.1, 1400), Priced("e", "United States", 5.1, 1410), Priced("f", "United States", 5.6, 1420),
        ];

        Assert.Equal(expected, ConstraintVerdicts.C48(Priced(usd, models)).Now.Standing);
        Assert.Contains("; 95 % interval over vendors from ", ConstraintVerdicts.C48(Priced(usd, models)).Now.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("interval over vendors", ConstraintVerdicts.C48(FewRows.Evidence).Now.Reason, StringComparison.Ordinal);
    }

    // 3.2 times at the median of 30,000; at 20,000 it is 4.8, at 40,000 2.4.
    [Theory]
    [InlineData("chips.dearer", "3.1", Standing.SupportedUnderStatedReading, 3.2)]
    [InlineData("chips.dearer", "3.3", Standing.Contradicted, 3.2)]
    [InlineData("chips.price.reference", "lowest", Standing.SupportedUnderStatedReading, 4.8)]
    [InlineData("chips.price.reference", "highest", Standing.SupportedUnderStatedReading, 2.4)]
    public void C48_WhatIsDearer_AndThePriceComparedWith_AreChoices(string choice, string value, Standing expected, double times)
    {
        Verdict verdict = ConstraintVerdicts.C48(FewRows.Evidence.Choosing(choice, value));

        Assert.Equal((expected, times), (verdict.AtMemo.Standing, Rounded(verdict.AtMemo.Measured!.Value)));
    }

    [Fact]
    public void PriceComparison_PlantedRatio_IsRecovered()
    {
        PriceComparison comparison = PriceComparison.Of(FewRows.Evidence.PricedModels);

        Assert.Equal((0.25, 2, 2), (Rounded(comparison.Ratio), comparison.Chinese, comparison.American));
    }

    [Fact]
    public void PriceComparison_OneVendorACountry_HasNoInterval_HoweverManyModels() =>
        Assert.Null(PriceComparison.Of(FewRows.Evidence.PricedModels).Low);

    [Fact]
    public void PriceComparison_EveryModelListedTwice_HasTheSameInterval()
    {
        PricedModel[] models =
        [
            Priced("a", "China", 1, 1400), Priced("b", "China", 3, 1420), Priced("b", "China", 2, 1410),
            Priced("c", "United States", 4, 1405), Priced("d", "United States", 9, 1430), Priced("d", "United States", 7, 1415),
        ];
        PriceComparison once = PriceComparison.Of(models), twice = PriceComparison.Of([.. models, .. models]);

        Assert.Equal((Rounded(once.Low!.Value), Rounded(once.High!.Value)), (Rounded(twice.Low!.Value), Rounded(twice.High!.Value)));
        Assert.Equal((2, 2, 4), (twice.ChineseVendors, twice.AmericanVendors, twice.Vendors));
    }

    [Fact]
    public void PriceComparison_OneCountry_IsRefused() =>
        Assert.Throws<ArgumentException>(() => PriceComparison.Of([.. FewRows.Evidence.PricedModels.Where(model => model.Country == "China")]));

    [Fact]
    public void C49_CountsNoDeployment_SoItIsNotTestableHere()
    {
        Verdict verdict = ConstraintVerdicts.C49(FewRows.Evidence);

        Assert.Equal((Standing.NotTestableHere, Standing.NotTestableHere, 3.0), (verdict.AtMemo.Standing, verdict.Now.Standing, verdict.Now.Measured!.Value));
        Assert.StartsWith("At equal score Chinese models list at 0.25 times the American price", verdict.EvidenceAgainst, StringComparison.Ordinal);
    }

    private static ChipsEvidence Priced(double h20, ImmutableArray<PricedModel> models) => FewRows.Evidence with
    {
        Prices = [.. FewRows.Evidence.Prices.Select(price => price.Chip == "NVIDIA HGX H20" ? price with { PriceUsd = h20 } : price)],
        PricedModels = models,
    };

    private static ChipsEvidence Widest(double bandwidth) => FewRows.WithChip(FewRows.Chip("small", "NVIDIA", "2023-01-01", 1000, 2, bandwidth, 60, 70)) with
    {
        Rules = [.. ExportRule.From(
        [
            FewRows.Bound("October 2023", "a.1", "total-processing-performance", ">=", 4800, "licence required", "2023-11-17"),
            FewRows.Bound("early letter", "memory", "memory-bandwidth", ">=", 4000, "licence required", "2024-09-18"),
        ])],
    };

    private static RunList List(ModelVintage vintage, double american) => new(
        vintage,
        [FewRows.Model("United States", "2022-01-01", 2), FewRows.Model("China", "2022-01-01", 1), FewRows.Model("United States", "2024-01-01", american), FewRows.Model("China", "2024-01-01", 10)]);

    private static PricedModel Priced(string vendor, string country, double usd, double points) => new($"{vendor} {points}", vendor, country, usd, points);

    private static double Rounded(double value) => Math.Round(value, 6);
}

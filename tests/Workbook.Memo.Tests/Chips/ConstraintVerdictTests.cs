using System.Collections.Immutable;
using Workbook.Memo.Chips;
using Workbook.Memo.ExportControls;
using Workbook.Memo.Gap;
using Workbook.Publishing;
using static Workbook.Memo.Tests.VerdictTesting;

namespace Workbook.Memo.Tests.Chips;

public sealed class ConstraintVerdictTests
{
    [Fact]
    public void C39_DistanceThatHardlyGrew_IsOpen_AndThatGrewTenfold_SupportsTheReading()
    {
        Verdict verdict = ConstraintVerdicts.C39(FewRows.Evidence);

        // 2/1 before; 30/10 on the memo's date; 200/10 at the end.
        Assert.Equal((Standing.Open, 3.0), (verdict.AtMemo.Standing, verdict.AtMemo.Measured!.Value));
        Assert.Equal((Standing.SupportedUnderStatedReading, 20.0), (verdict.Now.Standing, verdict.Now.Measured!.Value));
    }

    // Before the first rule the largest US run was twice the largest Chinese one.
    [Theory]
    [InlineData(40, Standing.SupportedUnderStatedReading)]
    [InlineData(39.9, Standing.Open)]
    public void C39_DistanceThatDoubled_SupportsTheReading(double american, Standing expected)
    {
        ImmutableArray<LensModel> models =
            [.. FewRows.Evidence.ModelsThen.Select(model => model.Model.Score == 30 ? model with { Model = model.Model with { Score = american } } : model)];
        Verdict verdict = ConstraintVerdicts.C39(FewRows.Evidence with { ModelsThen = models, ModelsNow = models });

        Assert.Equal((expected, expected), Standings(verdict));
        Assert.Equal((american / 10, american / 10), (verdict.AtMemo.Measured!.Value, verdict.Now.Measured!.Value));
    }

    [Fact]
    public void C40_ChipWithTheWidestMemoryWasFreeThen_SoItIsOpen()
    {
        Verdict verdict = ConstraintVerdicts.C40(FewRows.Evidence);

        // The H20 has 4000 GB/s, the most of all, and is under the bound.
        Assert.Equal((Standing.Open, 100.0), (verdict.AtMemo.Standing, verdict.AtMemo.Measured!.Value));
    }

    // In June 2025 the H20 with 4000 GB/s is controlled as well.
    [Theory]
    [InlineData(1999, Standing.SupportedUnderStatedReading)]
    [InlineData(2000, Standing.Open)]
    public void C40_BestFreeChipWithLessThanHalfTheBandwidth_SupportsTheReading(double bandwidth, Standing expected)
    {
        ChipsEvidence evidence = FewRows.WithChip(FewRows.Chip("small", "NVIDIA", "2023-01-01", 1000, 2, bandwidth, 60, 70));
        Verdict verdict = ConstraintVerdicts.C40(evidence with
        {
            ModelsNow = [.. evidence.ModelsNow.Select(model => model.Model.Date.Year == 2025 ? model with { Model = model.Model with { Date = new DateOnly(2025, 6, 1) } } : model)],
        });

        Assert.Equal((Standing.Open, expected), Standings(verdict));
        Assert.Equal(bandwidth / 40, verdict.Now.Measured!.Value);
    }

    [Fact]
    public void C40_WidestMemoryControlledThen_SupportsTheReadingAtTheMemo()
    {
        ChipsEvidence evidence = FewRows.WithChip(FewRows.Chip("small", "NVIDIA", "2023-01-01", 1000, 2, 1999, 60, 70)) with
        {
            Rules = [.. ExportRule.From(
            [
                FewRows.Bound("October 2023", "a.1", "total-processing-performance", ">=", 4800, "licence required", "2023-11-17"),
                FewRows.Bound("early letter", "memory", "memory-bandwidth", ">=", 4000, "licence required", "2024-09-18"),
            ])],
        };

        Assert.Equal(Standing.SupportedUnderStatedReading, ConstraintVerdicts.C40(evidence).AtMemo.Standing);
    }

    [Fact]
    public void C40_AnotherDay_IsJudgedByTheRulesOfThatDay()
    {
        ChipsEvidence evidence = FewRows.WithChip(FewRows.Chip("small", "NVIDIA", "2023-01-01", 1000, 2, 1999, 60, 70));

        // The letter of 9 April 2025 controls the H20's 4000 GB/s.
        Assert.Equal(Standing.Open, ConstraintVerdicts.C40(evidence, new DateOnly(2025, 4, 8)).AtMemo.Standing);
        Assert.Equal(Standing.SupportedUnderStatedReading, ConstraintVerdicts.C40(evidence, new DateOnly(2025, 4, 9)).AtMemo.Standing);
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
        Assert.Contains("The fastest chip that may be free of licence, unknown, had 6 %", AccessVerdicts.C38(evidence).AtMemo.Reason, StringComparison.Ordinal);
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
    public void C48_PriceOfTheH20_DecidesWhetherTrainingOrInferenceIsDearer(double usd, Standing expected)
    {
        ChipsEvidence evidence = FewRows.Evidence with
        {
            Prices = [.. FewRows.Evidence.Prices.Select(price => price.Chip == "NVIDIA HGX H20" ? price with { PriceUsd = usd } : price)],
        };

        Assert.Equal((expected, Standing.SupportedUnderStatedReading), Standings(ConstraintVerdicts.C48(evidence)));
    }

    [Theory]
    [InlineData(0.999, Standing.SupportedUnderStatedReading)]
    [InlineData(1.001, Standing.Supported)]
    public void C48_ChineseListPricesBelowAmericanOnesAtEqualScore_LeaveTheReadingOfTraining(double ratio, Standing expected)
    {
        ChipsEvidence evidence = FewRows.Evidence with
        {
            PricedModels = [.. FewRows.Evidence.PricedModels.Select(model => model.Country == "China" ? model with { OutputUsd = 4 * ratio * model.OutputUsd } : model)],
        };

        Assert.Equal(expected, ConstraintVerdicts.C48(evidence).Now.Standing);
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
    }

    private static PricedModel Priced(string vendor, string country, double usd, double points) => new($"{vendor} {points}", vendor, country, usd, points);

    private static double Rounded(double value) => Math.Round(value, 6);
}

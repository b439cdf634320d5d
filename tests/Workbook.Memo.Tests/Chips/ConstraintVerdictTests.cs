using Workbook.Publishing;
using Workbook.Memo.Chips;

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

    [Fact]
    public void C39_LargerChineseRun_OpensTheVerdict()
    {
        ChipsEvidence evidence = FewRows.Evidence;
        ChipsEvidence caughtUp = evidence with { ModelsNow = [.. evidence.ModelsNow.Select(model => model.Model.Score == 10 ? model with { Model = model.Model with { Score = 100 } } : model)] };

        Assert.Equal((Standing.Open, 2.0), (ConstraintVerdicts.C39(caughtUp).Now.Standing, ConstraintVerdicts.C39(caughtUp).Now.Measured!.Value));
    }

    [Fact]
    public void C40_ChipWithTheWidestMemoryWasFreeThen_SoItIsOpen()
    {
        Verdict verdict = ConstraintVerdicts.C40(FewRows.Evidence);

        // The H20 has 4000 GB/s, the most of all, and is under the bound.
        Assert.Equal((Standing.Open, 100.0), (verdict.AtMemo.Standing, verdict.AtMemo.Measured!.Value));
    }

    [Fact]
    public void C40_NowTheBestFreeChipHasAQuarter_SupportsTheReading()
    {
        ChipsEvidence evidence = FewRows.WithChip(FewRows.Chip("small", "NVIDIA", "2023-01-01", 1000, 2, 1000, 60, 70));
        Verdict verdict = ConstraintVerdicts.C40(evidence with { ModelsNow = [.. evidence.ModelsNow.Select(model => model.Model.Date.Year == 2025 ? model with { Model = model.Model with { Date = new DateOnly(2025, 6, 1) } } : model)] });

        Assert.Equal((Standing.SupportedUnderStatedReading, 25.0), (verdict.Now.Standing, verdict.Now.Measured!.Value));
    }

    [Fact]
    public void C48_DearerBySpeed_CheaperByMemory()
    {
        RelativeCost cost = RelativeCost.On(FewRows.Evidence, PolicyMemo.Date);

        // 12,000 for 125 against 30,000 for 1000: 96 against 30; for 4000 GB/s 3 against 10; 2.8 W against 0.7 W.
        Assert.Equal((3.2, 2.4, 4.8, 0.3, 4.0), (Rounded(cost.Compute), Rounded(cost.ComputeLow), Rounded(cost.ComputeHigh), Rounded(cost.Memory), Rounded(cost.Power)));
        Assert.Equal(Standing.SupportedUnderStatedReading, ConstraintVerdicts.C48(FewRows.Evidence).AtMemo.Standing);
    }

    [Fact]
    public void C48_CheaperChip_Contradicts()
    {
        ChipsEvidence evidence = FewRows.Evidence with { Prices = [.. FewRows.Evidence.Prices.Select(price => price.Chip == "NVIDIA HGX H20" ? price with { PriceUsd = 3000 } : price)] };

        Assert.Equal(Standing.Contradicted, ConstraintVerdicts.C48(evidence).AtMemo.Standing);
    }

    [Fact]
    public void PriceComparison_PlantedRatio_IsRecovered()
    {
        PriceComparison comparison = PriceComparison.Of(FewRows.Evidence.PricedModels);

        Assert.Equal((0.25, 2, 2), (Rounded(comparison.Ratio), comparison.Chinese, comparison.American));
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

    private static double Rounded(double value) => Math.Round(value, 6);
}

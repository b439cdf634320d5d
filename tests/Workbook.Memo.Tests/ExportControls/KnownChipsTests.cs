using Workbook.Data;
using Workbook.Memo.Chips;
using Workbook.Memo.ExportControls;

namespace Workbook.Memo.Tests.ExportControls;

/// <summary>Cases decided elsewhere, from the catalogue's own rows.</summary>
public sealed class KnownChipsTests
{
    private static readonly ChipsEvidence Evidence = ChipsLoader.Load(Datasets.Catalogue);

    [Theory]
    [InlineData("NVIDIA A100 SXM4 40 GB", 4992, 6.04)]
    [InlineData("NVIDIA A800 SXM", 4992, 6.04)]
    [InlineData("NVIDIA H20", 2368, 2.91)]
    [InlineData("NVIDIA H100 SXM", 15832, 19.45)]
    public void Measures_AreThoseThatSourcesState(string chip, double tpp, double density)
    {
        ChipSpecification specification = Evidence.Chip(chip).Specification;

        Assert.Equal(tpp, specification.TotalProcessingPerformance.High);
        Assert.Equal(density, specification.PerformanceDensity.High, 2);
    }

    [Theory]
    [InlineData("NVIDIA A100 SXM4 40 GB", "October 2022", ControlOutcome.Controlled)]
    [InlineData("NVIDIA A100 SXM4 40 GB", "October 2023", ControlOutcome.Controlled)]
    [InlineData("NVIDIA A800 SXM", "October 2022", ControlOutcome.NotControlled)]
    [InlineData("NVIDIA A800 SXM", "October 2023", ControlOutcome.Controlled)]
    [InlineData("NVIDIA H20", "October 2023", ControlOutcome.NotControlled)]
    [InlineData("NVIDIA H20", "April 2025 letter", ControlOutcome.Controlled)]
    [InlineData("NVIDIA H200 SXM", "January 2026", ControlOutcome.Controlled)]
    [InlineData("NVIDIA B200", "January 2026", ControlOutcome.NotControlled)]
    [InlineData("Huawei Ascend 910B", "October 2022", ControlOutcome.Depends)]
    public void Classify_KnownChip(string chip, string rule, ControlOutcome expected) =>
        Assert.Equal(expected, ChipClassifier.Classify(Evidence.Chip(chip).Specification, Evidence.Rules.Single(candidate => candidate.Name == rule)).Outcome);

    [Fact]
    public void Ascend910B_IsARangeBecauseSourcesConflict()
    {
        ChipSpecification chip = Evidence.Chip("Huawei Ascend 910B").Specification;

        Assert.Equal(new ValueRange(4096, 6016), chip.TotalProcessingPerformance);
        Assert.Equal(new ValueRange(392, 600), chip.Interconnect);
    }

    [Fact]
    public void A800_IsOutsideTheFirstRuleByItsLinkAlone()
    {
        ChipSpecification chip = Evidence.Chip("NVIDIA A800 SXM").Specification;
        ExportRule first = Evidence.Rules.Single(rule => rule.Name == "October 2022");

        Assert.Equal(ControlOutcome.Controlled, ChipClassifier.Classify(chip with { Interconnect = ValueRange.Of(600) }, first).Outcome);
    }
}

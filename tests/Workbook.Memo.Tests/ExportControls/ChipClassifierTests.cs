using FsCheck.Xunit;
using Workbook.Memo.ExportControls;

namespace Workbook.Memo.Tests.ExportControls;

public sealed class ChipClassifierTests
{
    private static readonly ExportRule Both = Rule(("both", "tpp", ">=", 4800, "any"), ("both", "io", ">=", 600, "any"));
    private static readonly ExportRule Either = Rule(("a.1", "tpp", ">=", 4800, "data-centre"), ("b.1", "tpp", ">=", 2400, "data-centre"), ("b.1", "tpp", "<", 4800, "data-centre"), ("nd", "tpp", ">=", 9000, "not data-centre"));

    [Theory]
    [InlineData(4800, 600, ControlOutcome.Controlled)]
    [InlineData(4799.999, 600, ControlOutcome.NotControlled)]
    [InlineData(4800, 599.999, ControlOutcome.NotControlled)]
    public void Classify_AllBoundsOfATestMustHold_TheThresholdItselfIncluded(double tpp, double io, ControlOutcome expected) =>
        Assert.Equal(expected, ChipClassifier.Classify(ChipSpecification.Exactly("X", tpp, interconnect: io), Both).Outcome);

    [Fact]
    public void Classify_AnyTestSuffices() =>
        Assert.Equal("controlled (b.1)", ChipClassifier.Classify(ChipSpecification.Exactly("X", 3000), Either).InWords);

    [Fact]
    public void Classify_RangeAcrossTwoTestsThatTogetherCoverIt_IsControlledWhicheverSourceIsRight()
    {
        Classification found = ChipClassifier.Classify(Range(4096, 6016), Either);

        Assert.Equal(ControlOutcome.Controlled, found.Outcome);
        Assert.Equal(["a.1", "b.1"], found.Tests.Select(test => test.Name));
    }

    [Fact]
    public void Classify_RangeAcrossAThreshold_DependsOnTheSource() =>
        Assert.Equal("depends on the source", ChipClassifier.Classify(Range(2000, 3000), Either).InWords);

    [Fact]
    public void Classify_MissingProperty_IsNamed() =>
        Assert.Equal("depends; unknown: interconnect", ChipClassifier.Classify(ChipSpecification.Exactly("X", 5000), Both).InWords);

    [Fact]
    public void Classify_MissingPropertyThatCannotMatter_IsNotAsked() =>
        Assert.Equal("not controlled", ChipClassifier.Classify(ChipSpecification.Exactly("X", 1000), Both).InWords);

    [Fact]
    public void Classify_TestForOtherChips_IsNotTried() =>
        Assert.Equal(ControlOutcome.NotControlled, ChipClassifier.Classify(ChipSpecification.Exactly("X", 5000, dataCentre: false), Either).Outcome);

    [Fact]
    public void Classify_ChangedThreshold_ChangesTheOutcome()
    {
        ExportRule raised = Rule(("a.1", "tpp", ">=", 6000, "data-centre"));

        Assert.Equal(ControlOutcome.NotControlled, ChipClassifier.Classify(ChipSpecification.Exactly("X", 5000), raised).Outcome);
    }

    [Property]
    public bool Classify_Range_IsCertainOnlyIfEveryValueInItAgrees(FsCheck.PositiveInt one, FsCheck.PositiveInt other, FsCheck.PositiveInt part)
    {
        (double low, double high) = (Math.Min(one.Get, other.Get) * 100, Math.Max(one.Get, other.Get) * 100);
        ControlOutcome whole = ChipClassifier.Classify(Range(low, high), Either).Outcome;
        ControlOutcome inside = ChipClassifier.Classify(ChipSpecification.Exactly("X", low + ((high - low) / part.Get)), Either).Outcome;
        return whole == ControlOutcome.Depends || whole == inside;
    }

    [Fact]
    public void Rule_InForce_FromItsFirstToItsLastDay()
    {
        ExportRule rule = Both with { InForceTo = new DateOnly(2023, 11, 16) };

        Assert.False(rule.IsInForceOn(new DateOnly(2022, 10, 6)));
        Assert.True(rule.IsInForceOn(new DateOnly(2022, 10, 7)));
        Assert.True(rule.IsInForceOn(new DateOnly(2023, 11, 16)));
        Assert.False(rule.IsInForceOn(new DateOnly(2023, 11, 17)));
    }

    private static ChipSpecification Range(double low, double high) => ChipSpecification.Exactly("X", low) with { TotalProcessingPerformance = new ValueRange(low, high) };

    private static ExportRule Rule(params (string Test, string Metric, string Operator, double Threshold, string AppliesTo)[] bounds) => Assert.Single(ExportRule.From(bounds.Select(bound => new RuleBound(
        "rule", bound.Test, bound.Metric == "tpp" ? "total-processing-performance" : "interconnect", bound.Operator, bound.Threshold, "", bound.AppliesTo, "licence required", new DateOnly(2022, 10, 7), null))));
}

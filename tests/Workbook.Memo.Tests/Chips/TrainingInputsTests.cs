using Workbook.Charts;
using Workbook.Memo.Chips;
using Workbook.Memo.ExportControls;
using Workbook.Memo.TrainingCost;

namespace Workbook.Memo.Tests.Chips;

public sealed class TrainingInputsTests
{
    private static readonly IReadOnlyList<RangedInput<TrainingRun>> Inputs = TrainingInputs.OnAscend910B(FewRows.Evidence);

    [Fact]
    public void OnAscend910B_TakesRangesFromRows_AndNamesAssumptions()
    {
        Assert.Equal((1, 10, 30), Of("Operations"));
        Assert.Equal(0.4, Inputs.Single(input => input.Name == "Utilisation").Base);
        Assert.Equal(["Years of use", "Power overhead", "Price of electricity"], Inputs.Where(input => input.Source == TrainingInputs.Assumption).Select(input => input.Name));
    }

    [Fact]
    public void OnAscend910B_YieldActsThroughThePriceOfAWorkingChip_AndCountsOnce()
    {
        // Yields of 20 and 40 %: a chip listed at its price for the higher costs twice as much at the lower.
        RangedInput<TrainingRun> price = Inputs.Single(input => input.Name == "Price of a working chip");

        Assert.Equal(Math.Max(2 * price.Base, FewRows.Evidence.Chip(RelativeCost.Reference).Price.High), price.High);
        Assert.DoesNotContain(Inputs, input => input.Name.Contains("Yield", StringComparison.Ordinal));
        Assert.All(Inputs, input => Assert.Equal(1, input.Set(TrainingInputs.Start, input.High).Yield));
    }

    [Fact]
    public void Yields_AreThoseOfTheTwoReports() => Assert.Equal((0.2, 0.4), TrainingInputs.Yields(FewRows.Evidence));

    [Fact]
    public void RuleRegions_FollowTheRule_AndLeaveOutOtherProperties()
    {
        IReadOnlyList<ScatterRegion> regions = RuleRegions.Of(FewRows.Evidence.Rules[0]);

        Assert.Equal(new ScatterRegion("licence required", 4800, null, null, null), Assert.Single(regions));
        Assert.Empty(RuleRegions.Of(FewRows.Evidence.Rules.Single(rule => rule.Name == "April 2025 letter")));
    }

    private static (double Low, double Base, double High) Of(string name)
    {
        RangedInput<TrainingRun> input = Inputs.Single(candidate => candidate.Name == name);
        return (input.Low, input.Base, input.High);
    }
}

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
        Assert.Equal((0.2, 0.4, 0.4), Of("Yield"));
        Assert.Equal(0.4, Inputs.Single(input => input.Name == "Utilisation").Base);
        Assert.Equal(["Years of use", "Power overhead", "Price of electricity"], Inputs.Where(input => input.Source == TrainingInputs.Assumption).Select(input => input.Name));
    }

    [Fact]
    public void OnAscend910B_LowerYieldRaisesTheCost()
    {
        InputSwing yield = Tornado.Of(TrainingInputs.Start, Inputs, run => TrainingCostModel.Of(run).Total).Single(swing => swing.Name == "Yield");

        Assert.True(yield.AtLow > yield.AtHigh);
    }

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

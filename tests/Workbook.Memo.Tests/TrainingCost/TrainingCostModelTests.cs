using FsCheck.Xunit;
using Workbook.Memo.TrainingCost;

namespace Workbook.Memo.Tests.TrainingCost;

public sealed class TrainingCostModelTests
{
    // 3.6e18 FLOP on a chip that does 1 TFLOP/s usefully take 1,000 hours.
    private static readonly TrainingRun Thousand = new(3.6e18, PeakTflops: 2, Utilisation: 0.5, ChipPrice: 8766, LifeYears: 1, PowerWatts: 1000, PowerOverhead: 1.5, ElectricityPrice: 0.1);

    [Fact]
    public void Of_WorkedExample()
    {
        Memo.TrainingCost.TrainingCost cost = TrainingCostModel.Of(Thousand);

        Assert.Equal(1000, cost.ChipHours, 6);
        Assert.Equal(1000, cost.Hardware, 6);
        Assert.Equal(150, cost.Energy, 6);
        Assert.Equal(1150, cost.Total, 6);
    }

    [Fact]
    public void Of_HalfTheYieldPricedIn_DoublesHardwareAndLeavesEnergy()
    {
        Memo.TrainingCost.TrainingCost cost = TrainingCostModel.Of(Thousand with { Yield = 0.25, PricedYield = 0.5 });

        Assert.Equal((2000, 150), (Math.Round(cost.Hardware, 6), Math.Round(cost.Energy, 6)));
    }

    [Property]
    public bool Of_CostIsProportionalToOperations(FsCheck.PositiveInt times) =>
        Math.Abs((TrainingCostModel.Of(Thousand with { Flop = Thousand.Flop * times.Get }).Total / TrainingCostModel.Of(Thousand).Total) - times.Get) < 1e-9 * times.Get;

    [Theory]
    [InlineData(0)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void Of_UtilisationThatIsNoShare_IsRefused(double utilisation)
    {
        ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>(() => TrainingCostModel.Of(Thousand with { Utilisation = utilisation }));

        Assert.StartsWith("A share above 0 and at most 1 is expected.", error.Message, StringComparison.Ordinal);
    }
}

using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Workbook.Memo.Dilution;

namespace Workbook.Memo.Tests.Dilution;

public class DilutionSimulationTests
{
    // Ten equal developers with 100 each, a tenth of it for one run: 10 against a cost of 8 that doubles.
    private static readonly DilutionAssumptions Equal = new(Capital: 1000, CapitalGrowth: 1, Developers: 10, Inequality: 0, RunCost: 8, CostGrowth: 2, RunShare: 0.1) { Years = 2, Draws = 20 };

    [Fact]
    public void Run_EqualDevelopers_AllPayUntilNoneDoes()
    {
        IReadOnlyList<DilutionYear> years = DilutionSimulation.Run(Equal);

        Assert.Equal([10, 0, 0], years.Select(year => year.Median));
        Assert.Equal([0, 1, 2], years.Select(year => year.Year));
    }

    [Fact]
    public void Run_CapitalThatKeepsPace_KeepsEverybody() =>
        Assert.All(DilutionSimulation.Run(Equal with { CapitalGrowth = 2 }), year => Assert.Equal(10, year.Low));

    [Fact]
    public void Run_HalfPooledForTwo_LeavesTwoWhoCanPay()
    {
        // Each keeps 5 for a run; a champion gets 25 more: enough for 16, not for 32.
        IReadOnlyList<DilutionYear> years = DilutionSimulation.Run(Equal with { Pooled = 0.5, Champions = 2 });

        Assert.Equal([2, 2, 0], years.Select(year => year.Median));
    }

    [Fact]
    public void Run_SameSeed_GivesTheSame_AndAnotherSeedDoesNot()
    {
        DilutionAssumptions unequal = Equal with { Inequality = 1.5, Draws = 200 };

        Assert.Equal(DilutionSimulation.Run(unequal), DilutionSimulation.Run(unequal));
        Assert.NotEqual(DilutionSimulation.Run(unequal), DilutionSimulation.Run(unequal with { Seed = 2 }));
    }

    [Property(MaxTest = 30)]
    public Property Run_MoreCapital_NeverLeavesFewerAbleToPay() => Prop.ForAll(Gen.Choose(1, 40).ToArbitrary(), tenths =>
    {
        DilutionAssumptions unequal = Equal with { Inequality = 1, Draws = 50 };
        DilutionAssumptions richer = unequal with { Capital = unequal.Capital * (1 + (tenths / 10.0)) };
        Assert.All(DilutionSimulation.Run(unequal).Zip(DilutionSimulation.Run(richer)), pair => Assert.True(pair.First.Mean <= pair.Second.Mean));
    });

    [Fact]
    public void Run_InAnotherCurrency_GivesTheSame()
    {
        DilutionAssumptions unequal = Equal with { Inequality = 1 };

        Assert.Equal(DilutionSimulation.Run(unequal), DilutionSimulation.Run(unequal with { Capital = unequal.Capital * 7, RunCost = unequal.RunCost * 7 }));
    }

    [Fact]
    public void Run_AssumptionOutOfRange_IsRefusedByName()
    {
        Assert.Equal("Capital", Assert.Throws<ArgumentOutOfRangeException>(() => DilutionSimulation.Run(Equal with { Capital = 0 })).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => DilutionSimulation.Run(Equal with { Pooled = 1.1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => DilutionSimulation.Run(Equal with { Champions = 11 }));
    }

    [Fact]
    public void Sensitivity_NamesTheAssumptionThatDecidesFirst()
    {
        IReadOnlyList<AssumptionSwing> swings = DilutionSensitivity.Of(
        [
            new AssumptionRange("inequality", Equal, Equal with { Inequality = 0.1 }, "0 to 0.1"),
            new AssumptionRange("cost growth", Equal with { CostGrowth = 1.1 }, Equal, "1.1 to 2"),
        ]);

        Assert.Equal(["cost growth", "inequality"], swings.Select(swing => swing.Assumption));
        Assert.Equal((10.0, 0.0, 10.0), (swings[0].AtLow, swings[0].AtHigh, swings[0].Width));
    }
}

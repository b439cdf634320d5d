using Workbook.Memo.Players;

namespace Workbook.Memo.Tests.Players;

public class ConcentrationTests
{
    [Fact]
    public void Of_EqualHolders_HasAsManyEffectiveAsReal()
    {
        var concentration = Concentration.Of([2, 2, 2, 2]);

        Assert.Equal((0.25, 4.0, 0.75, 4), (concentration.Hhi, concentration.EffectiveNumber, concentration.TopShare, concentration.N));
    }

    [Fact]
    public void Of_UnequalHolders_CanBeWorkedByHand()
    {
        var concentration = Concentration.Of([5, 3, 1, 1], top: 2);

        Assert.Equal(0.25 + 0.09 + 0.01 + 0.01, concentration.Hhi, 12);
        Assert.Equal(0.8, concentration.TopShare, 12);
    }

    [Fact]
    public void Of_OneHolder_IsFullyConcentrated() => Assert.Equal(1, Concentration.Of([7]).Hhi);

    [Fact]
    public void Of_AnotherUnit_ChangesOnlyTheTotal()
    {
        Concentration one = Concentration.Of([1, 2, 5]), other = Concentration.Of([1e25, 2e25, 5e25]);

        Assert.Equal(one.Hhi, other.Hhi, 12);
        Assert.Equal(one.TopShare, other.TopShare, 12);
    }

    [Fact]
    public void Of_HoldersOfNothing_AreLeftOut() => Assert.Equal(Concentration.Of([1, 2]), Concentration.Of([0, 1, 0, 2]));

    [Theory]
    [InlineData(new double[0])]
    [InlineData(new double[] { 0, 0 })]
    [InlineData(new double[] { 1, -1 })]
    [InlineData(new double[] { 1, double.NaN })]
    public void Of_NothingHeldOrNoAmount_IsRefused(double[] amounts) => Assert.Throws<ArgumentException>(() => Concentration.Of(amounts));
}

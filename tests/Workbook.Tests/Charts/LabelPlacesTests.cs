using Workbook.Charts;

namespace Workbook.Tests.Charts;

/// <summary>Names of points cover no other point where a side is free.</summary>
public sealed class LabelPlacesTests
{
    private static readonly Axis Plain = new("x") { From = 0, To = 100 };
    private static readonly Axis Log = new("y") { From = 1, To = 100, Logarithmic = true };

    [Theory]
    [InlineData(LabelSide.Above)]
    [InlineData(LabelSide.Below)]
    [InlineData(LabelSide.Left)]
    [InlineData(LabelSide.Right)]
    public void Name_StaysWhereItWasAskedFor_WhileItCoversNothing(LabelSide side) =>
        Assert.Equal(side, Assert.Single(LabelPlaces.Freed([Named(50, 10) with { LabelSide = side }], Plain, Log)).LabelSide);

    [Fact]
    public void Name_ThatWouldCoverAPoint_GoesToAFreeSide()
    {
        ScatterPoint[] freed = LabelPlaces.Freed([Named(50, 10), new("above", 50, 11, "g"), new("below", 50, 9, "g"), new("left", 46, 10, "g")], Plain, Log);

        Assert.Equal(LabelSide.Right, freed[0].LabelSide);
    }

    [Fact]
    public void NamesOfNeighbours_DoNotCoverEachOther()
    {
        ScatterPoint[] freed = LabelPlaces.Freed([Named(50, 10), Named(53, 10)], Plain, Log);

        Assert.NotEqual(freed[0].LabelSide, freed[1].LabelSide);
    }

    [Fact]
    public void Name_AtTheEdge_DoesNotLeaveThePlot() =>
        Assert.Equal(LabelSide.Left, LabelPlaces.Freed([Named(99, 10) with { LabelSide = LabelSide.Right }, new("above", 98, 12.5, "g"), new("below", 98, 8, "g")], Plain, Log)[0].LabelSide);

    [Fact]
    public void PointsWithoutNames_AndAnAxisOfOneValue_AreLeftAsTheyAre()
    {
        ScatterPoint[] points = [new("a", 1, 1, "g"), new("b", 1, 1, "g")];

        Assert.Equal(points, LabelPlaces.Freed(points, new Axis("x"), new Axis("y")));
    }

    private static ScatterPoint Named(double x, double y) => new("named", x, y, "g") { Label = "a name" };
}

using Workbook.Memo.TrainingCost;

namespace Workbook.Memo.Tests.TrainingCost;

public sealed class TornadoTests
{
    private static readonly (double X, double Y) Start = (0, 0);

    private static readonly RangedInput<(double X, double Y)>[] Inputs =
    [
        new("x", "", 1, 2, 3, "test", (point, value) => point with { X = value }),
        new("y", "", 0, 10, 30, "test", (point, value) => point with { Y = value }),
    ];

    [Fact]
    public void Of_MovesOneInputAtATime_WidestFirst()
    {
        IReadOnlyList<InputSwing> swings = Tornado.Of(Start, Inputs, point => (2 * point.X) + point.Y);

        Assert.Equal([("y", 4, 34), ("x", 12, 16)], swings.Select(swing => (swing.Name, swing.AtLow, swing.AtHigh)));
        Assert.Equal(14, Tornado.Base(Start, Inputs, point => (2 * point.X) + point.Y));
    }

    [Fact]
    public void Of_BaseOutsideItsRange_IsRefused()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => Tornado.Of((0.0, 0.0), [Inputs[0] with { Base = 5 }], point => point.Item1));

        Assert.StartsWith("'x': the base 5 lies outside 1 to 3.", error.Message, StringComparison.Ordinal);
    }
}

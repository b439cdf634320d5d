using FsCheck.Xunit;
using Workbook.Memo.ExportControls;

namespace Workbook.Memo.Tests.ExportControls;

public sealed class ValueRangeTests
{
    [Fact]
    public void Of_NoValue_IsUnknown() => Assert.Same(ValueRange.Unknown, ValueRange.Of());

    [Fact]
    public void Divide_TakesTheExtremeQuotients() => Assert.Equal(new ValueRange(2, 10), new ValueRange(8, 20) / new ValueRange(2, 4));

    [Fact]
    public void Divide_UnknownSide_IsUnknown()
    {
        Assert.False((ValueRange.Of(4992) / ValueRange.Unknown).IsKnown);
        Assert.False((ValueRange.Unknown / ValueRange.Of(826)).IsKnown);
    }

    [Fact]
    public void Divide_ByARangeWithZero_SaysSo()
    {
        DivideByZeroException error = Assert.Throws<DivideByZeroException>(() => ValueRange.Of(1) / ValueRange.Of(0));

        Assert.Equal("The divisor's range 0 to 0 holds zero.", error.Message);
    }

    [Property]
    public bool Divide_HoldsEveryQuotientOfItsEnds(FsCheck.PositiveInt a, FsCheck.PositiveInt b, FsCheck.PositiveInt c, FsCheck.PositiveInt d)
    {
        ValueRange quotient = ValueRange.Of(a.Get, b.Get) / ValueRange.Of(c.Get, d.Get);
        double[] some = [(double)a.Get / c.Get, (double)a.Get / d.Get, (double)b.Get / c.Get, (double)b.Get / d.Get];
        return some.All(value => value >= quotient.Low && value <= quotient.High);
    }
}

using Workbook.Publishing;

namespace Workbook.Tests.Publishing;

public class TwoWaysTests
{
    [Fact]
    public void OneNumber_IsSaidOnceForEachWay() =>
        Assert.Equal("Lag: 18.235 months in view, 18.235 months by the library.", TwoWays.Check("Lag", 18.2354, 18.2354, "months"));

    [Theory]
    [InlineData(18.2, 18.3)]
    [InlineData(0, 1e-12)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    public void TwoNumbers_StopTheCell(double inView, double library) =>
        Assert.Contains("One of the two computes something else", Assert.Throws<InvalidOperationException>(() => TwoWays.Check("Lag", inView, library)).Message, StringComparison.Ordinal);

    [Fact]
    public void Rounding_InTheLastPlaces_IsNoDifference() => TwoWays.Check("Sum", 0.1 + 0.2, 0.3);

    [Fact]
    public void Tolerance_IsAShareOfTheLarger() => TwoWays.Check("Rounded", 18.2, 18.25, tolerance: 0.01);
}

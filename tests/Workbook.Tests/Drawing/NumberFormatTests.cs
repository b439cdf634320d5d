using Workbook.Drawing;

namespace Workbook.Tests.Drawing;

public sealed class NumberFormatTests
{
    [Theory]
    [InlineData(-0.04, ".1f", "0.0")]
    [InlineData(-0.06, ".1f", "−0.1")]
    [InlineData(-0.0, null, "0")]
    [InlineData(-12345, null, "−12,345")]
    [InlineData(-0.001, ".0%", "0%")]
    [InlineData(double.NegativeInfinity, ".1f", "−Infinity")]
    public void NumberThatIsRoundedToZero_HasNoSign_AndOthersATrueMinus(double value, string? format, string expected) => Assert.Equal(expected, NumberFormat.Of(value, format));
}

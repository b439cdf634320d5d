using Workbook.Data.Package;

namespace Workbook.Tests.Data;

public sealed class VintageTests
{
    [Fact]
    public void Parse_ReadsYearAndMonth_AndWritesThemBack()
    {
        Vintage vintage = Vintage.Parse("2024-09");

        Assert.Equal(new DateOnly(2024, 9, 1), vintage.FirstDay);
        Assert.Equal("2024-09", vintage.ToString());
    }

    [Theory]
    [InlineData("2024")]
    [InlineData("2024-13")]
    [InlineData("2024-09-18")]
    public void Parse_AnotherForm_SaysWhichFormIsExpected(string text)
    {
        FormatException error = Assert.Throws<FormatException>(() => Vintage.Parse(text));

        Assert.Equal($"'{text}' is not a vintage; write year and month as 2024-09.", error.Message);
    }

    [Theory]
    [InlineData("2024-08-31", false)]
    [InlineData("2024-09-01", true)]
    [InlineData("2024-09-30", true)]
    public void IsKnownOn_CountsFromTheFirstDayOfItsMonth(string day, bool known) =>
        Assert.Equal(known, Vintage.Parse("2024-09").IsKnownOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));
}

using Workbook.Data;
using Workbook.Memo.Judging;

namespace Workbook.Memo.Tests.Judging;

/// <summary>What had to be chosen is read from a table, and a wrong value is named.</summary>
public sealed class ChoicesTests
{
    [Fact]
    public void Number_IsReadInTheUnitOfTheTable() => Assert.Equal(2017, Choices.From(Datasets.Catalogue).Number("robots.growth.first"));

    [Theory]
    [InlineData("soon")]
    [InlineData("NaN")]
    [InlineData("")]
    public void ValueThatIsNoNumber_IsRefused(string value) => Assert.Equal(
        $"robots.growth.first is '{value}'; expected a number such as 1.5.",
        Assert.Throws<DatasetException>(() => Choices.From(Datasets.Catalogue).With("robots.growth.first", value).Number("robots.growth.first")).Message);

    [Fact]
    public void ValueThatIsNoDay_IsRefused() => Assert.Equal(
        "robots.growth.first is '2017'; expected a day such as 2024-09-18.",
        Assert.Throws<DatasetException>(() => Choices.From(Datasets.Catalogue).Day("robots.growth.first")).Message);
}

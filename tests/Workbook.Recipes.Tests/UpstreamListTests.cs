namespace Workbook.Recipes.Tests;

public sealed class UpstreamListTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Alibaba", "Alibaba")]
    [InlineData("Microsoft,NVIDIA,Microsoft", "Microsoft|NVIDIA")]
    [InlineData("EleutherAI,\"Booz Allen Hamilton, McLean\",Cambridge", "EleutherAI|Booz Allen Hamilton, McLean|Cambridge")]
    [InlineData("\"Institute of Technology\nDelhi\" , , A", "Institute of Technology Delhi|A")]
    public void Distinct_JoinedCell_KeepsOrderAndDropsRepeats(string cell, string expected) =>
        Assert.Equal(expected, string.Join('|', UpstreamList.Distinct(cell)));

    [Theory]
    [InlineData("United States of America,United States of America", "United States")]
    [InlineData("United States of America,Multinational,China", "multiple")]
    [InlineData("Multinational", "Multinational")]
    [InlineData("China,Multinational", "China")]
    [InlineData("", null)]
    public void OneOf_CountriesOfACell_IsOneSeveralOrNone(string cell, string? expected) =>
        Assert.Equal(expected, CountryName.OneOf(CountryName.Among(cell)));
}

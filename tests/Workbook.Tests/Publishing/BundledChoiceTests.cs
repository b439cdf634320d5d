using System.Collections.Immutable;
using Workbook.Publishing;

namespace Workbook.Tests.Publishing;

/// <summary>Values that were chosen, as readers see them.</summary>
public sealed class BundledChoiceTests
{
    [Theory]
    [InlineData("eci-2026-08", null, "Epoch Capabilities Index, August 2026")]
    [InlineData("2026-03", null, "March 2026")]
    [InlineData("2019-12-31", null, "31 December 2019")]
    [InlineData("test-scores votes", null, "scores of tests, votes")]
    [InlineData("not-asked", null, "not asked")]
    [InlineData("15-59", null, "15–59")]
    [InlineData("NVIDIA H100 SXM", null, "NVIDIA H100 SXM")]
    [InlineData("3", "months", "3 months")]
    [InlineData("1", "months", "1 month")]
    [InlineData("1", "times", "1 times")]
    [InlineData("1", "%", "1 %")]
    public void InWords_NamesDaysAndMonthsAreSaid_WithTheUnitOfOneOrMany(string value, string? unit, string said) => Assert.Equal(said, BundledChoice.Of(new RuleChoice(
        "gap.yardstick", "measure", "Yardstick", value, unit, "", [], "",
        ImmutableSortedDictionary<string, string>.Empty.Add("eci-2026-08", "Epoch Capabilities Index, August 2026").Add("test-scores", "scores of tests"))).InWords(value));

    [Fact]
    public void WithUnit_IsAsTheTableHasIt_BecauseAddressesKeepIt() => Assert.Equal("1 months", BundledChoice.Of(new RuleChoice(
        "lee.fall", "threshold", "Months", "1", "months", "", [], "", ImmutableSortedDictionary<string, string>.Empty)).WithUnit("1"));
}

using Workbook.Data;

namespace Workbook.Tests.Data;

public sealed class NearestNameTests
{
    private static readonly string[] Known = ["ai-models", "robots", "China", "United States"];

    [Theory]
    [InlineData("china", "China")]
    [InlineData("robot", "robots")]
    [InlineData("aimodels", "ai-models")]
    [InlineData("Untied States", "United States")]
    public void A_mistyped_name_finds_the_one_that_was_meant(string wrong, string meant) => Assert.Equal(meant, NearestName.Of(wrong, Known));

    [Theory]
    [InlineData("France")]
    [InlineData("")]
    public void A_name_like_no_other_finds_none(string wrong) => Assert.Null(NearestName.Of(wrong, Known));
}

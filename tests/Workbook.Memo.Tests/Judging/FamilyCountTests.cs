using Workbook.Memo.Judging;
using Workbook.Publishing;

namespace Workbook.Memo.Tests.Judging;

public sealed class FamilyCountTests
{
    [Theory]
    [InlineData(0, 0, 0, Standing.Open)]
    [InlineData(3, 3, 0, Standing.Supported)]
    [InlineData(3, 2, 1, Standing.SupportedUnderStatedReading)]
    [InlineData(2, 1, 1, Standing.SupportedUnderStatedReading)]
    [InlineData(3, 1, 2, Standing.Open)]
    [InlineData(3, 0, 2, Standing.Open)]
    [InlineData(3, 0, 3, Standing.Contradicted)]
    [InlineData(1, 0, 1, Standing.Contradicted)]
    [InlineData(1, 0, 0, Standing.Open)]
    public void Standing_OfCounts_IsTheRuleOfThePage(int all, int hold, int fail, Standing expected) => Assert.Equal(expected, Votes.Standing(all, hold, fail));
}

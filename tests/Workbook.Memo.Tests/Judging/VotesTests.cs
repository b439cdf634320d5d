using Workbook.Memo.Judging;
using Workbook.Publishing;

namespace Workbook.Memo.Tests.Judging;

public sealed class VotesTests
{
    // f for, a against, u undecided.
    [Theory]
    [InlineData("", Standing.Open)]
    [InlineData("f", Standing.Supported)]
    [InlineData("ff", Standing.Supported)]
    [InlineData("fa", Standing.SupportedUnderStatedReading)]
    [InlineData("ffa", Standing.SupportedUnderStatedReading)]
    [InlineData("faa", Standing.Open)]
    [InlineData("u", Standing.Open)]
    [InlineData("ua", Standing.Open)]
    [InlineData("a", Standing.Contradicted)]
    [InlineData("aaa", Standing.Contradicted)]
    public void Standing_CountsFamilies(string votes, Standing expected) => Assert.Equal(expected, Votes.Standing(Of(votes)));

    [Theory]
    [InlineData("ff", Standing.SupportedUnderStatedReading)]
    [InlineData("faa", Standing.Open)]
    [InlineData("aa", Standing.Contradicted)]
    public void UnderReading_NeverSupportsAsWorded(string votes, Standing expected) => Assert.Equal(expected, Votes.UnderReading(Of(votes)));

    [Theory]
    [InlineData(1, "agrees")]
    [InlineData(2, "decides nothing")]
    [InlineData(3, "disagrees")]
    public void Below_IsForUpToTheFirst_AndAgainstFromTheSecond(double value, string expected) => Assert.Equal(expected, Votes.Below(value, yes: 2, no: 3).Words());

    [Theory]
    [InlineData(1.01, 2.0, "agrees")]
    [InlineData(1.0, 2.0, "decides nothing")]
    [InlineData(0.5, 1.0, "decides nothing")]
    [InlineData(0.5, 0.99, "disagrees")]
    [InlineData(null, null, "decides nothing")]
    public void Above_IsForAnIntervalWhollyAbove_AndAgainstOneWhollyBelow(double? low, double? high, string expected) =>
        Assert.Equal(expected, Votes.Above(low, high, threshold: 1).Words());

    [Theory]
    [InlineData(2.01, "agrees")]
    [InlineData(2, "decides nothing")]
    [InlineData(-2, "decides nothing")]
    [InlineData(-2.01, "disagrees")]
    public void Beyond_IsForAChangeOfMoreThanTheMargin_AndAgainstOneTheOtherWay(double change, string expected) => Assert.Equal(expected, Votes.Beyond(change, margin: 2).Words());

    private static Vote[] Of(string votes) => [.. votes.Select(vote => vote switch { 'f' => Vote.For, 'a' => Vote.Against, _ => Vote.Undecided })];
}

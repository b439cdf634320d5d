using Workbook.Data;
using Workbook.Memo.Claims;
using Workbook.Publishing;

namespace Workbook.Memo.Tests.Claims;

/// <summary>The committed table of flips.</summary>
public sealed class FlipTableTests
{
    private static readonly IReadOnlyList<ClaimFlip> Computed = FlipTable.Compute(Datasets.Catalogue);

    [Trait("Takes", "Time")]
    [Fact]
    public void CommittedTable_IsWhatIsComputed() => Assert.Equal(
        FlipTable.Text(Computed), File.ReadAllText(Path.Combine(Datasets.Catalogue.FolderOf("verdict-rules"), "flips.csv")));

    [Trait("Takes", "Time")]
    [Fact]
    public void EveryAlternative_OfEveryChoice_IsTriedOnEveryClaimThatItBearsOn()
    {
        IEnumerable<(string, string, string)> expected = VerdictRules.Choices(Datasets.Catalogue).SelectMany(row => row.ClaimIds.SelectMany(claim => row.Choice.Alternatives.Select(value => (claim, row.ChoiceId, value))));

        Assert.Equal(expected.Order(), Computed.Select(flip => (flip.Claim, flip.Flip.Choice, flip.Flip.Value)).Order());
    }

    [Fact]
    public void ChosenValue_IsNoAlternativeOfItself() =>
        Assert.All(VerdictRules.Choices(Datasets.Catalogue), row => Assert.DoesNotContain(row.Value, row.Choice.Alternatives));
}

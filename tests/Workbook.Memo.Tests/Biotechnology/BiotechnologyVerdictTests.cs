using Workbook.Memo.Biotechnology;
using Workbook.Memo.Manufacturing;
using Workbook.Publishing;
using static Workbook.Memo.Tests.VerdictTesting;

namespace Workbook.Memo.Tests.Biotechnology;

public sealed class BiotechnologyVerdictTests
{
    private static readonly DateOnly Issued = new(2024, 1, 29), Later = new(2025, 3, 5);

    [Theory]
    [InlineData(3, Standing.SupportedUnderStatedReading)]
    [InlineData(2, Standing.Open)]
    [InlineData(1, Standing.Open)]
    [InlineData(0, Standing.Contradicted)]
    public void C72_HowManyOfTheThreeAreNamed_DecidesIt(int named, Standing expected)
    {
        Verdict verdict = BiotechnologyVerdicts.C72(Lists([Health("Medical equipment"), .. BiotechnologyVerdicts.Named.Take(named).Select(Health)]));

        Assert.Equal((expected, expected), Standings(verdict));
        Assert.Equal(named, verdict.AtMemo.Measured!.Value);
    }

    [Fact]
    public void C72AndC73_AnAreaWithoutItsTechnologies_CannotTestThem()
    {
        IndustryLists area = Lists(Health("Future health") with { Kind = "area" });

        Assert.Equal(Standing.NotTestableHere, BiotechnologyVerdicts.C72(area).Now.Standing);
        Assert.Equal(Standing.NotTestableHere, BiotechnologyVerdicts.C73(area).Now.Standing);
    }

    [Fact]
    public void C72AndC73_RowsPublishedAfterTheMemo_CountOnlyNow()
    {
        IEnumerable<string> all = BiotechnologyVerdicts.Named.Append("New medical services with 5G/6G, metaverse and AI");
        IndustryLists late = Lists([.. all.Select(name => Health(name) with { KnownFrom = Later })]);

        Assert.All(
            [BiotechnologyVerdicts.C72(late), BiotechnologyVerdicts.C73(late)],
            verdict => Assert.Equal((Standing.NotTestableHere, Standing.SupportedUnderStatedReading), Standings(verdict)));
    }

    [Fact]
    public void C72_NamedInAnotherTextOnly_CannotBeTested() =>
        Assert.Equal(Standing.NotTestableHere, BiotechnologyVerdicts.C72(Lists(Health("Synthetic biology") with { ListId = "report" })).AtMemo.Standing);

    [Fact]
    public void C72_LaterTextWithoutThem_IsSaidAgainstIt()
    {
        IndustryLists lists = Lists([.. BiotechnologyVerdicts.Named.Select(name => Health(name)), Health("Biomanufacturing") with { ListId = "report", KnownFrom = Later }]);
        lists = lists with { Texts = [.. lists.Texts, new IndustryList("report", "Report", Later, true), new IndustryList("summary", "Press summary", Later, false)] };

        Assert.StartsWith("Of 1 later lists 0 name any of the three", BiotechnologyVerdicts.C72(lists).EvidenceAgainst, StringComparison.Ordinal);
    }

    [Fact]
    public void C73_ServicesWithoutAi_ContradictIt()
    {
        Assert.Equal(Standing.SupportedUnderStatedReading, BiotechnologyVerdicts.C73(Lists(Health("New medical services with 5G/6G, metaverse and AI"))).AtMemo.Standing);
        Assert.Equal(Standing.Contradicted, BiotechnologyVerdicts.C73(Lists(Health("New medical services with 5G/6G"))).AtMemo.Standing);
        Assert.Equal(Standing.NotTestableHere, BiotechnologyVerdicts.C73(Lists()).AtMemo.Standing);
    }

    private static IndustryLists Lists(params ListedItem[] items) => new([new IndustryList(IndustryLists.Guidance, "Guidance", Issued, false)], [.. items], [], [], []);

    private static ListedItem Health(string name) => new(IndustryLists.Guidance, name, "technology", Issued, ["health"]);
}

using Workbook.Data;
using Workbook.Publishing;
using Workbook.Memo.Biotechnology;
using Workbook.Memo.Manufacturing;

namespace Workbook.Memo.Tests.Biotechnology;

public sealed class BiotechnologyVerdictTests
{
    private static readonly DateOnly Issued = new(2024, 1, 29), Later = new(2025, 3, 5);

    [Fact]
    public void C72_AllThreeNamed_IsSupportedUnderThatReading_OneMissing_IsOpen_None_IsContradicted()
    {
        ListedItem[] named = [.. BiotechnologyVerdicts.Named.Select(name => Health(name))];

        Assert.Equal(Standing.SupportedUnderStatedReading, BiotechnologyVerdicts.C72(Lists(named)).AtMemo.Standing);
        Assert.Equal((Standing.Open, 2.0), (BiotechnologyVerdicts.C72(Lists(named[1..])).AtMemo.Standing, BiotechnologyVerdicts.C72(Lists(named[1..])).AtMemo.Measured!.Value));
        Assert.Equal(Standing.Contradicted, BiotechnologyVerdicts.C72(Lists(Health("Medical equipment"))).AtMemo.Standing);
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

    [Fact]
    public void All_OfTheCatalogue_FindsAllThreeInTheGuidance()
    {
        IReadOnlyList<Verdict> all = BiotechnologyVerdicts.All(Datasets.Catalogue);

        Assert.Equal(["C72", "C73"], all.Select(verdict => verdict.Claim));
        Assert.Equal(3, all[0].AtMemo.Measured!.Value);
    }

    private static IndustryLists Lists(params ListedItem[] items) => new([new IndustryList(IndustryLists.Guidance, "Guidance", Issued, false)], [.. items], [], [], []);

    private static ListedItem Health(string name) => new(IndustryLists.Guidance, name, "technology", Issued, ["health"]);
}

using Workbook.Data;
using Workbook.Publishing;
using Workbook.Memo.Manufacturing;

namespace Workbook.Memo.Tests.Manufacturing;

public sealed class GuidanceVerdictTests
{
    private static readonly DateOnly Issued = new(2024, 1, 29);

    [Theory]
    [InlineData(7, Standing.Supported)]
    [InlineData(6, Standing.Contradicted)]
    [InlineData(0, Standing.NotTestableHere)]
    public void C55_NumberOfIssuers_DecidesIt(int bodies, Standing expected) =>
        Assert.Equal(expected, GuidanceVerdicts.C55(Lists(Issued) with { Bodies = [.. Enumerable.Range(1, bodies).Select(i => Body($"body {i}"))] }).AtMemo.Standing);

    [Fact]
    public void C55_IssuedInSummer_IsNotEarlyIn2024() =>
        Assert.Equal(
            Standing.Contradicted,
            GuidanceVerdicts.C55(Lists(new DateOnly(2024, 7, 1)) with { Bodies = [.. Enumerable.Range(1, 7).Select(i => Body($"body {i}"))] }).Now.Standing);

    [Fact]
    public void C56_ProductsAndOtherTexts_AreNotCountedAsAreas()
    {
        ListedItem[] six = [.. Enumerable.Range(1, 6).Select(i => Area($"area {i}"))];
        ListedItem product = Area("humanoid robots") with { Kind = "product" }, other = Area("area 7") with { ListId = "other" };

        Verdict verdict = GuidanceVerdicts.C56(Lists(Issued) with { Items = [.. six, product, other] });

        Assert.Equal((Standing.Supported, 6.0), (verdict.AtMemo.Standing, verdict.AtMemo.Measured!.Value));
        Assert.Equal(Standing.Contradicted, GuidanceVerdicts.C56(Lists(Issued) with { Items = [.. six[..5]] }).AtMemo.Standing);
    }

    [Fact]
    public void C56_PublishedAfterTheMemo_CouldNotBeChecked() =>
        Assert.Equal(
            Standing.NotTestableHere,
            GuidanceVerdicts.C56(Lists(Issued) with { Items = [Area("area 1") with { KnownFrom = new DateOnly(2024, 9, 19) }] }).AtMemo.Standing);

    [Fact]
    public void C57_ClauseWithoutTheWords_IsContradicted()
    {
        QuotedPassage clause = new("main-battlefield", "围绕制造业主战场加快发展未来产业", "test", Issued);

        Assert.Equal(Standing.Supported, GuidanceVerdicts.C57(Lists(Issued) with { Passages = [clause] }).AtMemo.Standing);
        Assert.Equal(Standing.Contradicted, GuidanceVerdicts.C57(Lists(Issued) with { Passages = [clause with { TextZh = "加快发展未来产业" }] }).AtMemo.Standing);
        Assert.Equal(Standing.NotTestableHere, GuidanceVerdicts.C57(Lists(Issued)).AtMemo.Standing);
    }

    [Fact]
    public void C61_NeedsAllThreeIdeasOfTheQuotation()
    {
        QuotedPassage clause = new("observatory", "利用人工智能等技术精准识别未来产业", "test", Issued);

        Assert.Equal(Standing.Supported, GuidanceVerdicts.C61(Lists(Issued) with { Passages = [clause] }).Now.Standing);
        Assert.Equal(Standing.Contradicted, GuidanceVerdicts.C61(Lists(Issued) with { Passages = [clause with { TextZh = "精准识别未来产业" }] }).Now.Standing);
    }

    [Fact]
    public void OfTheCatalogue_GuidanceHasSevenIssuersAndItsSixAreas()
    {
        IndustryLists lists = IndustryLists.From(Datasets.Catalogue);

        Assert.Equal(7, lists.Bodies.Length);
        Assert.Equal(
            ["energy", "health", "information", "manufacturing", "materials", "space"],
            lists.Items.Where(item => item is { ListId: IndustryLists.Guidance, Kind: "area" }).SelectMany(item => item.Areas).Order(StringComparer.Ordinal));
    }

    private static IndustryLists Lists(DateOnly known) => new([new IndustryList(IndustryLists.Guidance, "Guidance", known, false)], [], [], [], []);

    private static IssuingBody Body(string name) => new(IndustryLists.Guidance, name, Issued);

    private static ListedItem Area(string name) => new(IndustryLists.Guidance, name, "area", Issued, []);
}

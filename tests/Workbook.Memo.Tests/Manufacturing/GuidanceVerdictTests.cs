using Workbook.Memo.Manufacturing;
using Workbook.Publishing;
using static Workbook.Memo.Tests.VerdictTesting;

namespace Workbook.Memo.Tests.Manufacturing;

public sealed class GuidanceVerdictTests
{
    private static readonly DateOnly Issued = new(2024, 1, 29);

    [Theory]
    [InlineData(8, Standing.Contradicted)]
    [InlineData(7, Standing.Supported)]
    [InlineData(6, Standing.Open)]
    [InlineData(0, Standing.Open)]
    public void C55_NumberOfIssuers_DecidesIt(int bodies, Standing expected) =>
        Assert.Equal(expected, GuidanceVerdicts.C55(Lists(Issued) with { Bodies = [.. Enumerable.Range(1, bodies).Select(i => Body($"body {i}"))] }).AtMemo.Standing);

    [Theory]
    [InlineData("2023-01-29", Standing.Contradicted)]
    [InlineData("2023-12-31", Standing.Contradicted)]
    [InlineData("2024-01-01", Standing.Supported)]
    [InlineData("2024-03-31", Standing.Supported)]
    [InlineData("2024-04-01", Standing.Contradicted)]
    [InlineData("2025-02-01", Standing.Contradicted)]
    public void C55_EarlyIn2024_IsTheFirstQuarter(string issued, Standing expected)
    {
        Verdict verdict = GuidanceVerdicts.C55(Lists(Day(issued)) with { Bodies = [.. Enumerable.Range(1, 7).Select(i => Body($"body {i}"))] });

        Assert.Equal(expected, verdict.Now.Standing);
    }

    [Theory]
    [InlineData("guidance.bodies", "ministries", Standing.Supported)]
    [InlineData("guidance.bodies", "all", Standing.Contradicted)]
    [InlineData("guidance.early", 1, Standing.Contradicted)]
    public void C55_BodiesAndEarly_AreChosen(string choice, object value, Standing expected)
    {
        IndustryLists lists = Lists(new DateOnly(2024, 2, 1)) with { Bodies = [.. Enumerable.Range(1, 7).Select(i => Body($"Ministry {i}")), Body("Academy"), Body("Ministry") with { ListId = "other" }] };
        Verdict verdict = GuidanceVerdicts.C55(lists with { Choices = lists.Choices.With(choice, value) });

        Assert.Equal(expected, verdict.Now.Standing);
        Assert.StartsWith("Of them 7 are called ministries", verdict.EvidenceAgainst, StringComparison.Ordinal);
    }

    [Fact]
    public void C55AndC56_RowsOfTheMemosDate_CountThen()
    {
        IndustryLists lists = Lists(Issued) with
        {
            Bodies = [.. Enumerable.Range(1, 7).Select(i => Body($"body {i}") with { KnownFrom = PolicyMemo.Date })],
            Items = [.. Enumerable.Range(1, 6).Select(i => Area($"area {i}") with { KnownFrom = PolicyMemo.Date })],
        };

        Assert.Equal((Standing.Supported, Standing.Supported), (GuidanceVerdicts.C55(lists).AtMemo.Standing, GuidanceVerdicts.C56(lists).AtMemo.Standing));
        Assert.Equal(Standing.Contradicted, GuidanceVerdicts.C55(Lists(PolicyMemo.Date)).AtMemo.Standing); // Known, and too late to be early.
    }

    [Fact]
    public void C55_WithoutTheGuidanceItself_CannotBeTested() =>
        Assert.Equal(Standing.Open, GuidanceVerdicts.C55(Lists(Issued) with { Texts = [], Bodies = [Body("body")] }).Now.Standing);

    [Theory]
    [InlineData(0, Standing.Open)]
    [InlineData(5, Standing.Open)]
    [InlineData(6, Standing.Supported)]
    [InlineData(7, Standing.Contradicted)]
    public void C56_NumberOfAreas_DecidesIt(int areas, Standing expected) =>
        Assert.Equal(expected, GuidanceVerdicts.C56(Lists(Issued) with { Items = [.. Enumerable.Range(1, areas).Select(i => Area($"area {i}"))] }).AtMemo.Standing);

    [Fact]
    public void C56_ProductsAndOtherTexts_AreNotCountedAsAreas()
    {
        ListedItem[] six = [.. Enumerable.Range(1, 6).Select(i => Area($"area {i}"))];
        ListedItem product = Area("humanoid robots") with { Kind = "product" }, other = Area("area 7") with { ListId = "other" };

        Verdict verdict = GuidanceVerdicts.C56(Lists(Issued) with { Items = [.. six, product, other] });

        Assert.Equal((Standing.Supported, 6.0), (verdict.AtMemo.Standing, verdict.AtMemo.Measured!.Value));
        IndustryLists products = Lists(Issued) with { Items = [.. six, product] };
        Assert.Equal(1, GuidanceVerdicts.C56(products with { Choices = products.Choices.With("guidance.unit", "product") }).Now.Measured!.Value);
    }

    [Fact]
    public void C56_PublishedAfterTheMemo_CouldNotBeChecked() =>
        Assert.Equal(
            Standing.Open,
            GuidanceVerdicts.C56(Lists(Issued) with { Items = [Area("area 1") with { KnownFrom = new DateOnly(2024, 9, 19) }] }).AtMemo.Standing);

    [Fact]
    public void C57_ClauseWithoutTheWords_IsContradicted()
    {
        QuotedPassage clause = new("main-battlefield", "围绕制造业主战场加快发展未来产业", "test", Issued);

        Assert.Equal(Standing.Supported, GuidanceVerdicts.C57(Lists(Issued) with { Passages = [clause] }).AtMemo.Standing);
        Assert.Equal(Standing.Contradicted, GuidanceVerdicts.C57(Lists(Issued) with { Passages = [clause with { TextZh = "加快发展未来产业" }] }).AtMemo.Standing);
        Assert.Equal(Standing.Open, GuidanceVerdicts.C57(Lists(Issued)).AtMemo.Standing);
        Assert.Contains("It lacks 制造业主战场.", GuidanceVerdicts.C57(Lists(Issued) with { Passages = [clause with { TextZh = "加快发展未来产业" }] }).Now.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("利用人工智能等技术精准识别未来产业", Standing.Supported)]
    [InlineData("精准识别未来产业", Standing.Contradicted)]
    [InlineData("利用人工智能等技术识别未来产业", Standing.Contradicted)]
    [InlineData("利用人工智能等技术精准识别产业", Standing.Contradicted)]
    public void C61_NeedsAllThreeIdeasOfTheQuotation(string clause, Standing expected) =>
        Assert.Equal(expected, GuidanceVerdicts.C61(Lists(Issued) with { Passages = [new("observatory", clause, "test", Issued)] }).AtMemo.Standing);

    [Fact]
    public void C57AndC61_PassageOfAnotherClauseOrALaterDay_CannotTestThem()
    {
        QuotedPassage battlefield = new("main-battlefield", "制造业主战场", "test", PolicyMemo.Date.AddDays(1));
        QuotedPassage observatory = new("observatory", "利用人工智能等技术精准识别未来产业", "test", Issued);

        Assert.Equal(Standing.Open, GuidanceVerdicts.C57(Lists(Issued) with { Passages = [battlefield] }).AtMemo.Standing);
        Assert.Equal(Standing.Supported, GuidanceVerdicts.C57(Lists(Issued) with { Passages = [battlefield with { KnownFrom = PolicyMemo.Date }] }).AtMemo.Standing);
        Assert.Equal(Standing.Open, GuidanceVerdicts.C57(Lists(Issued) with { Passages = [observatory] }).Now.Standing);
        Assert.Equal(Standing.Open, GuidanceVerdicts.C61(Lists(Issued) with { Passages = [battlefield] }).Now.Standing);
    }

    private static IndustryLists Lists(DateOnly known) => new([new IndustryList(IndustryLists.Guidance, "Guidance", known, false)], [], [], [], []);

    private static IssuingBody Body(string name) => new(IndustryLists.Guidance, name, Issued);

    private static ListedItem Area(string name) => new(IndustryLists.Guidance, name, "area", Issued, []);
}

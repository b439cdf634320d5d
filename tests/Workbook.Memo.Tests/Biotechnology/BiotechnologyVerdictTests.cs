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
    [InlineData(0, Standing.Contradicted)] // And all that the guidance lists is known.
    public void C72_HowManyOfTheThreeAreNamed_DecidesIt(int named, Standing expected)
    {
        Verdict verdict = BiotechnologyVerdicts.C72(Complete(Lists([Health("Medical equipment"), .. BiotechnologyVerdicts.Named.Take(named).Select(Health)])));

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
        IEnumerable<string> all = BiotechnologyVerdicts.Named.Append(Services);
        IndustryLists late = Lists([.. all.Select(name => Health(name) with { KnownFrom = Later })]);

        Assert.All(
            [BiotechnologyVerdicts.C72(late), BiotechnologyVerdicts.C73(late)],
            verdict => Assert.Equal((Standing.NotTestableHere, Standing.SupportedUnderStatedReading), Standings(verdict)));
    }

    [Fact]
    public void C72_NamedInAnotherTextOnly_CannotBeTested() =>
        Assert.Equal(Standing.NotTestableHere, BiotechnologyVerdicts.C72(Lists(Health("Synthetic biology") with { ListId = "report" })).AtMemo.Standing);

    [Fact]
    public void C72AndC73_NoneNamed_WhereNotAllIsOnRecord_IsNoEvidence()
    {
        IndustryLists lists = Lists(Health("Medical equipment"));

        Assert.Equal(Standing.Open, BiotechnologyVerdicts.C72(lists).Now.Standing);
        Assert.Equal(Standing.Open, BiotechnologyVerdicts.C73(lists).Now.Standing);
        Assert.Equal(Standing.Contradicted, BiotechnologyVerdicts.C73(Complete(lists)).Now.Standing);
    }

    [Fact]
    public void AfterGuidance_IsWhatIsLaterAndComplete_AndCompletenessIsOfOneList()
    {
        IndustryList report = new("report", "Report", Later, true);
        IndustryLists lists = Lists() with { Texts = [report, report with { ListId = "same day", KnownFrom = Issued }, report with { ListId = "summary", Complete = false }, .. Lists().Texts] };

        Assert.Equal([report], lists.AfterGuidance);
        Assert.True(lists.IsComplete("report"));
        Assert.False(lists.IsComplete(IndustryLists.Guidance));
    }

    // A later list has one item, and all of it is on record or not.
    [Theory]
    [InlineData("Biomanufacturing", "manufacturing", true, Standing.Open)]
    [InlineData("Biomanufacturing", "manufacturing", false, Standing.SupportedUnderStatedReading)]
    [InlineData("Synthetic biology", "health", true, Standing.SupportedUnderStatedReading)]
    public void C72_ALaterCompleteListWithoutAnyOfThem_OpensTheQuestionNow(string item, string area, bool complete, Standing now)
    {
        Verdict verdict = BiotechnologyVerdicts.C72(WithLater(complete, item, area));

        Assert.Equal((Standing.SupportedUnderStatedReading, now), Standings(verdict));
    }

    [Theory]
    [InlineData("New services with AI", Standing.Open)]
    [InlineData("New medical services", Standing.Open)]
    [InlineData("New medical services with AI", Standing.SupportedUnderStatedReading)]
    public void C73_LaterCompleteListsMustNameSuchServices(string item, Standing now) =>
        Assert.Equal((Standing.SupportedUnderStatedReading, now), Standings(BiotechnologyVerdicts.C73(WithLater(true, item, "health"))));

    [Theory]
    [InlineData("stress.match", "area", "health", Standing.SupportedUnderStatedReading)]
    [InlineData("stress.match", "area", "energy", Standing.Open)]
    [InlineData("stress.later", "not-asked", "energy", Standing.SupportedUnderStatedReading)]
    public void C72AndC73_WhatALaterListMustName_IsChosen(string choice, string value, string area, Standing now)
    {
        IndustryLists lists = WithLater(true, "Brain-computer interfaces", area);
        lists = lists with { Choices = lists.Choices.With(choice, value) };

        Assert.Equal((now, now), (BiotechnologyVerdicts.C72(lists).Now.Standing, BiotechnologyVerdicts.C73(lists).Now.Standing));
    }

    [Fact]
    public void C72_SaysHowManyOfTheGuidancesItemsTheyAre_AndHowManyLaterListsNameAny()
    {
        Verdict verdict = BiotechnologyVerdicts.C72(WithLater(true, "Synthetic biology", "health"));

        Assert.Equal(
            "Complete lists since then: 1; of these 1 name any of it. In the guidance they are 3 of 4 technologies and products of health, one area of 1.", verdict.EvidenceAgainst);
        Assert.EndsWith("has: Gene and cell technology; Synthetic biology; Biological breeding.", verdict.EvidenceFor, StringComparison.Ordinal);
        Assert.EndsWith("has: none of them.", BiotechnologyVerdicts.C72(Lists(Health("Medical equipment"))).EvidenceFor, StringComparison.Ordinal);
    }

    private const string Services = "New medical services with 5G/6G, metaverse and AI";

    private static IndustryLists WithLater(bool complete, string item, string area)
    {
        IndustryLists lists = Lists(
            [.. BiotechnologyVerdicts.Named.Append(Services).Select(Health), Health("Future health") with { Kind = "area" }, Health(item) with { ListId = "report", KnownFrom = Later, Areas = [area] }]);
        return lists with { Texts = [.. lists.Texts, new IndustryList("before", "Before", Issued, true), new IndustryList("report", "Report", Later, complete)] };
    }

    private static IndustryLists Complete(IndustryLists lists) => lists with { Texts = [.. lists.Texts.Select(text => text with { Complete = true })] };

    private static IndustryLists Lists(params ListedItem[] items) => new([new IndustryList(IndustryLists.Guidance, "Guidance", Issued, false)], [.. items], [], [], []);

    private static ListedItem Health(string name) => new(IndustryLists.Guidance, name, "technology", Issued, ["health"]);
}

using System.Collections.Immutable;
using Workbook.Memo.Context;
using Workbook.Memo.Manufacturing;
using Workbook.Memo.Robots;
using Workbook.Publishing;

namespace Workbook.Memo.Tests.Robots;

public sealed class HumanoidVerdictTests
{
    private static readonly DateOnly After = new(2025, 3, 5);

    // Ten times in the months before the memo, in as many words as in those since.
    [Theory]
    [InlineData(40, "Humanoid robots", Standing.SupportedUnderStatedReading)]
    [InlineData(40, "Embodied AI", Standing.SupportedUnderStatedReading)]
    [InlineData(10, "Humanoid robots", Standing.SupportedUnderStatedReading)]
    [InlineData(10, "Embodied AI", Standing.Open)]
    [InlineData(0, "Humanoid robots", Standing.SupportedUnderStatedReading)]
    [InlineData(0, "Embodied AI", Standing.Contradicted)]
    public void C71_News_AndCompleteListsSinceTheMemo_HaveOneVoteEach(int since, string item, Standing expected)
    {
        Verdict verdict = PriorityVerdicts.C71(News(10, since), Lists(item));

        Assert.Equal((Standing.Open, expected), VerdictTesting.Standings(verdict));
        Assert.Equal($"The evening news named humanoid robots 10 times in the 12 months up to the memo and {since} times in the latest 12.", verdict.EvidenceFor);
    }

    [Fact]
    public void C71_EmbodiedAi_IsTheSameField_WhereThatIsChosen()
    {
        IndustryLists lists = Lists("Embodied AI");

        Assert.Equal(Standing.SupportedUnderStatedReading, PriorityVerdicts.C71(News(10, 0), lists with { Choices = lists.Choices.With("robots.humanoid", "area") }).Now.Standing);
    }

    [Fact]
    public void C71_ListThatIsNotComplete_OrFromBeforeTheMemo_IsNoVote()
    {
        IndustryLists lists = Lists("Embodied AI");

        Assert.Equal(Standing.SupportedUnderStatedReading, PriorityVerdicts.C71(News(10, 40), lists with { Texts = [lists.Texts[0] with { Complete = false }] }).Now.Standing);
        Assert.Equal(Standing.Contradicted, PriorityVerdicts.C71(News(10, 0), Lists("Humanoid robots") with { Texts = [lists.Texts[0] with { KnownFrom = PolicyMemo.Date }] }).Now.Standing);
        Assert.Equal(Standing.Contradicted, PriorityVerdicts.C71(News(10, 0), lists with { Texts = [] }).Now.Standing);
    }

    [Fact]
    public void C71_WithoutNewsAndListsSinceTheMemo_IsOpen()
    {
        NewsRecord news = News(10, 40).KnownOn(PolicyMemo.Date);

        Assert.Equal(Standing.Open, PriorityVerdicts.C71(news, Lists("Embodied AI") with { Texts = [] }).Now.Standing);
        Assert.Equal(Standing.Open, PriorityVerdicts.C71(News(0, 0), Lists("Embodied AI") with { Texts = [] }).Now.Standing);
    }

    [Theory]
    [InlineData("2024-09-18", "plan", "The plan")]
    [InlineData("2024-09-19", "plan", "none")]
    [InlineData("2024-09-18", "another", "none")]
    public void C71_ListsThatNamedThemByTheMemo_AreTold(string known, string list, string expected)
    {
        IndustryLists lists = Lists("Humanoid robots");
        Verdict verdict = PriorityVerdicts.C71(News(0, 0), lists with { Texts = [lists.Texts[0] with { KnownFrom = VerdictTesting.Day(known) }], Items = [lists.Items[0] with { ListId = list }] });

        Assert.EndsWith($"Official lists that named them by then: {expected}.", verdict.AtMemo.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void C71_NewsThatEndsByTheMemo_OrIsNotThere_IsNoVote()
    {
        NewsRecord news = News(10, 40);
        NewsRecord ends = news with { Months = [.. news.Months.Select(month => month with { KnownFrom = month.KnownFrom < PolicyMemo.Date ? month.KnownFrom : PolicyMemo.Date })] };

        Assert.All(
            [ends, news with { Months = [] }],
            record => Assert.StartsWith("Read as words: no news since the memo names them.", PriorityVerdicts.C71(record, Lists("Humanoid robots")).Now.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void C71_MonthsCounted_AreAChoice()
    {
        NewsRecord news = News(10, 40);

        Assert.StartsWith(
            "The evening news named humanoid robots 0 times in the 6 months up to the memo and 0 times in the latest 6.",
            PriorityVerdicts.C71(news with { Choices = news.Choices.With("words.months", 6) }, Lists("Embodied AI")).EvidenceFor, StringComparison.Ordinal);
    }

    // All of a year's words stand in its first month.
    private static NewsRecord News(int before, int since) => new(
        [.. Months(2023, 9, before), .. Months(2024, 9, since)], []);

    private static IEnumerable<NewsMonth> Months(int year, int month, int count) => Enumerable.Range(0, 12).Select(at => new DateOnly(year, month, 1).AddMonths(at))
        .Select((day, at) => new NewsMonth(day, day.AddMonths(1).AddDays(-1), 400, 100_000, [], at == 0 ? new Dictionary<string, int> { ["人形机器人"] = count }.ToImmutableDictionary() : []));

    private static IndustryLists Lists(string item) => new(
        [new IndustryList("plan", "The plan", After, Complete: true)], [new ListedItem("plan", item, "technology", After, ["robotics"])], [], [], []);
}

using System.Collections.Immutable;
using Workbook.Memo.Context;
using Workbook.Memo.Manufacturing;
using Workbook.Publishing;
using static Workbook.Memo.Tests.VerdictTesting;

namespace Workbook.Memo.Tests.Manufacturing;

public sealed class FocusVerdictTests
{
    private static readonly DateOnly Spring = new(2024, 3, 5);

    [Fact]
    public void C54_TextOnAiThatDwellsOnIndustry_SupportsIt()
    {
        // 40 words in 10,000 characters beside 10 in 10,000: four times as often.
        Verdict verdict = FocusVerdicts.C54(Corpus(Text("plan", "other", 300, 40, 0), Text("report", "gov_work_report", 0, 10, 0)), null, []);

        Assert.Equal(Standing.SupportedUnderStatedReading, verdict.AtMemo.Standing);
        Assert.Equal(4, verdict.AtMemo.Measured!.Value, 9);
    }

    // In equally long texts an even chance gives 23 of 33 words or more once in 57 times and 22 of 32 once in 40: the interval holds 1 up to 22.
    [Theory]
    [InlineData(23, 0, 10, 0, Standing.SupportedUnderStatedReading)]
    [InlineData(22, 0, 10, 0, Standing.Open)]
    [InlineData(22, 1, 10, 0, Standing.Open)] // With robots only.
    [InlineData(23, 0, 10, 1, Standing.Open)] // Without robots only.
    [InlineData(10, 0, 22, 0, Standing.Open)]
    [InlineData(10, 0, 22, 1, Standing.Open)] // With robots only.
    [InlineData(10, 1, 23, 0, Standing.Open)] // Without robots only.
    [InlineData(10, 0, 23, 0, Standing.Contradicted)]
    public void C54_WordsOfIndustry_AreMoreOrFewer_WhenChanceSeldomGivesThatWithAndWithoutRobots(
        int industry, int robots, int industryBeside, int robotsBeside, Standing expected)
    {
        Verdict verdict = FocusVerdicts.C54(Corpus(Text("plan", "other", 100, industry, robots), Text("report", "gov_work_report", 0, industryBeside, robotsBeside)), null, []);

        Assert.Equal((expected, expected), Standings(verdict));
    }

    [Theory]
    [InlineData(100, Standing.SupportedUnderStatedReading)]
    [InlineData(99, Standing.NotTestableHere)]
    public void C54_TextIsAboutAi_FromAHundredOfTenThousandCharacters(int ai, Standing expected) =>
        Assert.Equal(expected, FocusVerdicts.C54(Corpus(Text("plan", "other", ai, 40, 0), Text("report", "gov_work_report", 0, 10, 0)), null, []).AtMemo.Standing);

    [Fact]
    public void C54_TextOnAiAfterTheMemo_CountsOnlyNow()
    {
        Verdict verdict = FocusVerdicts.C54(
            Corpus(Text("plan", "other", 300, 40, 0) with { Day = PolicyMemo.Date.AddDays(1) }, Text("report", "gov_work_report", 0, 10, 0)), null, []);

        Assert.Equal((Standing.NotTestableHere, Standing.SupportedUnderStatedReading), Standings(verdict));
    }

    [Fact]
    public void ReportsBeside_ReportsOfEarlierYears_AreLeftOut()
    {
        Corpus corpus = Corpus(Text("old", "gov_work_report", 0, 5, 0) with { Day = new DateOnly(2010, 3, 5) }, Text("plan", "other", 300, 1, 0), Text("report", "gov_work_report", 0, 5, 0));

        Assert.Equal(["report"], WordComparison.ReportsBeside(corpus).Select(text => text.Id));
    }

    [Theory]
    [InlineData(450, 600, 75, Standing.Open)]
    [InlineData(300.5, 600, 50, Standing.Open)]
    [InlineData(300, 600, 50, Standing.SupportedUnderStatedReading)]
    public void C59_MostUsersAsking_LeavesItOpen(double asking, double all, double percent, Standing expected)
    {
        DateOnly later = new(2026, 3, 3);
        Verdict verdict = FocusVerdicts.C59([new CountedUse("question-users", asking, later), new CountedUse("genai-users-2025", all, later)], []);

        Assert.Equal((Standing.NotTestableHere, expected), Standings(verdict));
        Assert.Equal(percent, verdict.Now.Measured!.Value);
    }

    [Theory]
    [InlineData("2024-09-18", Standing.Open)]
    [InlineData("2024-09-19", Standing.NotTestableHere)]
    public void C59_ACountOfTheMemosDate_CountsThen(string known, Standing atMemo)
    {
        Assert.Equal(atMemo, FocusVerdicts.C59([new CountedUse("question-users", 450, Day(known)), new CountedUse("genai-users-2025", 600, Day(known))], []).AtMemo.Standing);
        Assert.Equal(Standing.NotTestableHere, FocusVerdicts.C59([new CountedUse("question-users", 450, Day(known))], []).Now.Standing);
    }

    [Theory]
    [InlineData(23, 10, Standing.SupportedUnderStatedReading)]
    [InlineData(22, 10, Standing.Open)]
    [InlineData(10, 22, Standing.Open)]
    [InlineData(10, 23, Standing.Contradicted)]
    [InlineData(0, 0, Standing.NotTestableHere)]
    public void C60_WordsOfTheLastTwelveMonths_DecideIt(int industrial, int models, Standing expected) =>
        Assert.Equal(expected, FocusVerdicts.C60(News(Month(2024, 8, industrial, models))).AtMemo.Standing);

    [Fact]
    public void C54AndC60_AnotherDay_CountWhatWasKnownByThen_AndSaySo()
    {
        Corpus corpus = Corpus(Text("plan", "other", 300, 40, 0) with { Day = PolicyMemo.Date.AddDays(1) }, Text("report", "gov_work_report", 0, 10, 0));
        Verdict texts = FocusVerdicts.C54(corpus, null, [], PolicyMemo.Date.AddDays(1)), words = FocusVerdicts.C60(News(Month(2024, 9, 23, 10)), new DateOnly(2024, 9, 30));

        Assert.Equal((Standing.SupportedUnderStatedReading, Standing.SupportedUnderStatedReading), (texts.AtMemo.Standing, words.AtMemo.Standing));
        Assert.StartsWith("Up to 19 September 2024: Read as", texts.AtMemo.Reason, StringComparison.Ordinal);
        Assert.StartsWith("Up to 30 September 2024: Read as", words.AtMemo.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void C60_WordsOfTheYearBefore_DoNotCount()
    {
        NewsMonth[] year = [.. Enumerable.Range(1, 12).Select(month => Month(2023, month, 0, 1))];

        // Twelve words for large models in 2023; the thousand industrial words of 2022 are out of the window.
        Assert.Equal(0, FocusVerdicts.C60(News([Month(2022, 12, 1000, 0), .. year])).AtMemo.Measured!.Value);
    }

    [Fact]
    public void ShareWith_ThreeOf120Items_IsTwoAndAHalfPercent()
    {
        NewsMonth month = Month(2024, 8, 0, 0) with { Items = 120, ItemsWith = ImmutableDictionary<string, int>.Empty.Add("ai", 3) };

        Assert.Equal(2.5, News(month).ShareWith("ai").Value, 9);
        Assert.Equal(0, News(month).ShareWith("quantum").Value);
    }

    private static Corpus Corpus(params PolicyText[] texts) => new([.. texts], [], [])
    {
        Groups = new Dictionary<string, ImmutableArray<string>> { ["ai"] = ["人工智能"], ["manufacturing"] = ["制造业"], ["robotics"] = ["机器人"] }.ToImmutableDictionary(),
    };

    private static PolicyText Text(string id, string type, int ai, int manufacturing, int robots) => new(
        id, type, Spring, id, 10_000, true, ImmutableDictionary<string, int>.Empty.Add("人工智能", ai).Add("制造业", manufacturing).Add("机器人", robots));

    private static NewsRecord News(params NewsMonth[] months) => new([.. months], []);

    private static NewsMonth Month(int year, int month, int industrial, int models)
    {
        DateOnly first = new(year, month, 1);
        return new NewsMonth(
            first, first.AddMonths(1).AddDays(-1), 100, 10_000, ImmutableDictionary<string, int>.Empty,
            ImmutableDictionary<string, int>.Empty.Add("智能制造", industrial).Add("大模型", models));
    }
}

using System.Collections.Immutable;
using Workbook.Data;
using Workbook.Publishing;
using Workbook.Memo.Context;
using Workbook.Memo.Manufacturing;

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

    [Fact]
    public void C54_RobotsOnly_LeavesItOpen() =>
        Assert.Equal(
            Standing.Open,
            FocusVerdicts.C54(Corpus(Text("plan", "other", 300, 10, 40), Text("report", "gov_work_report", 0, 10, 0)), null, []).AtMemo.Standing);

    [Fact]
    public void C54_LessOfBoth_ContradictsIt() =>
        Assert.Equal(
            Standing.Contradicted,
            FocusVerdicts.C54(Corpus(Text("plan", "other", 300, 1, 0), Text("report", "gov_work_report", 0, 40, 1)), null, []).AtMemo.Standing);

    [Fact]
    public void C54_WithoutATextOnAi_CannotBeTested() =>
        Assert.Equal(Standing.NotTestableHere, FocusVerdicts.C54(Corpus(Text("report", "gov_work_report", 1, 40, 1)), null, []).AtMemo.Standing);

    [Fact]
    public void ReportsBeside_ReportsOfEarlierYears_AreLeftOut()
    {
        Corpus corpus = Corpus(Text("old", "gov_work_report", 0, 5, 0) with { Day = new DateOnly(2010, 3, 5) }, Text("plan", "other", 300, 1, 0), Text("report", "gov_work_report", 0, 5, 0));

        Assert.Equal(["report"], WordComparison.ReportsBeside(corpus).Select(text => text.Id));
    }

    [Theory]
    [InlineData(450, 600, 75, Standing.Open)]
    [InlineData(300, 600, 50, Standing.SupportedUnderStatedReading)]
    public void C59_MostUsersAsking_LeavesItOpen(double asking, double all, double percent, Standing expected)
    {
        DateOnly later = new(2026, 3, 3);
        Verdict verdict = FocusVerdicts.C59([new CountedUse("question-users", asking, later), new CountedUse("genai-users-2025", all, later)], []);

        Assert.Equal((Standing.NotTestableHere, expected), (verdict.AtMemo.Standing, verdict.Now.Standing));
        Assert.Equal(percent, verdict.Now.Measured!.Value);
    }

    [Theory]
    [InlineData(30, 10, Standing.SupportedUnderStatedReading)]
    [InlineData(12, 10, Standing.Open)]
    [InlineData(10, 30, Standing.Contradicted)]
    [InlineData(0, 0, Standing.NotTestableHere)]
    public void C60_WordsOfTheLastTwelveMonths_DecideIt(int industrial, int models, Standing expected) =>
        Assert.Equal(expected, FocusVerdicts.C60(News(Month(2024, 8, industrial, models))).AtMemo.Standing);

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

    [Fact]
    public void All_OfTheCatalogue_JudgesSevenClaimsWithSources()
    {
        IReadOnlyList<Verdict> all = ManufacturingVerdicts.All(Datasets.Catalogue);

        Assert.Equal(["C54", "C55", "C56", "C57", "C59", "C60", "C61"], all.Select(verdict => verdict.Claim));
        Assert.All(all, verdict => Assert.NotEmpty(verdict.Sources));
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

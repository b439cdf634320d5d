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
    [InlineData(23, 10, Standing.SupportedUnderStatedReading)]
    [InlineData(22, 10, Standing.Open)]
    [InlineData(10, 22, Standing.Open)]
    [InlineData(10, 23, Standing.Contradicted)]
    public void C54_WordsOfIndustry_AreMoreOrFewer_WhenChanceSeldomGivesThat(int industry, int beside, Standing expected)
    {
        Verdict verdict = FocusVerdicts.C54(Corpus(Text("plan", "other", 100, industry, 100), Text("report", "gov_work_report", 0, beside, 0)), null, []);

        Assert.Equal((expected, expected), Standings(verdict));
    }

    [Theory]
    [InlineData("industry.words", "manufacturing robotics", Standing.SupportedUnderStatedReading)]
    [InlineData("industry.words", "manufacturing", Standing.Open)]
    [InlineData("industry.more", 5, Standing.Contradicted)]
    [InlineData("texts.about-ai", 101, Standing.NotTestableHere)]
    public void C54_WordsAndThresholds_AreChosen(string choice, object value, Standing expected)
    {
        Corpus corpus = Corpus(Text("plan", "other", 100, 10, 40), Text("report", "gov_work_report", 0, 10, 0));

        Assert.Equal(expected, FocusVerdicts.C54(corpus with { Choices = corpus.Choices.With(choice, value) }, null, []).Now.Standing);
    }

    [Fact]
    public void C54_AnIntervalThatEndsAtTheThreshold_DecidesNothing()
    {
        Corpus corpus = Corpus(Text("plan", "other", 100, 30, 0), Text("report", "gov_work_report", 0, 10, 0));
        Measurement ratio = FocusVerdicts.C54(corpus, null, []).Now.Measured!;

        Assert.All(
            [ratio.Low!.Value, ratio.High!.Value],
            end => Assert.Equal(Standing.Open, FocusVerdicts.C54(corpus with { Choices = corpus.Choices.With("industry.more", end) }, null, []).Now.Standing));
    }

    [Fact]
    public void C54_OnTheMemosDate_NamesNoDay()
    {
        Corpus corpus = Corpus(Text("plan", "other", 300, 40, 0), Text("report", "gov_work_report", 0, 10, 0));

        Assert.All(
            [FocusVerdicts.C54(corpus, null, []), FocusVerdicts.C54(corpus, null, [], PolicyMemo.Date)],
            verdict => Assert.StartsWith("Read as", verdict.AtMemo.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void C54_SaysHowOftenRobotsAndManufacturingAreNamed()
    {
        Verdict verdict = FocusVerdicts.C54(Corpus(Text("plan", "other", 100, 30, 20), Text("report", "gov_work_report", 0, 10, 10)), 6, []);

        Assert.Equal("Texts about AI use words for robots and driverless machines 2.0 times as often as work reports do.", verdict.EvidenceFor);
        Assert.Equal("They use words of manufacturing 3.0 times as often. The AI+ opinions of 2025 name 6 areas, of which industry is one.", verdict.EvidenceAgainst);
    }

    [Fact]
    public void C54_AReadingThatHeldAndNoLongerDoes_IsOvertaken()
    {
        PolicyText later = Text("later", "other", 5000, 0, 0) with { Day = PolicyMemo.Date.AddDays(1), Characters = 100_000 };

        Assert.Equal(
            (Standing.SupportedUnderStatedReading, Standing.OvertakenByEvents),
            Standings(FocusVerdicts.C54(Corpus(Text("plan", "other", 300, 40, 0), Text("report", "gov_work_report", 0, 10, 0), later), null, [])));
    }

    [Theory]
    [InlineData(100, Standing.SupportedUnderStatedReading)]
    [InlineData(99, Standing.NotTestableHere)]
    public void C54_TextIsAboutAi_FromAHundredOfTenThousandCharacters(int ai, Standing expected) =>
        Assert.Equal(expected, FocusVerdicts.C54(Corpus(Text("plan", "other", ai, 40, 0), Text("report", "gov_work_report", 0, 10, 0)), null, []).AtMemo.Standing);

    [Fact]
    public void C54_WithoutAWorkReportOrAWordOfIndustry_CannotBeTested()
    {
        Assert.Equal(Standing.NotTestableHere, FocusVerdicts.C54(Corpus(Text("plan", "other", 300, 40, 0)), null, []).Now.Standing);
        Assert.Equal(Standing.NotTestableHere, FocusVerdicts.C54(Corpus(Text("plan", "other", 300, 0, 0), Text("report", "gov_work_report", 0, 0, 0)), null, []).Now.Standing);
    }

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

    [Fact]
    public void C59_CannotBeTested_AndSaysWhatIsKnownOfUse()
    {
        CountedUse Use(string id, double value) => new(id, value, new DateOnly(2026, 3, 3));
        Verdict verdict = FocusVerdicts.C59([Use("question-users", 450), Use("genai-users-2025", 600), Use("industrial-agents-target", 1000)], []), silent = FocusVerdicts.C59([Use("question-users", 450)], []);

        Assert.Equal((Standing.NotTestableHere, Standing.NotTestableHere), Standings(verdict));
        Assert.Equal("A plan of January 2026 aims at 1,000 industrial agents.", verdict.EvidenceFor);
        Assert.Equal("Of 600 million people who use generative AI in China 450 million put questions to it.", verdict.EvidenceAgainst);
        Assert.Equal(("No aim for industry is in the collection.", "No count of use by purpose is in the collection."), (silent.EvidenceFor, silent.EvidenceAgainst));
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

    [Theory]
    [InlineData("factory.words", "智能工厂", Standing.Contradicted)]
    [InlineData("models.words", "语言模型", Standing.SupportedUnderStatedReading)]
    [InlineData("words.months", 1, Standing.Open)]
    public void C60_WordsAndMonths_AreChosen(string choice, object value, Standing expected)
    {
        NewsRecord news = News(Month(2024, 7, 20, 10), Month(2024, 8, 10, 10));

        Assert.Equal(Standing.Open, FocusVerdicts.C60(news).Now.Standing);
        Assert.Equal(expected, FocusVerdicts.C60(news with { Choices = news.Choices.With(choice, value) }).Now.Standing);
    }

    [Fact]
    public void C60_SaysHowManyWordsThereWereBeforeLargeModels_AndByWord()
    {
        NewsMonth before = Month(2022, 6, 7, 0) with { Terms = ImmutableDictionary<string, int>.Empty.Add("智能制造", 7) };
        Verdict verdict = FocusVerdicts.C60(News(before, Month(2022, 7, 9, 1)));

        Assert.Equal("By word, in the latest 2 months: 智能制造 16, 智能工厂 0.", verdict.EvidenceFor);
        Assert.StartsWith("In the 1 months before the news first named a large model it had the words for AI in factories 7 times", verdict.EvidenceAgainst, StringComparison.Ordinal);
    }

    [Fact]
    public void C60_AReadingThatHeldAndNoLongerDoes_IsOvertaken() => Assert.Equal(
        (Standing.SupportedUnderStatedReading, Standing.OvertakenByEvents),
        Standings(FocusVerdicts.C60(News([Month(2024, 8, 23, 10), .. Enumerable.Range(1, 12).Select(month => Month(2025, month, 1, 9))]))));

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

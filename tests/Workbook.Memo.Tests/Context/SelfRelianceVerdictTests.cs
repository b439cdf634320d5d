using Workbook.Memo.Context;
using Workbook.Publishing;
using static Workbook.Memo.Tests.Context.ContextRows;
using static Workbook.Memo.Tests.VerdictTesting;

namespace Workbook.Memo.Tests.Context;

public sealed class SelfRelianceVerdictTests
{
    private static readonly SpeechReports Silent = new([], []);

    private const string Old = Workbook.Memo.Context.Corpus.OldTerm, New = Workbook.Memo.Context.Corpus.NewTerm;

    [Fact]
    public void C07_OldIdeaInNewWords_HoldsOnlyAsTheIdea()
    {
        Verdict verdict = SelfRelianceVerdicts.C07(Corpus(Report(1980, Old), Report(1990, Old), Report(2000), Report(2021, New), Report(2024, New)));

        Assert.Equal(Standing.SupportedUnderStatedReading, verdict.AtMemo.Standing);
        Assert.Equal(80, verdict.AtMemo.Measured!.Value);
        Assert.Contains("runs from 2021", verdict.AtMemo.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, Standing.Supported)]
    [InlineData(3, Standing.Contradicted)]
    public void C07_FewerThanHalfOfTheReports_ContradictsIt(int without, Standing expected)
    {
        PolicyText[] reports = [Report(2019, New), Report(2020, New), .. Enumerable.Range(2021, without).Select(year => Report(year))];

        Assert.Equal((expected, expected), Standings(SelfRelianceVerdicts.C07(Corpus(reports))));
    }

    [Theory]
    [InlineData("2021-03-05", Standing.Supported)]
    [InlineData("2021-03-06", Standing.SupportedUnderStatedReading)]
    public void C07_PhraseWithinFiveYearsOfTheFirstReport_IsThePhraseItself(string began, Standing expected)
    {
        PolicyText phrase = Report(2021, New) with { Day = Day(began) };

        Assert.Equal(expected, SelfRelianceVerdicts.C07(Corpus(Report(2016, Old), phrase, Report(2024, New))).AtMemo.Standing);
    }

    [Fact]
    public void C07_AtTheMemo_DoesNotSeeLaterReports()
    {
        Verdict verdict = SelfRelianceVerdicts.C07(Corpus(Report(2023, New), Report(2024), Report(2025)));

        Assert.Equal((Standing.Supported, Standing.OvertakenByEvents), Standings(verdict));
    }

    [Theory]
    [InlineData("2019-03-05", "2014-03-05")]
    [InlineData("2019-03-06", "2019-03-06")]
    public void Began_ABreakOfMoreThanFiveYears_StartsANewRun(string second, string began) =>
        Assert.Equal(Day(began), SelfRelianceVerdicts.Began(Corpus(Report(2014, New), Report(2019, New) with { Day = Day(second) }, Report(2024, New)), New));

    [Theory]
    [InlineData("selfreliance.share", 80, Standing.SupportedUnderStatedReading)]
    [InlineData("selfreliance.share", 81, Standing.Contradicted)]
    [InlineData("selfreliance.words", "phrase", Standing.Contradicted)]
    [InlineData("selfreliance.break", 40, Standing.SupportedUnderStatedReading)]
    [InlineData("selfreliance.break", 41, Standing.Supported)]
    [InlineData("reports.kind", "party_congress", Standing.Open)] // There is none.
    public void C07_WhatIsCounted_IsChosen(string choice, object value, Standing expected) => Assert.Equal(
        expected, SelfRelianceVerdicts.C07(Corpus(Report(1980, Old), Report(1990, Old), Report(2000), Report(2021, New), Report(2024, New, Old)).Choosing(choice, value)).Now.Standing);

    [Fact]
    public void C07_SaysSinceWhenThePhraseIsUsed_OrThatItIsNot()
    {
        Assert.Contains("in steady use since 2021 only", SelfRelianceVerdicts.C07(Corpus(Report(2021, New))).EvidenceAgainst, StringComparison.Ordinal);
        Assert.Contains("is in none of the texts", SelfRelianceVerdicts.C07(Corpus(Report(2021, Old))).EvidenceAgainst, StringComparison.Ordinal);
    }

    // Innovation-driven development stands in one of two reports since the congress.
    [Theory]
    [InlineData(0, Standing.SupportedUnderStatedReading)]
    [InlineData(1, Standing.Contradicted)]
    public void C09_TermAsCommonBefore_Contradicts(int before, Standing expected)
    {
        PolicyText[] reports = [Report(2011), Report(2012, [.. Enumerable.Repeat("创新驱动", before)]), Report(2013, "创新驱动"), Report(2014)];

        Assert.Equal((expected, expected), Standings(SelfRelianceVerdicts.C09(Corpus(reports), Silent)));
        Assert.Equal(50 * (1 - before), SelfRelianceVerdicts.C09(Corpus(reports), Silent).AtMemo.Measured!.Value);
    }

    [Theory]
    [InlineData(7, Standing.Open)] // Then there is no report after it.
    [InlineData(8, Standing.SupportedUnderStatedReading)]
    public void C09_TheCongressOpensOnTheEighthOfNovember(int day, Standing expected) => Assert.Equal(
        expected, SelfRelianceVerdicts.C09(Corpus(Report(2011), Report(2012, "创新驱动") with { Day = new DateOnly(2012, 11, day) }), Silent).AtMemo.Standing);

    [Fact]
    public void C09_AReportOfTheDayItself_IsAfterAndNotBefore_AndTheSpeechIsCounted()
    {
        PolicyText speech = Report(2024, "创新驱动") with { Id = "st_conf_2024", Type = "other" };
        Verdict verdict = SelfRelianceVerdicts.C09(Corpus(Report(2011), Report(2012, "创新驱动") with { Day = new DateOnly(2012, 11, 8) }, speech), Silent);

        Assert.Equal((100, 2), (verdict.AtMemo.Measured!.Value, verdict.AtMemo.Measured.N));
        Assert.Equal("The news report of the speech uses the term “innovation-driven” (创新驱动) 1 times.", verdict.EvidenceFor);
    }

    [Theory]
    [InlineData("innovation.words", "创新", Standing.Contradicted)]
    [InlineData("innovation.from", "2011-01-01", Standing.Open)]
    public void C09_TermAndDay_AreChosen(string choice, string value, Standing expected) => Assert.Equal(
        expected, SelfRelianceVerdicts.C09(Corpus(Report(2011, "创新"), Report(2013, "创新驱动")).Choosing(choice, value), Silent).Now.Standing);

    [Theory]
    [InlineData(null, null, Standing.Open)]
    [InlineData(true, null, Standing.Supported)]
    [InlineData(false, null, Standing.Contradicted)]
    [InlineData(true, false, Standing.Open)]
    public void C09_WhatWasSaid_IsWhatRecordsOfTheSpeechHave(bool? first, bool? second, Standing expected)
    {
        var speeches = new SpeechReports([Speech with { InnovationDriven = first }, Speech with { InnovationDriven = second }, Speech with { Speech = "another", InnovationDriven = false }], []);

        Assert.Equal(expected, SelfRelianceVerdicts.C09(Corpus(Report(2011), Report(2014)), speeches).Said!.Standing);
    }

    // What records of the speech say of 2035, and the year in the title of a text that has the goal.
    [Theory]
    [InlineData(null, null, Standing.Open)]
    [InlineData(true, null, Standing.Supported)]
    [InlineData(null, "二〇三五年", Standing.Supported)]
    [InlineData(true, "二〇三五年", Standing.Supported)]
    [InlineData(false, null, Standing.Contradicted)]
    [InlineData(null, "二〇四九年", Standing.Contradicted)]
    [InlineData(true, "二〇四九年", Standing.Open)]
    [InlineData(false, "二〇三五年", Standing.Open)]
    public void C10_AnotherYearContradicts_AndNoYearIsNoEvidence(bool? speech, string? title, Standing expected)
    {
        PolicyText goal = Report(2020, "科技强国") with { TitleZh = title + "远景目标" };
        var speeches = new SpeechReports([Speech with { PowerBy2035 = speech }], []);

        Assert.Equal((expected, expected), Standings(SelfRelianceVerdicts.C10(Corpus(goal), speeches)));
        Assert.Equal($"Both are named by: {(speech == true ? "a text" : "no record of the speech")}.", SelfRelianceVerdicts.C10(Corpus(goal), speeches).EvidenceFor);
        Assert.Equal(
            speech switch { null => Standing.Open, true => Standing.Supported, false => Standing.Contradicted },
            SelfRelianceVerdicts.C10(Corpus(goal).Choosing("goal.evidence", "speech"), speeches).Now.Standing);
    }

    [Fact]
    public void C10_AYearWithoutTheGoal_OrARecordAfterTheMemo_DoesNotCountThen()
    {
        PolicyText plan = Report(2020) with { TitleZh = "二〇三五年远景目标" };
        var late = new SpeechReports([Speech with { PowerBy2035 = true, KnownFrom = new DateOnly(2025, 3, 31) }], []);

        Assert.Equal((Standing.Open, Standing.Open), Standings(SelfRelianceVerdicts.C10(Corpus(plan), Silent)));
        Assert.Equal((Standing.Open, Standing.Supported), Standings(SelfRelianceVerdicts.C10(Corpus(plan), late)));
        var ofTheDay = new SpeechReports([Speech with { PowerBy2035 = true, KnownFrom = PolicyMemo.Date }], []);
        Assert.Equal(Standing.Supported, SelfRelianceVerdicts.C10(Corpus(plan), ofTheDay).AtMemo.Standing);
        Assert.Equal(Standing.Open, SelfRelianceVerdicts.C10(Corpus(plan).Choosing("goal.evidence", "title"), late).Now.Standing);
    }

    private static SpeechReport Speech => new(SpeechReports.Quoted, new DateOnly(2024, 6, 24), "a text", null, null, null, null, null, new DateOnly(2024, 6, 28));
}

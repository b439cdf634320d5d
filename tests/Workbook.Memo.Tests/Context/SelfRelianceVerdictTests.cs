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

        Assert.Equal((Standing.Supported, Standing.Contradicted), Standings(verdict));
    }

    [Theory]
    [InlineData("2019-03-05", "2014-03-05")]
    [InlineData("2019-03-06", "2019-03-06")]
    public void Began_ABreakOfMoreThanFiveYears_StartsANewRun(string second, string began) =>
        Assert.Equal(Day(began), SelfRelianceVerdicts.Began(Corpus(Report(2014, New), Report(2019, New) with { Day = Day(second) }, Report(2024, New)), New));

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
    [InlineData(7, Standing.Contradicted)]
    [InlineData(8, Standing.SupportedUnderStatedReading)]
    public void C09_TheCongressOpensOnTheEighthOfNovember(int day, Standing expected) => Assert.Equal(
        expected, SelfRelianceVerdicts.C09(Corpus(Report(2012, "创新驱动") with { Day = new DateOnly(2012, 11, day) }), Silent).AtMemo.Standing);

    [Fact]
    public void C09AndC10_TextOfTheSpeech_SettlesWhatWasSaid_FromItsDay()
    {
        var silent = new SpeechReport(SpeechReports.Quoted, new DateOnly(2024, 6, 24), "a text", false, false, false, false, false, new DateOnly(2024, 6, 28));
        SpeechReports Text(SpeechReport report) => new([report], []);

        Assert.Equal(Standing.Supported, SelfRelianceVerdicts.C09(Corpus(Report(2011), Report(2014)), Text(silent with { InnovationDriven = true })).AtMemo.Standing);
        Assert.Equal(Standing.Supported, SelfRelianceVerdicts.C10(Corpus(Report(2020)), Text(silent with { PowerBy2035 = true })).AtMemo.Standing);
        Assert.Equal(Standing.Contradicted, SelfRelianceVerdicts.C10(Corpus(Report(2020)), Text(silent with { PowerBy2035 = true, KnownFrom = new DateOnly(2025, 3, 31) })).AtMemo.Standing);
    }

    [Fact]
    public void C10_GoalWithoutTheYear_HoldsOnlyInPart()
    {
        PolicyText goal = Report(2020, "科技强国");

        Assert.Equal(Standing.SupportedUnderStatedReading, SelfRelianceVerdicts.C10(Corpus(goal), Silent).AtMemo.Standing);
        Assert.Equal(Standing.Supported, SelfRelianceVerdicts.C10(Corpus(goal with { TitleZh = "二〇三五年远景目标" }), Silent).AtMemo.Standing);
        Assert.Equal(Standing.Contradicted, SelfRelianceVerdicts.C10(Corpus(Report(2020)), Silent).AtMemo.Standing);
    }
}

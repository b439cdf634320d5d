using Workbook.Memo.Context;
using Workbook.Memo.Science;
using Workbook.Publishing;
using static Workbook.Memo.Tests.VerdictTesting;

namespace Workbook.Memo.Tests.Science;

public sealed class WeaknessVerdictTests
{
    private static readonly DateOnly Spoken = new(2024, 6, 24), Before = new(2024, 6, 30), After = new(2025, 3, 31);

    [Fact]
    public void C77_OneReportThatNamesIt_IsEnough_AndCountsFromItsDay()
    {
        Verdict verdict = WeaknessVerdicts.C77(Reports(Report(After) with { OriginalInnovation = true }));

        Assert.Equal(Standing.NotTestableHere, verdict.AtMemo.Standing);
        Assert.Equal(Standing.Supported, verdict.Now.Standing);
    }

    [Fact]
    public void C78_NeedsBothPoints_ThoughNotInOneReport()
    {
        Verdict verdict = WeaknessVerdicts.C78(Reports(Report(Before) with { TopTalent = true }, Report(After) with { CoreTechnologies = true }));

        Assert.Equal(Standing.Open, verdict.AtMemo.Standing);
        Assert.Equal(Standing.Supported, verdict.Now.Standing);
    }

    [Theory]
    [InlineData(true, true, Standing.Supported)]
    [InlineData(true, false, Standing.Open)]
    [InlineData(false, true, Standing.Open)]
    [InlineData(false, false, Standing.NotTestableHere)]
    public void C78_EitherPointAlone_LeavesItOpen(bool core, bool talent, Standing expected)
    {
        Verdict verdict = WeaknessVerdicts.C78(Reports(Report(Before) with { CoreTechnologies = core, TopTalent = talent }));

        Assert.Equal((expected, expected), Standings(verdict));
    }

    [Theory]
    [InlineData("2024-09-18", Standing.Supported)]
    [InlineData("2024-09-19", Standing.NotTestableHere)]
    public void C77AndC78_AReportOfTheMemosDate_CountsThen(string known, Standing atMemo)
    {
        SpeechReports reports = Reports(Report(Day(known)) with { OriginalInnovation = true, CoreTechnologies = true, TopTalent = true });

        Assert.All(
            [WeaknessVerdicts.C77(reports), WeaknessVerdicts.C78(reports)],
            verdict => Assert.Equal((atMemo, Standing.Supported), Standings(verdict)));
    }

    [Fact]
    public void C78_AnEarlierSpeech_IsNoEvidenceForThisOne_ButShowsAFormula()
    {
        Verdict verdict = WeaknessVerdicts.C78(Reports(Report(Before) with { Speech = "Xi 2016", Spoken = new DateOnly(2016, 5, 30), CoreTechnologies = true, TopTalent = true }));

        Assert.Equal(Standing.NotTestableHere, verdict.Now.Standing);
        Assert.Contains("the speech of 30 May 2016 has it as well", verdict.EvidenceAgainst, StringComparison.Ordinal);
    }

    private static SpeechReports Reports(params SpeechReport[] reports) => new([.. reports], []);

    private static SpeechReport Report(DateOnly known) => new(SpeechReports.Quoted, Spoken, "a reporter", false, false, false, false, false, known);
}

using Workbook.Memo.Context;
using Workbook.Memo.Science;
using Workbook.Publishing;
using static Workbook.Memo.Tests.VerdictTesting;

namespace Workbook.Memo.Tests.Science;

public sealed class WeaknessVerdictTests
{
    private static readonly DateOnly Spoken = new(2024, 6, 24), Before = new(2024, 6, 30), After = new(2025, 3, 31);

    // What two reports of the speech have of the point.
    [Theory]
    [InlineData(null, null, Standing.Open)]
    [InlineData(true, null, Standing.Supported)]
    [InlineData(false, null, Standing.Contradicted)]
    [InlineData(true, false, Standing.Open)]
    public void C77_WhatWasSaid_IsWhatReportsHave(bool? first, bool? second, Standing expected)
    {
        SpeechReports reports = Reports(Report(Before) with { OriginalInnovation = first }, Report(After) with { OriginalInnovation = second });

        Assert.Equal(expected, WeaknessVerdicts.C77(reports, Cited(1, 1.5)).Said!.Standing);
    }

    [Theory]
    [InlineData(true, true, Standing.Supported)]
    [InlineData(true, null, Standing.Open)]
    [InlineData(null, true, Standing.Open)]
    [InlineData(true, false, Standing.Contradicted)]
    [InlineData(false, true, Standing.Contradicted)]
    [InlineData(null, null, Standing.Open)]
    public void C78_WhatWasSaid_NeedsBothPoints_ThoughNotInOneReport(bool? core, bool? talent, Standing expected)
    {
        SpeechReports reports = Reports(Report(Before) with { TopTalent = talent }, Report(After) with { CoreTechnologies = core });

        Assert.Equal(expected, WeaknessVerdicts.C78(reports, Listed(10, 40), Controls(1)).Said!.Standing);
    }

    // The top-cited shares of China and of the United States.
    [Theory]
    [InlineData(1.4, 1.5, Standing.SupportedUnderStatedReading)]
    [InlineData(1.5, 1.5, Standing.Contradicted)]
    [InlineData(1.6, 1.5, Standing.Contradicted)]
    public void C77_ALowerShareThanTheUnitedStates_IsRelativelyWeak(double china, double us, Standing expected)
    {
        Verdict verdict = WeaknessVerdicts.C77(Reports(), Cited(china, us));

        Assert.Equal((expected, expected), Standings(verdict));
        Assert.Equal(china - us, verdict.Now.Measured!.Value, 9);
    }

    [Theory]
    [InlineData("science.weak-against", "World", Standing.Contradicted)]
    [InlineData("science.counting", "whole", Standing.NotTestableHere)]
    public void C77_WithWhomAndHowCounted_AreChosen(string choice, string value, Standing expected)
    {
        ScienceRecord science = Cited(1.2, 1.5);
        Verdict verdict = WeaknessVerdicts.C77(Reports(), science with { Choices = science.Choices.With(choice, value) });

        Assert.Equal(expected, verdict.Now.Standing);
        Assert.Equal(value == "World", verdict.Now.Reason.Contains("beside the world", StringComparison.Ordinal));
        Assert.Contains("beside the United States", WeaknessVerdicts.C77(Reports(), science).Now.Reason, StringComparison.Ordinal);
    }

    // China has so many of the listed researchers, the United States 40 %; so many controls of others.
    [Theory]
    [InlineData(39, 1, Standing.SupportedUnderStatedReading)]
    [InlineData(39, 0, Standing.Open)]
    [InlineData(40, 1, Standing.Contradicted)]
    [InlineData(41, 0, Standing.Contradicted)]
    public void C78_TalentAsInTheUnitedStates_Contradicts_AndNoControlLeavesItOpen(double china, int controls, Standing expected)
    {
        Verdict verdict = WeaknessVerdicts.C78(Reports(), Listed(china, 40), Controls(controls));

        Assert.Equal((expected, expected), Standings(verdict));
        Assert.Equal(china / 40, verdict.Now.Measured!.Value, 9);
    }

    [Theory]
    [InlineData(0.5, Standing.Contradicted)]
    [InlineData(0.51, Standing.SupportedUnderStatedReading)]
    public void C78_HowFewAreAShortage_IsChosen(double fraction, Standing expected)
    {
        ScienceRecord science = Listed(20, 40);

        Assert.Equal(expected, WeaknessVerdicts.C78(Reports(), science with { Choices = science.Choices.With("talent.fraction", fraction) }, Controls(1)).Now.Standing);
    }

    [Fact]
    public void C78_WhichTechnologiesAreCore_IsChosen_AndLooseningIsNoControl()
    {
        ScienceRecord science = Listed(10, 40);

        Assert.Equal(Standing.Open, WeaknessVerdicts.C78(Reports(), science with { Choices = science.Choices.With("core.subjects", "quantum") }, Controls(1)).Now.Standing);
        Assert.Equal(Standing.Open, WeaknessVerdicts.C78(Reports(), science, new Timeline([.. Controls(1).Events.Select(rule => rule with { Effect = "loosens" })], [])).Now.Standing);
    }

    [Fact]
    public void C77AndC78_DataOfAfterTheMemo_CountOnlyNow_AndStrengthSinceThenOvertakes()
    {
        ScienceRecord cited = Cited(1, 1.5), listed = Listed(10, 40);
        cited = cited with { TopCited = [.. cited.TopCited, Top("China", 1.5) with { Year = 2022, KnownFrom = After }, Top("United States", 1.5) with { Year = 2022, KnownFrom = After }] };
        listed = listed with { Leaders = [.. listed.Leaders, Leader("China", 40) with { Year = 2025, KnownFrom = After }] };

        Assert.Equal((Standing.SupportedUnderStatedReading, Standing.OvertakenByEvents), Standings(WeaknessVerdicts.C77(Reports(), cited)));
        Assert.Equal((Standing.SupportedUnderStatedReading, Standing.OvertakenByEvents), Standings(WeaknessVerdicts.C78(Reports(), listed, Controls(1))));
    }

    [Fact]
    public void C77AndC78_WithoutTables_CannotBeTested()
    {
        Assert.Equal(Standing.NotTestableHere, WeaknessVerdicts.C77(Reports(), Listed(10, 40)).Now.Standing);
        Assert.Equal(Standing.NotTestableHere, WeaknessVerdicts.C78(Reports(), Cited(1, 1.5), Controls(1)).Now.Standing);
    }

    [Fact]
    public void C78_AnEarlierSpeech_IsNoRecordOfThisOne_ButShowsAFormula()
    {
        Verdict verdict = WeaknessVerdicts.C78(
            Reports(Report(Before) with { Speech = "Xi 2016", Spoken = new DateOnly(2016, 5, 30), CoreTechnologies = true, TopTalent = true }), Listed(10, 40), Controls(1));

        Assert.Equal(Standing.Open, verdict.Said!.Standing);
        Assert.Contains("the speech of 30 May 2016 has it as well", verdict.EvidenceAgainst, StringComparison.Ordinal);
    }

    [Fact]
    public void C77AndC78_NameTheReporters()
    {
        SpeechReports reports = Reports(Report(Before) with { OriginalInnovation = true, CoreTechnologies = true, TopTalent = true, Reporter = "one" }, Report(Before) with { CoreTechnologies = true, Reporter = "two" });

        Assert.Equal("It is named by: one.", WeaknessVerdicts.C77(reports, Cited(1, 1.5)).EvidenceFor);
        Assert.Equal("Both are named by: one.", WeaknessVerdicts.C78(reports, Listed(10, 40), Controls(1)).EvidenceFor);
        Assert.Equal("It is named by: none.", WeaknessVerdicts.C77(Reports(), Cited(1, 1.5)).EvidenceFor);
    }

    private static SpeechReports Reports(params SpeechReport[] reports) => new([.. reports], []);

    private static SpeechReport Report(DateOnly known) => new(SpeechReports.Quoted, Spoken, "a reporter", null, null, null, null, null, known);

    private static ScienceRecord Cited(double china, double us) => new([], [Top("China", china), Top("United States", us)], [], [], []);

    private static ScienceRecord Listed(double china, double us) => new([], [], [Leader("China", china), Leader("United States", us)], [], []);

    private static TopCitedShare Top(string economy, double percent) => new("all", "fractional", economy, 2020, percent, Before);

    private static Leadership Leader(string economy, double percent) => new(ScienceRecord.HighlyCited, economy, 2023, percent, Before);

    private static Timeline Controls(int count) => new(
        [.. Enumerable.Range(1, count).Select(i => new PolicyEvent($"{i}", "2022", Before, Before, Timeline.UnitedStates, "rule", "tightens", null, "A rule", ["chips", "entities"]))], []);
}

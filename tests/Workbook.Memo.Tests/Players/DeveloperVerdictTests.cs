using Workbook.Memo.Players;
using Workbook.Publishing;
using static Workbook.Memo.Tests.VerdictTesting;

namespace Workbook.Memo.Tests.Players;

public class DeveloperVerdictTests
{
    [Fact]
    public void C25_FourWithNineTenthsOfTheCompute_DominateUnderThatReading()
    {
        // Four developers with 9 each, and four with 1: 36 of 40.
        var evidence = new PlayersEvidence { Then = [.. Given.Developers("United States", 4, 9), .. Enumerable.Range(1, 4).Select(i => Given.Model("United States", $"small {i}", 1))] };

        Assessment assessment = DeveloperVerdicts.C25(evidence).AtMemo;

        Assert.Equal(Standing.SupportedUnderStatedReading, assessment.Standing);
        Assert.Equal(90, assessment.Measured!.Value, 9);

        // Without one of the large: (27 + 1) of 31. Without one of the small: 36 of 39.
        Assert.Equal(100 * 28.0 / 31, assessment.Measured.Low!.Value, 9);
        Assert.Equal(100 * 36.0 / 39, assessment.Measured.High!.Value, 9);
    }

    // Beside 40 developers with one each, four with 15 hold 60 of 100; beside 60, four with 10 hold 40 of 100.
    [Theory]
    [InlineData(15, 40, Standing.SupportedUnderStatedReading)]
    [InlineData(14.9, 40, Standing.Open)]
    [InlineData(10, 60, Standing.Open)]
    [InlineData(9.9, 60, Standing.Contradicted)]
    public void C25_ShareOfTheFourLargest_DominatesFromSixTenths_AndSpeaksAgainstBelowFour(double each, int others, Standing standing)
    {
        DevelopedModel[] models = [.. Given.Developers("United States", others, 1), .. Enumerable.Range(1, 4).Select(i => Given.Model("United States", $"large {i}", each))];
        Verdict then = DeveloperVerdicts.C25(new PlayersEvidence { Then = [.. models] }), later = DeveloperVerdicts.C25(new PlayersEvidence { Wide = [.. models] });

        Assert.Equal((standing, Standing.NotTestableHere), Standings(then));
        Assert.Equal((Standing.NotTestableHere, standing), Standings(later));
    }

    [Fact]
    public void C25_NoKnownCompute_CannotBeTested() =>
        Assert.Equal(Standing.NotTestableHere, DeveloperVerdicts.C25(new PlayersEvidence { Then = [.. Given.Developers("United States", 9)] }).AtMemo.Standing);

    [Fact]
    public void C26_ContractsAndNeed_AreNotTestable_ButTheRunsAreCompared()
    {
        var evidence = new PlayersEvidence { Then = [Given.Model("United States", "Google DeepMind", 50), Given.Model("United States", "another", 90), Given.Model("China", "Zhipu AI", 20)] };

        Verdict verdict = DeveloperVerdicts.C26(evidence);

        Assert.Equal((Standing.NotTestableHere, Standing.NotTestableHere), Standings(verdict));
        Assert.Contains("took 2.5 times the compute", verdict.EvidenceFor, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(15, 10, Standing.Supported)]
    [InlineData(14, 10, Standing.Contradicted)]
    public void C27_MuchLargerIsHalfAsManyAgain(int china, int unitedStates, Standing standing)
    {
        Assessment assessment = DeveloperVerdicts.C27(new PlayersEvidence { Then = Field(china, unitedStates) }).AtMemo;

        Assert.Equal(standing, assessment.Standing);
        Assert.Equal((double)china / unitedStates, assessment.Measured!.Value);
    }

    [Fact]
    public void C27_CountOfOneCountryAlone_CannotTestIt()
    {
        Verdict verdict = DeveloperVerdicts.C27(new PlayersEvidence { Then = Field(15, 0), Notable = Field(0, 10) });

        Assert.Equal((Standing.NotTestableHere, Standing.NotTestableHere), Standings(verdict));
    }

    [Fact]
    public void C27_CountsThatPointBothWays_LeaveItOpen()
    {
        var evidence = new PlayersEvidence { Then = Field(30, 10), Funded = [Given.Funded("China", 5), Given.Funded("United States", 50)] };

        Assessment assessment = DeveloperVerdicts.C27(evidence).AtMemo;

        Assert.Equal(Standing.Open, assessment.Standing);
        Assert.Equal((0.1, 3.0, 3), (assessment.Measured!.Low, assessment.Measured.High, assessment.Measured.N));
    }

    [Fact]
    public void C27_LaterVintage_CountsOnlyNow()
    {
        var evidence = new PlayersEvidence { Then = Field(5, 10), Wide = Field(20, 10) };

        Verdict verdict = DeveloperVerdicts.C27(evidence);

        Assert.Equal((Standing.Contradicted, Standing.Open), Standings(verdict));
    }

    [Fact]
    public void C27_OneMoreRow_ChangesTheVerdictThatItFeeds()
    {
        var evidence = new PlayersEvidence { Then = Field(14, 10) };

        Verdict before = DeveloperVerdicts.C27(evidence), after = DeveloperVerdicts.C27(evidence with { Then = evidence.Then.Add(Given.Model("China", "one more")) });

        Assert.Equal((Standing.Contradicted, Standing.Supported), (before.AtMemo.Standing, after.AtMemo.Standing));
    }

    [Fact]
    public void C28_FewerHoldersOfASmallerSum_IsNoDilution()
    {
        // 80 over 20 against 10 over 5: China's holders have half, and are fewer.
        var evidence = new PlayersEvidence
        {
            Investments = [Given.Money("quid-nominal", "United States", 2023, 80), Given.Money("quid-nominal", "China", 2023, 10)],
            Funded = [Given.Funded("United States", 20), Given.Funded("China", 5)],
        };

        Verdict verdict = DeveloperVerdicts.C28(evidence);

        Assert.Equal((Standing.Contradicted, 0.0), (verdict.AtMemo.Standing, verdict.AtMemo.Measured!.Value));
        Assert.Contains("no more in any of the measures", verdict.AtMemo.Reason, StringComparison.Ordinal);
        Assert.Contains("United States 8.0 times the total, 4.0 times the companies newly funded, 2.0 times for each", verdict.EvidenceAgainst, StringComparison.Ordinal);
    }

    // China has twice as many holders. Of a sum half that of the United States each holds a quarter, and numbers are half of why (ln 2 of ln 4);
    // of a sum an eighth each holds a sixteenth, and they are a quarter (ln 2 of ln 16).
    [Theory]
    [InlineData(100, Standing.Supported)]
    [InlineData(199, Standing.Supported)]
    [InlineData(201, Standing.Open)]
    [InlineData(799, Standing.Open)]
    [InlineData(801, Standing.Contradicted)]
    public void C28_WhatNumbersAccountFor_IsDilutionAboveHalf_AndNoneBelowAQuarter(double unitedStates, Standing standing) =>
        Assert.Equal(standing, DeveloperVerdicts.C28(Shared(unitedStates, china: 100)).AtMemo.Standing);

    [Fact]
    public void C28_MeasuresThatDisagree_LeaveItOpen()
    {
        PlayersEvidence evidence = Shared(100, china: 100) with { Then = [.. Given.Developers("United States", 2, 10), .. Given.Developers("China", 2, 1)] };

        Assessment assessment = DeveloperVerdicts.C28(evidence).AtMemo;

        Assert.Equal((Standing.Open, 0.0, 100.0), (assessment.Standing, assessment.Measured!.Low, assessment.Measured.High));
    }

    [Fact]
    public void C28_HoldersWithNoLessEach_AreNoEvidenceEitherWay()
    {
        // Twice the sum over twice the holders: nobody has less, and there is nothing for numbers to account for.
        Verdict alone = DeveloperVerdicts.C28(Shared(100, china: 200));
        // Beside it the same compute over twice the developers: they have half each, and numbers are all of why.
        Verdict beside = DeveloperVerdicts.C28(Shared(100, china: 200) with { Then = [.. Given.Developers("United States", 2, 10), .. Given.Developers("China", 4, 5)] });

        Assert.Equal((Standing.NotTestableHere, (Measurement?)null), (alone.AtMemo.Standing, alone.AtMemo.Measured));
        Assert.Equal((Standing.Supported, 1), (beside.AtMemo.Standing, beside.AtMemo.Measured!.N!.Value));
    }

    [Fact]
    public void C28_NothingKnown_CannotBeTested() => Assert.Equal(Standing.NotTestableHere, DeveloperVerdicts.C28(new PlayersEvidence()).Now.Standing);

    private static PlayersEvidence Shared(double unitedStates, double china) => new()
    {
        Investments = [Given.Money("quid-nominal", "United States", 2023, unitedStates), Given.Money("quid-nominal", "China", 2023, china)],
        Funded = [Given.Funded("United States", 10), Given.Funded("China", 20)],
    };

    private static System.Collections.Immutable.ImmutableArray<DevelopedModel> Field(int china, int unitedStates) =>
        [.. Given.Developers("China", china).Concat(Given.Developers("United States", unitedStates)).Select(model => model with { IsLanguage = true })];
}

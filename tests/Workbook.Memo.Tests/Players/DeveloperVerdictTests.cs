using Workbook.Publishing;
using Workbook.Memo.Players;

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

    [Theory]
    [InlineData(8, Standing.Open)]
    [InlineData(20, Standing.Contradicted)]
    public void C25_EvenlySpreadCompute_SpeaksAgainst(int developers, Standing standing) =>
        Assert.Equal(standing, DeveloperVerdicts.C25(new PlayersEvidence { Then = [.. Given.Developers("United States", developers, 1)] }).AtMemo.Standing);

    [Fact]
    public void C25_NoKnownCompute_CannotBeTested() =>
        Assert.Equal(Standing.NotTestableHere, DeveloperVerdicts.C25(new PlayersEvidence { Then = [.. Given.Developers("United States", 9)] }).AtMemo.Standing);

    [Fact]
    public void C26_ContractsAndNeed_AreNotTestable_ButTheRunsAreCompared()
    {
        var evidence = new PlayersEvidence { Then = [Given.Model("United States", "Google DeepMind", 50), Given.Model("United States", "another", 90), Given.Model("China", "Zhipu AI", 20)] };

        Verdict verdict = DeveloperVerdicts.C26(evidence);

        Assert.Equal((Standing.NotTestableHere, Standing.NotTestableHere), (verdict.AtMemo.Standing, verdict.Now.Standing));
        Assert.Contains("took 2.5 times the compute", verdict.EvidenceFor, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(30, 10, Standing.Supported)]
    [InlineData(14, 10, Standing.Contradicted)]
    public void C27_MuchLargerIsHalfAsManyAgain(int china, int unitedStates, Standing standing)
    {
        Assessment assessment = DeveloperVerdicts.C27(new PlayersEvidence { Then = Field(china, unitedStates) }).AtMemo;

        Assert.Equal(standing, assessment.Standing);
        Assert.Equal((double)china / unitedStates, assessment.Measured!.Value);
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

        Assert.Equal((Standing.Contradicted, Standing.Open), (verdict.AtMemo.Standing, verdict.Now.Standing));
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
        Assert.Contains("no more in any of them", verdict.AtMemo.Reason, StringComparison.Ordinal);
        Assert.Contains("United States 8.0 times the total, 4.0 times the companies newly funded, 2.0 times for each", verdict.EvidenceAgainst, StringComparison.Ordinal);
    }

    [Fact]
    public void C28_TheSameSumOverMoreHolders_IsDilution()
    {
        var evidence = new PlayersEvidence
        {
            Investments = [Given.Money("quid-nominal", "United States", 2023, 10), Given.Money("quid-nominal", "China", 2023, 10)],
            Funded = [Given.Funded("United States", 5), Given.Funded("China", 20)],
        };

        Assert.Equal(Standing.Supported, DeveloperVerdicts.C28(evidence).AtMemo.Standing);
    }

    [Fact]
    public void C28_NothingKnown_CannotBeTested() => Assert.Equal(Standing.NotTestableHere, DeveloperVerdicts.C28(new PlayersEvidence()).Now.Standing);

    private static System.Collections.Immutable.ImmutableArray<DevelopedModel> Field(int china, int unitedStates) =>
        [.. Given.Developers("China", china).Concat(Given.Developers("United States", unitedStates)).Select(model => model with { IsLanguage = true })];
}

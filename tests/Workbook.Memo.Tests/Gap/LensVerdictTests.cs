using Workbook.Memo.Gap;
using Workbook.Publishing;
using static Workbook.Memo.Tests.Gap.GapRows;
using static Workbook.Memo.Tests.VerdictTesting;

namespace Workbook.Memo.Tests.Gap;

public sealed class LensVerdictTests
{
    private static readonly DateOnly Memo = PolicyMemo.Date;

    // Six months are 182.6 days.
    [Theory]
    [InlineData(182, 183, Standing.Contradicted, Standing.SupportedUnderStatedReading)]
    [InlineData(183, 182, Standing.SupportedUnderStatedReading, Standing.Contradicted)]
    public void C16_LensesSixMonthsApart_SayThatTheAnswerDependsOnTheLens(int then, int today, Standing atMemo, Standing now)
    {
        Verdict verdict = LensVerdicts.C16(EvidenceOf([Behind(100, Memo), Behind(100 + then, Memo)], [Index(300), Behind(50, Memo), Behind(50 + today, Memo)]));

        Assert.Equal((atMemo, now), Standings(verdict));
        Assert.Equal(today / FrontierLag.DaysPerMonth, verdict.Now.Measured!.Value, 9);
        Assert.StartsWith("2 of 2 yardsticks and 2 of 2 families have China behind", verdict.EvidenceAgainst, StringComparison.Ordinal);
    }

    [Fact]
    public void C16_LensWithFourChineseModels_DoesNotWidenTheSpread()
    {
        GapEvidence evidence = EvidenceOf([Behind(100, Memo), Behind(900, Memo, followers: 4)], [Index(300), Behind(100, Memo), Behind(900, Memo)]);

        Assert.Equal((Standing.Open, Standing.SupportedUnderStatedReading), Standings(LensVerdicts.C16(evidence)));
        Assert.Equal(Standing.SupportedUnderStatedReading, LensVerdicts.C16(evidence.Choosing("gap.least-models", 4)).AtMemo.Standing);
        Assert.Equal(Standing.Open, LensVerdicts.C16(evidence.Choosing("gap.least-models", 6)).Now.Standing);
    }

    [Theory]
    [InlineData(-183, 1, Standing.Supported)] // One ahead, one behind.
    [InlineData(-183, 0, Standing.Supported)] // Level is not ahead.
    [InlineData(-400, -100, Standing.SupportedUnderStatedReading)] // Both ahead.
    [InlineData(-90, 90, Standing.Contradicted)] // They disagree, and lie together.
    public void C16_AsWorded_LensesDisagreeOnWhoIsAhead(int one, int other, Standing expected)
    {
        Lens[] lenses = [Index(300), Behind(one, Memo), Behind(other, Memo)];

        Verdict verdict = LensVerdicts.C16(EvidenceOf(lenses, lenses));

        Assert.Equal((expected, expected), Standings(verdict));
        int ahead = (one < 0 ? 1 : 0) + (other < 0 ? 1 : 0);
        Assert.Contains($"; {ahead} of them {(ahead == 1 ? "has" : "have")} China ahead", verdict.Now.Reason, StringComparison.Ordinal);
        Assert.Equal("months between families of yardsticks", verdict.Now.Measured!.Unit);
    }

    [Fact]
    public void C16_WhereEntirelyIsTakenAsItStands_AgreementOnWhoIsAheadContradicts()
    {
        Lens[] apart = [Index(300), Behind(100, Memo), Behind(400, Memo)], split = [Index(300), Behind(-200, Memo), Behind(100, Memo)];

        Assert.Equal(Standing.Contradicted, LensVerdicts.C16(EvidenceOf(apart, apart).Choosing("position.entirely", "sign")).Now.Standing);
        Assert.Equal(Standing.Supported, LensVerdicts.C16(EvidenceOf(split, split).Choosing("position.entirely", "sign")).Now.Standing);
    }

    [Fact]
    public void C16_LensesOfOneFamily_AreOneWitness_UnlessLensesAreChosen()
    {
        Lens[] lenses = [Index(300), Behind(100, Memo) with { Family = Lenses.Votes }, Behind(500, Memo) with { Family = Lenses.Votes }];

        Assert.Equal(Standing.Open, LensVerdicts.C16(EvidenceOf(lenses, lenses)).Now.Standing);
        Assessment apart = LensVerdicts.C16(EvidenceOf(lenses, lenses).Choosing("position.unit", "yardstick")).Now;
        Assert.Equal((Standing.SupportedUnderStatedReading, 400 / FrontierLag.DaysPerMonth), (apart.Standing, apart.Measured!.Value));
        Assert.Equal("months between yardsticks", apart.Measured.Unit);
    }

    [Fact]
    public void C16_JustAsFarApartAsAsked_IsApart()
    {
        Lens[] lenses = [Index(300), Behind(0, Memo), Behind(200, Memo)];

        Assert.Equal(Standing.SupportedUnderStatedReading, LensVerdicts.C16(EvidenceOf(lenses, lenses).Choosing("position.apart", 200 / FrontierLag.DaysPerMonth)).Now.Standing);
    }

    // 200 days are 6.6 months.
    [Theory]
    [InlineData(6.5, Standing.SupportedUnderStatedReading)]
    [InlineData(6.6, Standing.Contradicted)]
    public void C16_HowFarApart_IsAChoice(double months, Standing expected)
    {
        Lens[] lenses = [Index(300), Behind(100, Memo), Behind(300, Memo)];

        Assert.Equal(expected, LensVerdicts.C16(EvidenceOf(lenses, lenses).Choosing("position.apart", months)).Now.Standing);
    }

    [Fact]
    public void C16_ChinaAheadByOneLens_IsNotCountedAsBehind()
    {
        // China reached the score on the memo's date, the United States thirty days later.
        Lens[] lenses = [Index(300), Behind(-30, Memo), Behind(183, Memo)];

        Assert.StartsWith("1 of 2 yardsticks and 1 of 2 families have China behind", LensVerdicts.C16(EvidenceOf(lenses, lenses)).EvidenceAgainst, StringComparison.Ordinal);
    }

    [Fact]
    public void OvernightChange_ModelOfTheDayAfter_IsTheFallOfTheIndex()
    {
        // Level with a score of 300 days ago on the memo's date, and the day after with one of 101 days ago.
        Lens index = LensOf(
            Yardstick, Model("a", Leader, Memo.AddDays(-300), 1), Model("b", Leader, Memo.AddDays(-100), 2),
            Model("c", Follower, Memo.AddDays(-1), 1), Model("d", Follower, Memo.AddDays(1), 2));

        Assert.Equal(-199 / FrontierLag.DaysPerMonth, LensVerdicts.OvernightChange(EvidenceOf([], [index])), 9);
    }

    [Fact]
    public void C17_CollectedEstimatesAreNoSample_AndThoseUpToTheMemoAreCountedByWhatTheyRank()
    {
        StatedLag bySize = View(6, 9) with { Lens = "training compute" };
        Verdict verdict = LensVerdicts.C17(EvidenceOf(
            [], [], bySize with { FirstDay = Memo }, View(6, 9), View(6, 9), bySize with { FirstDay = Memo.AddDays(1) }));

        Assert.Equal((Standing.NotTestableHere, Standing.NotTestableHere), Standings(verdict));
        Assert.Equal(new Measurement(1, "estimates by size", N: 3), verdict.Now.Measured);
    }
}

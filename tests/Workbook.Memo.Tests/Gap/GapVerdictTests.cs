using Workbook.Data;
using Workbook.Publishing;
using Workbook.Memo.Gap;

namespace Workbook.Memo.Tests.Gap;

public sealed class GapVerdictTests
{
    private static readonly GapEvidence Evidence = new(Datasets.Catalogue);

    [Fact]
    public void C18_RangeHeldWhenMeasuredButViewsWentFurther_AndTheLagLeftIt()
    {
        Verdict verdict = RangeVerdicts.C18(Evidence);

        Assert.Equal((Standing.SupportedUnderStatedReading, Standing.OvertakenByEvents), (verdict.AtMemo.Standing, verdict.Now.Standing));
        Assert.Contains("from 6 to 36 months", verdict.AtMemo.Reason, StringComparison.Ordinal);
        Assert.Equal(2, verdict.AtMemo.Measured!.N);
        Assert.InRange(verdict.Now.Measured!.Value, 0, RangeVerdicts.MemoLow);
    }

    [Fact]
    public void C22_TwoYearsWasOpenThen_AndLiesOutsideEveryLensNow()
    {
        Verdict verdict = RangeVerdicts.C22(Evidence);

        Assert.Equal((Standing.Open, Standing.Contradicted), (verdict.AtMemo.Standing, verdict.Now.Standing));
        Assert.StartsWith("7 of 7 lenses", verdict.EvidenceAgainst, StringComparison.Ordinal);
    }

    [Fact]
    public void C05_CoupleOfYears_StaysOpenBecauseOnlyComputeReachesIt()
    {
        Verdict verdict = RangeVerdicts.C05(Evidence);

        Assert.Equal((Standing.Open, Standing.Open), (verdict.AtMemo.Standing, verdict.Now.Standing));
        Assert.Equal("Inside the range: Compute, vintage 2026-07.", verdict.EvidenceFor);
    }

    [Fact]
    public void C16_LensesDisagreeByFarButNotOnWhoLeads()
    {
        Verdict verdict = LensVerdicts.C16(Evidence);

        Assert.Equal(Standing.SupportedUnderStatedReading, verdict.Now.Standing);
        Assert.True(verdict.Now.Measured!.Value > LensVerdicts.Telling);
        Assert.StartsWith("8 of 8 lenses have China behind", verdict.EvidenceAgainst, StringComparison.Ordinal);
    }

    [Fact]
    public void OvernightChange_OfTheIndex_IsFifteenMonthsDown() => Assert.Equal(-15.2, LensVerdicts.OvernightChange(Evidence), 1);

    [Fact]
    public void C17_NeedsASampleThatTheCatalogueHasNot() => Assert.Equal(Standing.NotTestableHere, LensVerdicts.C17(Evidence).Now.Standing);

    [Fact]
    public void C19_AnUnconfirmedAttribution_StaysOpenWithTheMeasureBesideIt()
    {
        Verdict verdict = LeeVerdicts.C19(Evidence);

        Assert.Equal(Standing.Open, verdict.AtMemo.Standing);
        Assert.Equal(4.9, verdict.AtMemo.Measured!.Value, 1);
        Assert.Contains("was not found", verdict.EvidenceFor, StringComparison.Ordinal);
    }

    [Fact]
    public void C20_ALagThatFellWithTheNextModelAndGrewAfterTheLast_IsOvertakenByEvents()
    {
        Verdict verdict = LeeVerdicts.C20(Evidence);

        Assert.Equal((Standing.Open, Standing.OvertakenByEvents), (verdict.AtMemo.Standing, verdict.Now.Standing));
        Assert.True(verdict.Now.Measured!.Value > 0);
    }

    [Fact]
    public void EveryVerdict_NamesItsSourcesAndWhatWouldChangeIt() => Assert.All(
        [RangeVerdicts.C05(Evidence), RangeVerdicts.C18(Evidence), RangeVerdicts.C22(Evidence), LensVerdicts.C16(Evidence), LensVerdicts.C17(Evidence), LeeVerdicts.C19(Evidence), LeeVerdicts.C20(Evidence)],
        verdict => Assert.True(!verdict.Sources.IsEmpty && verdict.WouldChange.Length > 0));
}

using Workbook.Memo.Gap;
using Workbook.Methods;
using Workbook.Publishing;
using static Workbook.Memo.Tests.Gap.GapRows;
using static Workbook.Memo.Tests.VerdictTesting;

namespace Workbook.Memo.Tests.Gap;

public sealed class RangeVerdictTests
{
    private static readonly DateOnly RaimondoSpoke = new(2023, 12, 2), TsaiSpoke = new(2024, 4, 3), Memo = PolicyMemo.Date;

    // 18 months are 547.9 days, 30 are 913.1.
    [Theory]
    [InlineData(547, Standing.Contradicted)]
    [InlineData(548, Standing.Supported)]
    [InlineData(913, Standing.Supported)]
    [InlineData(914, Standing.Contradicted)]
    public void C05AndC22_CoupleOfYears_IsEighteenToThirtyMonthsOnTheDayOfTheSpeech(int days, Standing expected)
    {
        Assert.Equal((expected, expected), Standings(RangeVerdicts.C05(Same(Behind(days, RaimondoSpoke)))));
        Assert.Equal((expected, expected), Standings(RangeVerdicts.C22(Same(Behind(days, TsaiSpoke)))));
    }

    [Theory]
    [InlineData(547, Standing.Contradicted)]
    [InlineData(548, Standing.Open)]
    public void C05AndC22_LagBelowARangeThatItReachesWithoutOneRelease_IsOpen(int without, Standing expected)
    {
        Assert.Equal((expected, expected), Standings(RangeVerdicts.C05(Same(BehindByOne(100, without, RaimondoSpoke)))));
        Assert.Equal((expected, expected), Standings(RangeVerdicts.C22(Same(BehindByOne(100, without, TsaiSpoke)))));
    }

    [Fact]
    public void C05AndC22_OneLensOfTwoInside_IsAReading_AndOneOfThree_IsNot()
    {
        Lens[] Lenses(DateOnly day, int outside) => [Behind(600, day), .. Enumerable.Repeat(Behind(100, day), outside)];

        Assert.Equal(Standing.SupportedUnderStatedReading, RangeVerdicts.C05(Same(Lenses(RaimondoSpoke, 1))).Now.Standing);
        Assert.Equal(Standing.Contradicted, RangeVerdicts.C05(Same(Lenses(RaimondoSpoke, 2))).Now.Standing);
        Assert.Equal(Standing.SupportedUnderStatedReading, RangeVerdicts.C22(Same(Lenses(TsaiSpoke, 1))).Now.Standing);
        Assert.Equal(Standing.Contradicted, RangeVerdicts.C22(Same(Lenses(TsaiSpoke, 2))).Now.Standing);
    }

    [Theory]
    [InlineData(4, Standing.NotTestableHere)]
    [InlineData(5, Standing.Supported)]
    public void C05AndC22_NeedFiveChineseModelsByTheDay(int followers, Standing expected)
    {
        Assert.Equal((expected, expected), Standings(RangeVerdicts.C05(Same(Behind(600, RaimondoSpoke, followers)))));
        Assert.Equal((expected, expected), Standings(RangeVerdicts.C22(Same(Behind(600, TsaiSpoke, followers)))));
    }

    [Fact]
    public void C05_ReadsWhatWasPublicThenAndTheLensesOfTodayApart()
    {
        Verdict verdict = RangeVerdicts.C05(EvidenceOf([Behind(600, RaimondoSpoke)], [Behind(100, RaimondoSpoke)]));

        Assert.Equal((Standing.Supported, Standing.Contradicted), Standings(verdict));
        Assert.Equal(600 / FrontierLag.DaysPerMonth, verdict.AtMemo.Measured!.Value);
        Assert.StartsWith("1 of 1 lenses and 1 of 1 families put the lag outside it", verdict.EvidenceAgainst, StringComparison.Ordinal);
    }

    // Six months are 182.6 days, 24 are 730.5.
    [Theory]
    [InlineData(182, Standing.Contradicted)]
    [InlineData(183, Standing.Supported)]
    [InlineData(730, Standing.Supported)]
    [InlineData(731, Standing.Contradicted)]
    public void C18_RangeIsSixToTwentyFourMonthsOnTheMemosDate(int days, Standing expected)
    {
        Verdict verdict = RangeVerdicts.C18(EvidenceOf([Behind(days, Memo)], [Index(300), Behind(days, Memo)], View(6, 24)));

        Assert.Equal((expected, expected), Standings(verdict));
        Assert.Equal(days / FrontierLag.DaysPerMonth, verdict.AtMemo.Measured!.Value);
        Assert.Equal(300 / FrontierLag.DaysPerMonth, verdict.Now.Measured!.Value);
    }

    [Theory]
    [InlineData(6, 24, Standing.Supported)]
    [InlineData(5.9, 24, Standing.SupportedUnderStatedReading)]
    [InlineData(6, 24.1, Standing.SupportedUnderStatedReading)]
    public void C18_ViewsThatWentFurther_LeaveTheReadingAsAMeasurement(double low, double high, Standing expected) =>
        Assert.Equal((expected, Standing.Supported), Standings(C18(Behind(300, Memo), View(low, 20), View(10, high))));

    [Fact]
    public void C18_ViewsThatWentFurther_DoNotMendALagOutsideTheRange() =>
        Assert.Equal(Standing.Contradicted, C18(Behind(100, Memo), View(3, 36)).AtMemo.Standing);

    [Fact]
    public void C18_RangeOfViews_IsOfConfirmedViewsOnModelsOfThatYearPublicByTheMemo()
    {
        StatedLag far = View(3, 36);
        StatedLag[] others =
        [
            far with { Certainty = "unconfirmed" }, far with { FirstDay = new DateOnly(2023, 12, 31) }, far with { FirstDay = new DateOnly(2025, 1, 1) },
            far with { KnownFrom = Memo.AddDays(1) }, far with { Kind = "measured" }, far with { About = "chips" }, far with { LowMonths = null },
        ];

        Assert.Equal(Standing.Supported, C18(Behind(300, Memo), [View(6, 24), .. others]).AtMemo.Standing);
        Assert.Equal(Standing.SupportedUnderStatedReading, C18(Behind(300, Memo), View(6, 24), far with { KnownFrom = Memo }).AtMemo.Standing);
    }

    [Theory]
    [InlineData(182, Standing.OvertakenByEvents)]
    [InlineData(183, Standing.Supported)]
    [InlineData(730, Standing.Supported)]
    [InlineData(731, Standing.OvertakenByEvents)]
    public void C18_MedianLagOfTheIndexSince_OvertakesARangeThatItLeft(int since, Standing expected) =>
        Assert.Equal(expected, RangeVerdicts.C18(EvidenceOf([Behind(300, Memo)], [Index(since), Behind(300, Memo)], View(6, 24))).Now.Standing);

    [Fact]
    public void C18_LensesThatDisagreeOrReachTheRangeWithoutOneRelease_AreAReadingAndOpen()
    {
        Lens[] half = [Behind(300, Memo), Behind(100, Memo)], touching = [BehindByOne(100, 183, Memo)], few = [Behind(300, Memo, followers: 4)];

        Assert.Equal(
            (Standing.SupportedUnderStatedReading, Standing.Open), Standings(RangeVerdicts.C18(EvidenceOf(half, [Index(300), .. touching], View(6, 24)))));
        Assert.Equal(
            (Standing.Open, Standing.SupportedUnderStatedReading), Standings(RangeVerdicts.C18(EvidenceOf(touching, [Index(300), .. half], View(6, 24)))));
        Assert.Equal(Standing.NotTestableHere, RangeVerdicts.C18(EvidenceOf(few, [Index(300), .. half], View(6, 24))).AtMemo.Standing);
    }

    [Fact]
    public void LagSince_FourDays_IsTheMedianOfTheDaysAfterTheMemo()
    {
        // 300 to 303 days behind from the day after the memo on; the memo's date itself, at 299, does not count.
        Lens index = Index(300) with { Models = [.. Index(300).Models, Model("end", Leader, Memo.AddDays(4), 0)] };
        Measurement since = RangeVerdicts.LagSince(EvidenceOf([], [index]))!;

        Assert.Equal((300 / FrontierLag.DaysPerMonth, 303 / FrontierLag.DaysPerMonth), (since.Low, since.High));
        Assert.Equal(301.5 / FrontierLag.DaysPerMonth, since.Value, 12);
    }

    [Fact]
    public void LagSince_CountsStretchesBetweenRecords_NotDays()
    {
        // Six days with a Chinese record on the second and the fourth of them: three stretches.
        Lens index = LensOf(
            "eci", Model("a", Leader, Memo.AddDays(-300), 1), Model("b", Leader, Memo.AddDays(-100), 3), Model("last", Leader, Memo.AddDays(6), 0),
            Model("c", Follower, Memo, 1), Model("d", Follower, Memo.AddDays(2), 2), Model("e", Follower, Memo.AddDays(4), 3));

        Assert.Equal(3, RangeVerdicts.LagSince(EvidenceOf([], [index]))!.N);
    }

    private static Verdict C18(Lens lens, params StatedLag[] views) => RangeVerdicts.C18(EvidenceOf([lens], [Index(300), lens], views));

    private static GapEvidence Same(params Lens[] lenses) => EvidenceOf(lenses, lenses);
}

using Workbook.Memo.Gap;
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
    [InlineData(500, "gap.couple-low", 16, Standing.Supported)]
    [InlineData(500, "gap.couple-low", 17, Standing.Contradicted)]
    [InlineData(1000, "gap.couple-high", 33, Standing.Supported)]
    [InlineData(1000, "gap.couple-high", 32, Standing.Contradicted)]
    public void C05AndC22_WhatTwoYearsAre_IsAChoice(int days, string choice, double months, Standing expected)
    {
        Assert.Equal(expected, RangeVerdicts.C05(Same(Behind(days, RaimondoSpoke)).Choosing(choice, months)).Now.Standing);
        Assert.Equal(expected, RangeVerdicts.C22(Same(Behind(days, TsaiSpoke)).Choosing(choice, months)).Now.Standing);
    }

    [Fact]
    public void C05_OneReleaseThatWouldPutItRight_DecidesNothing_AndIsTold()
    {
        Verdict verdict = RangeVerdicts.C05(Same(BehindByOne(100, 548, RaimondoSpoke)));

        Assert.Equal((Standing.Contradicted, Standing.Contradicted), Standings(verdict));
        Assert.Equal("Inside the range: no yardstick. Without one release 1 of 1 families would reach into it, which decides nothing.", verdict.EvidenceFor);
        Assert.Contains("Without one release 0 of 1", RangeVerdicts.C05(Same(BehindByOne(100, 547, RaimondoSpoke))).EvidenceFor, StringComparison.Ordinal);
    }

    [Fact]
    public void C05AndC22_OneLensOfTwoInside_IsAReading_OneOfThreeIsOpen()
    {
        Lens[] Lenses(DateOnly day, int outside) => [Behind(600, day), .. Enumerable.Repeat(Behind(100, day), outside)];

        Assert.Equal(Standing.SupportedUnderStatedReading, RangeVerdicts.C05(Same(Lenses(RaimondoSpoke, 1))).Now.Standing);
        Assert.Equal(Standing.Open, RangeVerdicts.C05(Same(Lenses(RaimondoSpoke, 2))).Now.Standing);
        Assert.Equal(Standing.SupportedUnderStatedReading, RangeVerdicts.C22(Same(Lenses(TsaiSpoke, 1))).Now.Standing);
        Assert.Equal(Standing.Open, RangeVerdicts.C22(Same(Lenses(TsaiSpoke, 2))).Now.Standing);
    }

    [Fact]
    public void C05_FamiliesThatHaveAVote_AreAChoice()
    {
        GapEvidence evidence = Same(Behind(600, RaimondoSpoke) with { Family = Lenses.TrainingCompute }, Behind(100, RaimondoSpoke) with { Family = Lenses.Votes });

        Assert.Equal(Standing.SupportedUnderStatedReading, RangeVerdicts.C05(evidence).Now.Standing);
        Assert.Equal(Standing.Supported, RangeVerdicts.C05(evidence.Choosing("gap.families", "training-compute")).Now.Standing);
        Assert.Equal(Standing.Contradicted, RangeVerdicts.C05(evidence.Choosing("gap.families", "votes")).Now.Standing);
        Assert.Equal(Standing.Open, RangeVerdicts.C05(evidence.Choosing("gap.families", "test-scores")).Now.Standing);
    }

    [Theory]
    [InlineData("2023-12-31", 18, 30, Standing.Supported)]
    [InlineData("2023-12-01", 24, 24, Standing.Supported)]
    [InlineData("2023-12-01", 17, 24, Standing.Contradicted)]
    [InlineData("2023-12-01", 24, 31, Standing.Contradicted)]
    [InlineData("2024-01-01", 24, 24, Standing.Open)]
    [InlineData("2022-12-01", 24, 24, Standing.Open)]
    public void C05_Said_IsARecordOfThatMonth(string day, double low, double high, Standing expected)
    {
        StatedLag record = View(low, high) with { Who = "Gina Raimondo (US Commerce Secretary)", FirstDay = Day(day), Date = day };
        Assessment said = RangeVerdicts.C05(EvidenceOf([], [], record)).Said!;

        Assert.Equal(expected, said.Standing);
        Assert.Equal(expected == Standing.Open, said.Reason == "Confirmed records of Gina Raimondo in December 2023: none.");
    }

    [Fact]
    public void C22_Said_IsAConfirmedRecordOfHim_OfWhateverDay()
    {
        StatedLag record = View(24, 24) with { Who = "Joe Tsai (Alibaba chairman)" }, other = record with { LowMonths = 3, HighMonths = 3 };
        Standing Said(params StatedLag[] records) => RangeVerdicts.C22(EvidenceOf([], [], records)).Said!.Standing;

        Assert.Equal((Standing.Supported, Standing.Contradicted, Standing.Supported), (Said(record), Said(other), Said(other, record)));
        Assert.Equal(Standing.Open, Said(record with { Certainty = "ambiguous" }, record with { Kind = "measured" }, record with { LowMonths = null, HighMonths = null }, View(24, 24)));
    }

    [Theory]
    [InlineData(4, Standing.Open)]
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
        Assert.StartsWith("1 of 1 yardsticks and 1 of 1 families put the lag outside it", verdict.EvidenceAgainst, StringComparison.Ordinal);
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
        Assert.Equal(days / FrontierLag.DaysPerMonth, verdict.Now.Measured!.Value);
    }

    [Theory]
    [InlineData(182, "gap.low", 5.9, Standing.Supported)]
    [InlineData(183, "gap.low", 6.1, Standing.Contradicted)]
    [InlineData(731, "gap.high", 24.1, Standing.Supported)]
    [InlineData(730, "gap.high", 23.9, Standing.Contradicted)]
    public void C18_TheRange_IsAChoice(int days, string choice, double months, Standing expected) =>
        Assert.Equal((expected, expected), Standings(RangeVerdicts.C18(EvidenceOf([Behind(days, Memo)], [Index(300), Behind(days, Memo)]).Choosing(choice, months))));

    // Views that reach both ends, and one more.
    [Theory]
    [InlineData(10, 20, Standing.Supported)]
    [InlineData(5, 20, Standing.SupportedUnderStatedReading)]
    [InlineData(10, 25, Standing.SupportedUnderStatedReading)]
    public void C18_Said_NeedsBothEnds_AndOneBeyondIsAReading(double low, double high, Standing expected)
    {
        Assessment said = C18(Behind(300, Memo), View(6, 9), View(24, 24), View(low, high)).Said!;

        Assert.Equal((expected, expected == Standing.Supported ? 3 : 2), (said.Standing, (int)said.Measured!.Value));
        Assert.EndsWith(
            expected == Standing.Supported ? "both ends are on record and none lies beyond." : "both ends are on record, read as views among others.", said.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(6, 20, Standing.Open)]
    [InlineData(10, 24, Standing.Open)]
    [InlineData(10, 20, Standing.Open)]
    [InlineData(3, 5, Standing.Contradicted)]
    [InlineData(25, 36, Standing.Contradicted)]
    [InlineData(3, 36, Standing.Contradicted)]
    public void C18_Said_WithoutBothEnds_IsOpen_AndContradictedByViewsElsewhereAlone(double low, double high, Standing expected) =>
        Assert.Equal(expected, C18(Behind(300, Memo), View(low, high)).Said!.Standing);

    [Fact]
    public void C18_ViewsAndLater_DoNotChangeWhatIsSo()
    {
        Assert.Equal((Standing.Contradicted, Standing.Contradicted), Standings(C18(Behind(100, Memo), View(6, 24))));
        Assert.Equal((Standing.Supported, Standing.Supported), Standings(C18(Behind(300, Memo), View(3, 36))));
        Assert.Equal(Standing.Open, C18(Behind(300, Memo)).Said!.Standing);
    }

    [Fact]
    public void C18_RangeOfViews_IsOfConfirmedViewsOfThatYearPublicByTheMemo()
    {
        StatedLag far = View(3, 36);
        StatedLag[] others =
        [
            far with { Certainty = "unconfirmed" }, far with { FirstDay = new DateOnly(2023, 12, 31) }, far with { FirstDay = new DateOnly(2025, 1, 1) },
            far with { KnownFrom = Memo.AddDays(1) }, far with { Kind = "measured" }, far with { About = "chips" }, far with { LowMonths = null },
        ];
        GapEvidence WithViews(params StatedLag[] views) => EvidenceOf([], [Index(300)], [View(6, 24), .. views]);

        Assert.Equal(Standing.Supported, RangeVerdicts.C18(WithViews(others)).Said!.Standing);
        Assert.Equal(Standing.SupportedUnderStatedReading, RangeVerdicts.C18(WithViews(far with { KnownFrom = Memo })).Said!.Standing);
        Assert.Equal(Standing.SupportedUnderStatedReading, RangeVerdicts.C18(WithViews(far with { FirstDay = new DateOnly(2023, 1, 1) }).Choosing("views.years", 2)).Said!.Standing);
        Assert.Equal(Standing.Supported, RangeVerdicts.C18(WithViews(far with { FirstDay = new DateOnly(2022, 12, 31) }).Choosing("views.years", 2)).Said!.Standing);
        Assert.Equal(Standing.SupportedUnderStatedReading, RangeVerdicts.C18(WithViews(far with { About = "overall" })).Said!.Standing);
        Assert.Equal(Standing.Supported, RangeVerdicts.C18(WithViews(far with { About = "overall" }).Choosing("views.about", "models")).Said!.Standing);
    }

    // By the yardstick's days since, or its last day, where that is chosen; the range held at the memo.
    [Theory]
    [InlineData("since", 182, Standing.OvertakenByEvents)]
    [InlineData("since", 183, Standing.SupportedUnderStatedReading)]
    [InlineData("since", 730, Standing.SupportedUnderStatedReading)]
    [InlineData("since", 731, Standing.OvertakenByEvents)]
    [InlineData("end", 182, Standing.OvertakenByEvents)]
    [InlineData("end", 183, Standing.SupportedUnderStatedReading)]
    [InlineData("memo", 182, Standing.Supported)]
    public void C18_ReadAsOfThePresent_ALagThatLeftTheRangeOvertakesIt(string when, int since, Standing expected)
    {
        Verdict verdict = RangeVerdicts.C18(EvidenceOf([Behind(300, Memo)], [Index(since), Behind(300, Memo)]).Choosing("gap.when", when));

        Assert.Equal(expected, verdict.Now.Standing);
        Assert.Equal((when == "memo" ? 300 : since) / FrontierLag.DaysPerMonth, verdict.Now.Measured!.Value, 9);
    }

    // 300 to 303 days behind, day by day.
    [Theory]
    [InlineData("since", 301.5, "over the days since: 9.9 months", "months (median of days; n: stretches between records)")]
    [InlineData("end", 303, "at its end: 10.0 months", "months at the end of the yardstick")]
    public void C18_DaysSince_AreReadByTheirMedian_AndTheEndByItself(string when, double days, string words, string unit)
    {
        Lens index = Index(300) with { Models = [.. Index(300).Models, Model("end", Leader, Memo.AddDays(4), 0)] };
        Assessment now = RangeVerdicts.C18(EvidenceOf([Behind(300, Memo)], [index]).Choosing("gap.when", when)).Now;

        Assert.Equal(days / FrontierLag.DaysPerMonth, now.Measured!.Value, 12);
        Assert.Equal(unit, now.Measured.Unit);
        Assert.EndsWith($" {words}.", now.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gap.low")]
    [InlineData("gap.high")]
    public void C18_EndsOfTheRange_BelongToIt(string end)
    {
        GapEvidence evidence = EvidenceOf([Behind(300, Memo)], [Index(300), Behind(300, Memo)]).Choosing(end, 300 / FrontierLag.DaysPerMonth);

        Assert.Equal((Standing.Supported, Standing.Supported), Standings(RangeVerdicts.C18(evidence)));
        Assert.Equal(Standing.SupportedUnderStatedReading, RangeVerdicts.C18(evidence.Choosing("gap.when", "since")).Now.Standing);
    }

    [Fact]
    public void C18_LensesThatDisagree_AreAReading_AndTooFewModelsAreOpen()
    {
        Lens[] half = [Behind(300, Memo), Behind(100, Memo)], touching = [BehindByOne(100, 183, Memo)], few = [Behind(300, Memo, followers: 4)];

        Assert.Equal((Standing.SupportedUnderStatedReading, Standing.Contradicted), Standings(RangeVerdicts.C18(EvidenceOf(half, [Index(300), .. touching]))));
        Assert.Equal(Standing.Open, RangeVerdicts.C18(EvidenceOf(few, [Index(300), .. half])).AtMemo.Standing);
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
            Yardstick, Model("a", Leader, Memo.AddDays(-300), 1), Model("b", Leader, Memo.AddDays(-100), 3), Model("last", Leader, Memo.AddDays(6), 0),
            Model("c", Follower, Memo, 1), Model("d", Follower, Memo.AddDays(2), 2), Model("e", Follower, Memo.AddDays(4), 3));

        Assert.Equal(3, RangeVerdicts.LagSince(EvidenceOf([], [index]))!.N);
    }

    private static Verdict C18(Lens lens, params StatedLag[] views) => RangeVerdicts.C18(EvidenceOf([lens], [Index(300), lens], views));

    private static GapEvidence Same(params Lens[] lenses) => EvidenceOf(lenses, lenses);
}

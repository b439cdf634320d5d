using System.Collections.Immutable;
using Workbook.Charts;
using Workbook.Memo.Judging;
using Workbook.Memo.Gap;
using Workbook.Memo.Rules;
using Workbook.Methods;
using Workbook.Memo.Interruption;
using Workbook.Publishing;
using static Workbook.Memo.Tests.VerdictTesting;

namespace Workbook.Memo.Tests.Rules;

public sealed class RulesVerdictTests
{
    private static readonly int Interruption = Months.Of(InterruptionTest.FirstMonthUnderRules);

    private static readonly Lens Lens = new(
        "test", "Test index", "points",
        [Model("United States", 2022, 100), Model("China", 2023, 100), Model("United States", 2024, 110), Model("China", 2025, 110), Model("United States", 2026, 120)], []);

    [Fact]
    public void C50_PlantedFall_IsSeenAndSupportsTheReading()
    {
        InterruptionTest[] fall = [Test(jump: -2)];
        Verdict verdict = RulesVerdicts.C50(fall, fall, []);

        Assert.Equal(Standing.SupportedUnderStatedReading, verdict.Now.Standing);
        Assert.Equal(100 * (Math.Exp(fall[0].Effect.Value) - 1), verdict.Now.Measured!.Value);
        Assert.Equal(100 * (Math.Exp(fall[0].Effect.Value + (fall[0].Power.CriticalValue * fall[0].Effect.StandardError)) - 1), verdict.Now.Measured!.High);
        Assert.Contains(fall[0].Power.IntervalName, verdict.Now.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void C50_NoChange_StaysOpenAndNamesTheFallThatWouldHaveBeenSeen()
    {
        InterruptionTest[] none = [Test(jump: 0, noise: 20)];
        Verdict verdict = RulesVerdicts.C50(none, none, []);

        Assert.Equal(Standing.Open, verdict.Now.Standing);
        Assert.Contains(FormattableString.Invariant($"only a fall of {none[0].SmallestFall:0} % or more"), verdict.Now.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void C50_AnotherMonthTried_IsNamedInTheReading()
    {
        InterruptionTest[] fall = [Test(jump: -2)];
        InterruptionTest[] tried = [fall[0] with { Fit = fall[0].Fit with { Interruption = Months.Of(new DateOnly(2022, 12, 1)) } }];

        Assert.StartsWith(
            "Read as: releases fall below the line of before in December 2022, a month tried in place of that of the measures; a series disagrees where a fall of 50 % is ruled out.",
            RulesVerdicts.C50(fall, tried, []).Now.Reason, StringComparison.Ordinal);
        Assert.StartsWith(
            "Read as: releases fall below the line of before when the measures come into force; a series disagrees", RulesVerdicts.C50(fall, tried, []).AtMemo.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void SmallestFall_IsPlantedAsAFall_SoThatItHasThePowerNamed()
    {
        InterruptionTest none = Test(jump: 0);

        Assert.InRange(none.Power.Of(Math.Log(1 - (none.SmallestFall / 100))), 0.8, 0.801);
    }

    [Fact]
    public void OverOrders_TwoReleasesAMonth_SpreadsWhatTheTestSees_AndOneAMonthDoesNot()
    {
        InterruptionTest once = Test(jump: 0);
        InterruptionTest twice = InterruptionTest.Of(
            "test", "Releases", [.. once.Values, .. once.Values.Select(value => value with { Value = -value.Value })], Interruption, EffectScale.Percent);
        (InterruptionTest loose, InterruptionTest tight) = twice.OverOrders();

        Assert.Equal(once.OverOrders().Loose.SmallestFall, once.OverOrders().Tight.SmallestFall);
        Assert.True(loose.SmallestFall < tight.SmallestFall);
    }

    [Fact]
    public void InterruptionLines_DrawTheLineOfBeforeOn_FromTheInterruption()
    {
        InterruptionTest fall = Test(jump: -2);
        IReadOnlyList<LineSeries> lines = InterruptionLines.Of(fall, "Months", Months.FirstDay(Interruption - 30), Months.FirstDay(Interruption + 29), Math.Exp);

        Assert.Equal(["Months", "Line before", "Line after", "Line before, drawn on"], lines.Select(line => line.Name));
        Assert.Equal([60, 30, 30, 30], lines.Select(line => line.Points.Count));
        Assert.Equal(Math.Exp(fall.Fit.Without(Interruption)), lines[3].Points[0].Y);
    }

    // The lens's lag shortened, which is one more vote against in C52.
    [Theory]
    [InlineData(-1.001, Standing.SupportedUnderStatedReading, Standing.Open)]
    [InlineData(-0.999, Standing.Open, Standing.Open)]
    [InlineData(1.001, Standing.Open, Standing.Open)]
    public void C50AndC52_AFall_IsSeenFromTheSizeThatChanceSeldomReaches_AndARiseIsNone(double ofCritical, Standing half, Standing third)
    {
        InterruptionTest none = Test(jump: 0, noise: 20);
        InterruptionTest at = none with { Effect = none.Effect with { Value = ofCritical * none.Power.CriticalValue * none.Effect.StandardError } };

        Assert.Equal((Standing.Open, half), Standings(RulesVerdicts.C50([none], [none, at], [])));
        Assert.Equal((half, third), Standings(RulesVerdicts.C52([none, at], [none, at], Lens, [], [])));
    }

    // Interval of the effect from −0.2 on: a fall of 1 − exp(−0.2) = 18.1 % is not ruled out, one of more is.
    [Theory]
    [InlineData(18.1, Standing.Open)]
    [InlineData(18.2, Standing.Contradicted)]
    public void C50_AFallThatEverySeriesRulesOut_Contradicts(double matters, Standing expected)
    {
        InterruptionTest none = Test(jump: 0);
        InterruptionTest at = none with { Effect = none.Effect with { Value = (none.Power.CriticalValue * none.Effect.StandardError) - 0.2 } };
        Choices choices = Choices.Default.With("rules.fall", matters);

        Assert.Equal(expected, RulesVerdicts.C50([at], [at], [], choices).Now.Standing);
        Assert.Equal(Standing.Open, RulesVerdicts.C50([at], [at, Test(jump: 0, noise: 20)], [], choices).Now.Standing);
    }

    [Fact]
    public void C50_AFallAsLargeAsTheIntervalReaches_IsNotRuledOut()
    {
        InterruptionTest none = Test(jump: 0);

        Assert.Equal(Standing.Open, RulesVerdicts.C50([none], [none], [], Choices.Default.With("rules.fall", -none.Low)).Now.Standing);
    }

    [Theory]
    [InlineData(0, "+0.0")]
    [InlineData(9.9, "+9.9")]
    [InlineData(10, "+10")]
    [InlineData(-10, "−10")]
    public void C50_EffectsShown_HaveTheirSign_AndOneDecimalBelowTen(double effect, string expected)
    {
        InterruptionTest none = Test(jump: 0), shown = none with { Scale = EffectScale.PowersOfTen, Effect = none.Effect with { Value = effect } };

        Assert.Contains($"Releases: {expected} powers of ten ", RulesVerdicts.C50([shown], [shown], []).Now.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void EffectScale_APercentage_IsPutInEveryUnit()
    {
        Assert.Equal((-50, 0.5), (EffectScale.Percent.FromPercent(-50), EffectScale.Factor.FromPercent(-50)));
        Assert.Equal(-1, EffectScale.PowersOfTen.FromPercent(-90), 9);
    }

    [Fact]
    public void C50_CountsTheSeriesInWhichAFallOrARiseWasSeen()
    {
        InterruptionTest[] series = [Test(jump: -2), Test(jump: 2), Test(jump: 0, noise: 20)];
        Verdict verdict = RulesVerdicts.C50(series, series, []);

        Assert.StartsWith("A fall was seen when the measures come into force in 1 of 3 series", verdict.EvidenceFor, StringComparison.Ordinal);
        Assert.StartsWith("A rise was seen in 1. ", verdict.EvidenceAgainst, StringComparison.Ordinal);
    }

    [Fact]
    public void C51_NoStudyTellsFiledFromUnfiledModels_SoItIsNotTestable_AndComparisonsAreCounted()
    {
        SafetyStudy[] studies = [Study("a", safer: false, 80, 20), Study("b", safer: true, 90, 10), Study("c", safer: null, 30, 3)];
        SafetyStudy early = new([.. Study("d", safer: true, 90, 10).Results.Select(result => result with { KnownFrom = PolicyMemo.Date })]);
        Verdict verdict = RulesVerdicts.C51([.. studies, early], []);

        Assert.Equal((Standing.NotTestableHere, Standing.NotTestableHere), Standings(verdict));
        Assert.Equal(new Measurement(2, "of 3 comparisons find China safer", N: 3), verdict.Now.Measured);
        Assert.Equal(new Measurement(1, "of 1 comparisons find China safer", N: 1), verdict.AtMemo.Measured);
        Assert.Equal(
            "Not safer on the American side at both ends: Somebody, something: China 90, United States 10 %; Somebody, something: China 90, United States 10 %.", verdict.EvidenceFor);
        Assert.Equal("Safer on the American side at both ends: Somebody, something: China 80, United States 20 %.", verdict.EvidenceAgainst);
        Assert.Contains("Of 3 comparisons of safety by country 1 find the American side safer at its best and at its worst, 2 the Chinese, 0 neither.", verdict.Now.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void C51_WhereNoStudyMeasuresSafety_NoneIsNamed()
    {
        Verdict verdict = RulesVerdicts.C51([Study("c", safer: null, 30, 3)], []);

        Assert.Equal(("Not safer on the American side at both ends: none.", "Safer on the American side at both ends: none."), (verdict.EvidenceFor, verdict.EvidenceAgainst));
    }

    [Fact]
    public void Safer_BestAndWorstDisagree_IsNeither()
    {
        SafetyResult china = Result("a", "China", 80, true);

        Assert.Null(SafetyStudy.Group([china, Result("a", "United States", 85, true), Result("a", "United States", 40, true)]).Single().Safer);
        Assert.Equal("China", SafetyStudy.Group([china, Result("a", "United States", 70, true), Result("a", "United States", 40, true)]).Single().Safer);
    }

    [Fact]
    public void C52_ShorterLagUnderTheRules_IsAVoteAgainst_AndNoRecordSaysWhatWasBelieved()
    {
        // In the year up to the memo China is at the US level of 2022, so the lag grows from 20.6 to 32.6 months: 26.6 in the middle (809 days).
        // In the year up to 1 January 2026 it is at that of 2024: from 12 to 24 months, 18.0 in the middle (549.5 days).
        InterruptionTest[] none = [Test(jump: 0, noise: 20)];
        Verdict verdict = RulesVerdicts.C52(none, none, Lens, [Study("c", safer: null, 30, 3)], []);

        Assert.Equal((Standing.Open, Standing.Open), (verdict.Now.Standing, verdict.Said!.Standing));
        Assert.Equal((549.5 - 809) / 30.4375, verdict.Now.Measured!.Value, 3);
        Assert.Contains("China 30, United States 3", verdict.EvidenceFor, StringComparison.Ordinal);
    }

    // The lag changed by −8.53 months; a rise was seen that rules a fall out.
    [Theory]
    [InlineData(8.5, Standing.Contradicted)]
    [InlineData(8.6, Standing.Open)]
    public void C52_MonthsThatCount_AreAChoice(double margin, Standing expected)
    {
        InterruptionTest[] rise = [Test(jump: 2)];

        Assert.Equal(expected, RulesVerdicts.C52(rise, rise, Lens, [], [], Choices.Default.With("rules.lag.margin", margin)).Now.Standing);
    }

    [Theory]
    [InlineData(8.5, Standing.SupportedUnderStatedReading)]
    [InlineData(8.6, Standing.Open)]
    public void C52_LongerLag_IsAVoteFor(double margin, Standing expected)
    {
        // The same lens with time turned round between the two years: 18.0 months up to the memo and 26.5 at the end.
        InterruptionTest[] none = [Test(jump: 0, noise: 20)];
        Lens longer = Lens with
        {
            Models = [Model("United States", 2022, 100), Model("China", 2023, 100), Model("United States", 2026, 120)],
        };
        double change = RulesVerdicts.C52(none, none, longer, [], []).Now.Measured!.Value;

        Assert.True(change > 0);
        Assert.Equal(expected, RulesVerdicts.C52(none, none, longer, [], [], Choices.Default.With("rules.lag.margin", change + margin - 8.55)).Now.Standing);
    }

    private static InterruptionTest Test(double jump, double noise = 0.4)
    {
        var random = new Random(3);
        return InterruptionTest.Of(
            "test", "Releases",
            [.. Enumerable.Range(Interruption - 30, 60).Select(month => new TimedValue(month, (month < Interruption ? 0 : jump) + (noise * (random.NextDouble() - 0.5))))],
            Interruption, EffectScale.Percent);
    }

    private static LensModel Model(string country, int year, double score) => new(new ScoredModel($"{country} {year}", new DateOnly(year, 1, 1), score), country, null);

    private static SafetyStudy Study(string id, bool? safer, double china, double america) =>
        new(ImmutableArray.Create(Result(id, "China", china, safer), Result(id, "United States", america, safer)));

    private static SafetyResult Result(string id, string origin, double value, bool? safer) =>
        new(id, new DateOnly(2025, 1, 1), "Somebody", "something", $"{origin} {value}", origin, value, "percent", false, safer);
}

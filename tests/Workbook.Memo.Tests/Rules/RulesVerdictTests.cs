using System.Collections.Immutable;
using Workbook.Charts;
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
        InterruptionTest[] none = [Test(jump: 0)];
        Verdict verdict = RulesVerdicts.C50(none, none, []);

        Assert.Equal(Standing.Open, verdict.Now.Standing);
        Assert.Contains(FormattableString.Invariant($"only a fall of {none[0].SmallestFall:0} percent"), verdict.Now.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void C50_AnotherMonthTried_IsNamedInTheReading()
    {
        InterruptionTest[] fall = [Test(jump: -2)];
        InterruptionTest[] tried = [fall[0] with { Fit = fall[0].Fit with { Interruption = Months.Of(new DateOnly(2022, 12, 1)) } }];

        Assert.StartsWith(
            "Read as: releases fall below the line of before in December 2022, a month tried in place of that of the measures.",
            RulesVerdicts.C50(fall, tried, []).Now.Reason, StringComparison.Ordinal);
        Assert.StartsWith(
            "Read as: releases fall below the line of before when the measures come into force.", RulesVerdicts.C50(fall, tried, []).AtMemo.Reason, StringComparison.Ordinal);
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

    [Theory]
    [InlineData(-1.001, Standing.SupportedUnderStatedReading)]
    [InlineData(-0.999, Standing.Open)]
    [InlineData(1.001, Standing.Open)]
    public void C50AndC52_AFall_IsSeenFromTheSizeThatChanceSeldomReaches_AndARiseIsNone(double ofCritical, Standing expected)
    {
        InterruptionTest none = Test(jump: 0);
        InterruptionTest at = none with { Effect = none.Effect with { Value = ofCritical * none.Power.CriticalValue * none.Effect.StandardError } };
        Verdict fall = RulesVerdicts.C50([none], [none, at], []), effect = RulesVerdicts.C52([at], [none, at], Lens, [], []);

        Assert.Equal((Standing.Open, expected), Standings(fall));
        Assert.Equal((Standing.Open, expected), Standings(effect));
        Assert.Equal(expected, RulesVerdicts.C50([at], [none], []).AtMemo.Standing);
    }

    [Theory]
    [InlineData(0, Standing.Open)]
    [InlineData(1, Standing.NotTestableHere)]
    public void C51_AComparisonOfTheMemosDate_CountsThen(int daysLater, Standing atMemo)
    {
        SafetyStudy study = new([.. Study("a", safer: true, 90, 10).Results.Select(result => result with { KnownFrom = PolicyMemo.Date.AddDays(daysLater) })]);
        Verdict verdict = RulesVerdicts.C51([study], []);

        Assert.Equal((atMemo, Standing.Open), Standings(verdict));
    }

    [Fact]
    public void C51_StudiesOfRefusalsAlone_CannotTestIt() =>
        Assert.Equal(Standing.NotTestableHere, RulesVerdicts.C51([Study("c", safer: null, 30, 3)], []).Now.Standing);

    [Fact]
    public void C51_ComparisonsAfterTheMemo_AreCountedNowOnly()
    {
        SafetyStudy[] studies = [Study("a", safer: false, 90, 10), Study("b", safer: true, 90, 10), Study("c", safer: null, 30, 3)];
        Verdict verdict = RulesVerdicts.C51(studies, []);

        Assert.Equal((Standing.NotTestableHere, Standing.Open), Standings(verdict));
        Assert.Equal(new Measurement(1, "of 2 comparisons find China safer", N: 2), verdict.Now.Measured);
    }

    [Fact]
    public void Safer_BestAndWorstDisagree_IsNeither()
    {
        SafetyResult china = Result("a", "China", 80, true);

        Assert.Null(SafetyStudy.Group([china, Result("a", "United States", 85, true), Result("a", "United States", 40, true)]).Single().Safer);
        Assert.Equal("China", SafetyStudy.Group([china, Result("a", "United States", 70, true), Result("a", "United States", 40, true)]).Single().Safer);
    }

    [Fact]
    public void C52_ShrinkingLagUnderTheRules_StaysOpenForWantOfAComparison()
    {
        // In the year up to the memo China is at the US level of 2022, so the lag grows from 20.6 to 32.6 months: 26.6 in the middle (809 days).
        // In the year up to 1 January 2026 it is at that of 2024: from 12 to 24 months, 18.0 in the middle (549.5 days).
        InterruptionTest[] none = [Test(jump: 0)];
        Verdict verdict = RulesVerdicts.C52(none, none, Lens, [Study("c", safer: null, 30, 3)], []);

        Assert.Equal(Standing.Open, verdict.Now.Standing);
        Assert.Equal((549.5 - 809) / 30.4375, verdict.Now.Measured!.Value, 3);
        Assert.Contains("China 30, United States 3", verdict.EvidenceFor, StringComparison.Ordinal);
    }

    private static InterruptionTest Test(double jump)
    {
        var random = new Random(3);
        return InterruptionTest.Of(
            "test", "Releases",
            [.. Enumerable.Range(Interruption - 30, 60).Select(month => new TimedValue(month, (month < Interruption ? 0 : jump) + (0.4 * (random.NextDouble() - 0.5))))],
            Interruption, EffectScale.Percent);
    }

    private static LensModel Model(string country, int year, double score) => new(new ScoredModel($"{country} {year}", new DateOnly(year, 1, 1), score), country, null);

    private static SafetyStudy Study(string id, bool? safer, double china, double america) =>
        new(ImmutableArray.Create(Result(id, "China", china, safer), Result(id, "United States", america, safer)));

    private static SafetyResult Result(string id, string origin, double value, bool? safer) =>
        new(id, new DateOnly(2025, 1, 1), "Somebody", "something", $"{origin} {value}", origin, value, "percent", false, safer);
}

using Workbook.Data;
using Workbook.Publishing;
using Workbook.Memo.Context;
using static Workbook.Memo.Tests.Context.ContextRows;

namespace Workbook.Memo.Tests.Context;

public sealed class ControlVerdictTests
{
    private static readonly DateOnly Before = new(2022, 10, 7), After = new(2025, 7, 1);

    [Fact]
    public void C03_OnlyTighteningThen_AndOneLooseningSince_OpensTheQuestion()
    {
        Verdict verdict = ControlVerdicts.C03(Timeline(Rule("a", Before, "tightens", "chips"), Rule("b", After, "tightens", "chips"), Rule("c", After, "loosens", "chips")));

        Assert.Equal((Standing.SupportedUnderStatedReading, Standing.Open), (verdict.AtMemo.Standing, verdict.Now.Standing));
        Assert.Equal(new Measurement(1, "of 2 changes tighten", N: 2), verdict.Now.Measured);
    }

    [Fact]
    public void C03_LooseningTurnedIntoTightening_ChangesTheVerdict()
    {
        Verdict verdict = ControlVerdicts.C03(Timeline(Rule("a", Before, "tightens", "chips"), Rule("b", After, "tightens", "chips"), Rule("c", After, "tightens", "chips")));

        Assert.Equal(Standing.SupportedUnderStatedReading, verdict.Now.Standing);
    }

    [Fact]
    public void C12_NeedsTwoAmericanRulesOnChipmakingAndAnAlly()
    {
        PolicyEvent ally = Rule("tools", Before, "tightens", "chipmaking") with { Track = Workbook.Memo.Context.Timeline.Allies };
        PolicyEvent[] one = [Rule("a", Before, "tightens", "chipmaking"), ally];

        Assert.Equal(Standing.Open, ControlVerdicts.C12(Timeline(one)).AtMemo.Standing);
        Verdict verdict = ControlVerdicts.C12(Timeline([.. one, Rule("b", Before, "tightens", "chipmaking")]));
        Assert.Equal(Standing.SupportedUnderStatedReading, verdict.AtMemo.Standing);
        Assert.Equal(3, verdict.AtMemo.Measured!.Value);
    }

    [Fact]
    public void C14_OneSubjectWithoutARule_IsContradicted()
    {
        Assert.Equal(Standing.Contradicted, ControlVerdicts.C14(Timeline(Rule("a", Before, "tightens", "chips", "chipmaking"))).AtMemo.Standing);
        Assert.Equal(Standing.Supported, ControlVerdicts.C14(Timeline(Rule("a", Before, "tightens", "chips", "chipmaking", "supercomputing"))).AtMemo.Standing);
    }

    [Fact]
    public void C15_OrderIsAForecast_AndTheRuleInForceSettlesIt()
    {
        PolicyEvent order = Rule("order", new DateOnly(2023, 8, 9), "tightens", "investment", "ai", "quantum", "chips");
        PolicyEvent rule = Rule("rule", new DateOnly(2024, 10, 28), "tightens", "investment", "ai", "quantum", "chips") with { InForce = new DateOnly(2025, 1, 2) };
        Verdict verdict = ControlVerdicts.C15(Timeline(order, rule));

        Assert.Equal((Standing.Open, Standing.Supported), (verdict.AtMemo.Standing, verdict.Now.Standing));
        Assert.Equal(3.48, verdict.Now.Measured!.Value, 2);
        Assert.Equal(Standing.Contradicted, ControlVerdicts.C15(Timeline(order, rule with { Subjects = ["investment", "chips"] })).Now.Standing);
    }

    [Fact]
    public void C11AndC13_SayWhatWouldTestThem() => Assert.All(
        [ControlVerdicts.C11(Timeline()), ControlVerdicts.C13(Timeline())],
        verdict => Assert.True(verdict.Now.Standing == Standing.NotTestableHere && verdict.WouldChange.Length > 0));

    [Fact]
    public void KnownOn_FindingPublishedLater_IsNotYetThere()
    {
        PolicyEvent late = Rule("late", Before, "tightens", "chips") with { KnownFrom = After };

        Assert.Empty(Timeline(late).KnownOn(PolicyMemo.Date).Events);
    }
}

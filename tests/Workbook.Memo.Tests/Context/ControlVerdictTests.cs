using Workbook.Memo.Context;
using Workbook.Publishing;
using static Workbook.Memo.Tests.Context.ContextRows;
using static Workbook.Memo.Tests.VerdictTesting;

namespace Workbook.Memo.Tests.Context;

public sealed class ControlVerdictTests
{
    private static readonly DateOnly Before = new(2022, 10, 7), After = new(2025, 7, 1);

    [Fact]
    public void ChangesOf_CountsByDirection_AfterOneDayAndUpToAnotherIncluded()
    {
        DateOnly day = PolicyMemo.Date;
        Timeline timeline = Timeline(
            Rule("a", day, "tightens", "chips"), Rule("b", day.AddDays(1), "tightens", "chips"), Rule("c", day.AddDays(1), "loosens", "chips"),
            Rule("d", day.AddDays(2), "mixed", "chips"), Rule("e", day, "none"));

        Assert.Equal(new ControlChanges(2, 1, 1), timeline.ChangesOf(Workbook.Memo.Context.Timeline.UnitedStates));
        Assert.Equal(new ControlChanges(1, 0, 0), timeline.ChangesOf(Workbook.Memo.Context.Timeline.UnitedStates, until: day));
        Assert.Equal(new ControlChanges(1, 1, 0), timeline.ChangesOf(Workbook.Memo.Context.Timeline.UnitedStates, after: day, until: day.AddDays(1)));
        Assert.Equal(0, timeline.ChangesOf(Workbook.Memo.Context.Timeline.Allies).All);
    }

    [Fact]
    public void C03_OnlyTighteningThen_AndOneLooseningSince_OpensTheQuestion()
    {
        Verdict verdict = ControlVerdicts.C03(Timeline(Rule("a", Before, "tightens", "chips"), Rule("b", After, "tightens", "chips"), Rule("c", After, "loosens", "chips")));

        Assert.Equal((Standing.SupportedUnderStatedReading, Standing.Open), Standings(verdict));
        Assert.Equal(new Measurement(1, "of 2 changes tighten", N: 2), verdict.Now.Measured);
    }

    [Theory]
    [InlineData("tightens", Standing.SupportedUnderStatedReading)]
    [InlineData("tightens tightens", Standing.SupportedUnderStatedReading)]
    [InlineData("tightens mixed", Standing.Open)]
    [InlineData("tightens loosens", Standing.Open)]
    [InlineData("none", Standing.Open)] // No change at all.
    public void C03_NeedsATighteningAndNothingElse_AtEitherDate(string effects, Standing expected)
    {
        PolicyEvent[] Rules(DateOnly day) => [.. effects.Split(' ').Select((effect, i) => Rule($"{i}", day, effect, "chips"))];

        Assert.Equal((expected, Standing.Open), Standings(ControlVerdicts.C03(Timeline(Rules(Before)))));
        Assert.Equal((Standing.Open, expected), Standings(ControlVerdicts.C03(Timeline(Rules(After)))));
    }

    [Fact]
    public void C03_AChangeOfTheMemosDate_IsUpToTheMemo_AndTheNextDaysIsAfterIt()
    {
        Assert.Equal((Standing.SupportedUnderStatedReading, Standing.Open), Standings(ControlVerdicts.C03(Timeline(Rule("a", PolicyMemo.Date, "tightens", "chips")))));
        Assert.Equal((Standing.Open, Standing.SupportedUnderStatedReading), Standings(ControlVerdicts.C03(Timeline(Rule("a", PolicyMemo.Date.AddDays(1), "tightens", "chips")))));
    }

    [Fact]
    public void C03_StatementsAndWhatAlliesLoosen_DoNotCount()
    {
        PolicyEvent loosening = Rule("b", Before, "loosens", "chips");
        PolicyEvent[] others = [loosening with { Kind = "statement" }, loosening with { Track = Workbook.Memo.Context.Timeline.Allies }];

        Assert.Equal(Standing.SupportedUnderStatedReading, ControlVerdicts.C03(Timeline([Rule("a", Before, "tightens", "chips"), .. others])).AtMemo.Standing);
    }

    [Theory]
    [InlineData(1, 1, Standing.Open)]
    [InlineData(2, 0, Standing.Open)]
    [InlineData(2, 1, Standing.SupportedUnderStatedReading)]
    public void C12_NeedsTwoAmericanRulesOnChipmakingAndAnAlly(int american, int allied, Standing expected)
    {
        PolicyEvent[] Rules(int count, string track) => [.. Enumerable.Range(1, count).Select(i => Rule($"{track} {i}", Before, "tightens", "chipmaking") with { Track = track })];
        Timeline timeline = Timeline([.. Rules(american, Workbook.Memo.Context.Timeline.UnitedStates), .. Rules(allied, Workbook.Memo.Context.Timeline.Allies)]);

        Assert.Equal((expected, expected), Standings(ControlVerdicts.C12(timeline)));
        Assert.Equal(american + allied, ControlVerdicts.C12(timeline).AtMemo.Measured!.Value);
        Assert.Equal((Standing.Open, expected), Standings(ControlVerdicts.C12(new Timeline([.. timeline.Events.Select(rule => rule with { KnownFrom = After })], []))));
    }

    [Theory]
    [InlineData("chips chipmaking supercomputing", Standing.Supported)]
    [InlineData("chips chipmaking", Standing.Contradicted)]
    [InlineData("chips supercomputing", Standing.Contradicted)]
    [InlineData("chipmaking supercomputing", Standing.Contradicted)]
    public void C14_OneSubjectWithoutARule_IsContradicted(string subjects, Standing expected) =>
        Assert.Equal((expected, expected), Standings(ControlVerdicts.C14(Timeline([.. subjects.Split(' ').Select(subject => Rule(subject, Before, "tightens", subject))]))));

    [Fact]
    public void C14_AListingIsNoRule_AndALaterRuleCountsOnlyNow()
    {
        PolicyEvent all = Rule("a", Before, "tightens", "chips", "chipmaking", "supercomputing");

        Assert.Equal((Standing.Contradicted, Standing.Contradicted), Standings(ControlVerdicts.C14(Timeline(all with { Kind = "listing" }))));
        Assert.Equal((Standing.Contradicted, Standing.Supported), Standings(ControlVerdicts.C14(Timeline(all with { KnownFrom = PolicyMemo.Date.AddDays(1) }))));
        Assert.Equal((Standing.Supported, Standing.Supported), Standings(ControlVerdicts.C14(Timeline(all with { KnownFrom = PolicyMemo.Date }))));
    }

    [Fact]
    public void C15_OrderIsAForecast_AndTheRuleInForceSettlesIt()
    {
        PolicyEvent order = Rule("order", new DateOnly(2023, 8, 9), "tightens", "investment", "ai", "quantum", "chips");
        PolicyEvent rule = Rule("rule", new DateOnly(2024, 10, 28), "tightens", "investment", "ai", "quantum", "chips") with { InForce = new DateOnly(2025, 1, 2) };
        Verdict verdict = ControlVerdicts.C15(Timeline(order, rule));

        Assert.Equal((Standing.Open, Standing.Supported), Standings(verdict));
        Assert.Equal(3.48, verdict.Now.Measured!.Value, 2);
    }

    [Theory]
    [InlineData("ai quantum chips", Standing.Supported)]
    [InlineData("quantum chips", Standing.Contradicted)]
    [InlineData("ai chips", Standing.Contradicted)]
    [InlineData("ai quantum", Standing.Contradicted)]
    public void C15_RuleInForceThatLeavesOneOut_IsContradicted(string areas, Standing expected)
    {
        PolicyEvent rule = Rule("rule", Before, "tightens", ["investment", .. areas.Split(' ')]) with { InForce = Before };

        Assert.Equal((expected, expected), Standings(ControlVerdicts.C15(Timeline(rule))));
        Assert.Equal((Standing.Open, Standing.Open), Standings(ControlVerdicts.C15(Timeline(rule with { InForce = null }))));
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

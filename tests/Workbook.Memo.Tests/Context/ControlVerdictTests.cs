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
        Assert.Contains("After the memo 1 loosen them and 0 do both", verdict.EvidenceAgainst, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tightens", Standing.SupportedUnderStatedReading)]
    [InlineData("tightens tightens", Standing.SupportedUnderStatedReading)]
    [InlineData("tightens mixed", Standing.Open)] // Half tighten.
    [InlineData("tightens loosens", Standing.Open)]
    [InlineData("tightens loosens mixed", Standing.Contradicted)]
    [InlineData("loosens", Standing.Contradicted)]
    [InlineData("none", Standing.Open)] // No change at all.
    public void C03_NeedsATighteningAndNothingElse_AndFailsWhereFewerThanHalfTighten_AtEitherDate(string effects, Standing expected)
    {
        PolicyEvent[] Rules(DateOnly day) => [.. effects.Split(' ').Select((effect, i) => Rule($"{i}", day, effect, "chips"))];

        Assert.Equal((expected, Standing.Open), Standings(ControlVerdicts.C03(Timeline(Rules(Before)))));
        Assert.Equal((Standing.Open, expected), Standings(ControlVerdicts.C03(Timeline(Rules(After)))));
    }

    [Fact]
    public void C03_ACourseThatHeldAndWasGivenUp_IsOvertaken()
    {
        Verdict verdict = ControlVerdicts.C03(Timeline(Rule("a", Before, "tightens", "chips"), Rule("b", After, "loosens", "chips")));

        Assert.Equal((Standing.SupportedUnderStatedReading, Standing.OvertakenByEvents), Standings(verdict));
        Assert.StartsWith("It held at the memo. Read as", verdict.Now.Reason, StringComparison.Ordinal);
    }

    // Three of four changes tighten.
    [Theory]
    [InlineData("controls.committed", 75, Standing.SupportedUnderStatedReading)]
    [InlineData("controls.committed", 76, Standing.Open)]
    [InlineData("controls.abandoned", 75, Standing.Open)]
    [InlineData("controls.abandoned", 76, Standing.Contradicted)]
    public void C03_SharesAreChosen(string choice, int percent, Standing expected)
    {
        Timeline timeline = Timeline(Rule("a", Before, "tightens"), Rule("b", Before, "tightens"), Rule("c", Before, "tightens"), Rule("d", Before, "loosens"));

        Assert.Equal(expected, ControlVerdicts.C03(timeline.Choosing(choice, percent)).AtMemo.Standing);
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

    // American controls on chipmaking that tighten and that loosen, and those of allies.
    [Theory]
    [InlineData(1, 0, 1, Standing.Open)]
    [InlineData(2, 0, 0, Standing.Open)]
    [InlineData(2, 0, 1, Standing.SupportedUnderStatedReading)]
    [InlineData(2, 1, 1, Standing.SupportedUnderStatedReading)]
    [InlineData(2, 2, 1, Standing.Contradicted)]
    [InlineData(0, 1, 1, Standing.Contradicted)]
    [InlineData(0, 0, 1, Standing.Open)]
    public void C12_NeedsTwoAmericanControlsOnChipmakingAndAnAlly_AndFailsWhereAsManyLoosen(int tighter, int looser, int allied, Standing expected)
    {
        PolicyEvent[] Rules(int count, string track, string effect) => [.. Enumerable.Range(1, count).Select(i => Rule($"{track} {effect} {i}", Before, effect, "chipmaking") with { Track = track })];
        Timeline timeline = Timeline(
        [
            .. Rules(tighter, Workbook.Memo.Context.Timeline.UnitedStates, "tightens"), .. Rules(looser, Workbook.Memo.Context.Timeline.UnitedStates, "loosens"),
            .. Rules(allied, Workbook.Memo.Context.Timeline.Allies, "tightens"),
        ]);

        Assert.Equal((expected, expected), Standings(ControlVerdicts.C12(timeline)));
        Assert.Equal(tighter + allied, ControlVerdicts.C12(timeline).AtMemo.Measured!.Value);
        Assert.Equal((Standing.Open, expected), Standings(ControlVerdicts.C12(timeline with { Events = [.. timeline.Events.Select(rule => rule with { KnownFrom = After })] })));
    }

    [Theory]
    [InlineData("pillar.rules", 3, Standing.Open)]
    [InlineData("pillar.allies", 2, Standing.Open)]
    [InlineData("pillar.subject", "chips", Standing.Open)]
    [InlineData("pillar.rules", 2, Standing.SupportedUnderStatedReading)]
    public void C12_NumbersAndSubject_AreChosen(string choice, object value, Standing expected)
    {
        Timeline timeline = Timeline(
            Rule("a", Before, "tightens", "chipmaking"), Rule("b", Before, "tightens", "chipmaking"),
            Rule("c", Before, "tightens", "chipmaking") with { Track = Workbook.Memo.Context.Timeline.Allies });

        Assert.Equal(expected, ControlVerdicts.C12(timeline.Choosing(choice, value)).AtMemo.Standing);
    }

    [Theory]
    [InlineData("chips chipmaking supercomputing", Standing.Supported)]
    [InlineData("chips chipmaking", Standing.Open)]
    [InlineData("chips supercomputing", Standing.Open)]
    [InlineData("chipmaking supercomputing", Standing.Open)]
    public void C14_ASubjectWithoutARule_IsNotShownToHaveNone(string subjects, Standing expected) =>
        Assert.Equal((expected, expected), Standings(ControlVerdicts.C14(Timeline([.. subjects.Split(' ').Select(subject => Rule(subject, Before, "tightens", subject))]))));

    [Theory]
    [InlineData(2, Standing.Supported)]
    [InlineData(1, Standing.Contradicted)]
    [InlineData(0, Standing.Contradicted)]
    public void C14_ASubjectOnWhichAsManyRulesLoosen_IsNotCovered(int tighter, Standing expected)
    {
        Timeline timeline = Timeline(
        [
            Rule("a", Before, "tightens", "chips", "chipmaking"), Rule("b", Before, "loosens", "supercomputing"),
            .. Enumerable.Range(1, tighter).Select(i => Rule($"{i}", Before, "tightens", "supercomputing")),
        ]);

        Assert.Equal((expected, expected), Standings(ControlVerdicts.C14(timeline)));
        Assert.EndsWith(expected == Standing.Supported ? "on none do as many loosen." : "on 1 as many loosen.", ControlVerdicts.C14(timeline).Now.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void C14_AListingIsNoRule_UnlessChosen_AndALaterRuleCountsOnlyNow()
    {
        PolicyEvent all = Rule("a", Before, "tightens", "chips", "chipmaking", "supercomputing");

        Assert.Equal((Standing.Open, Standing.Open), Standings(ControlVerdicts.C14(Timeline(all with { Kind = "listing" }))));
        Assert.Equal((Standing.Supported, Standing.Supported), Standings(ControlVerdicts.C14(Timeline(all with { Kind = "listing" }).Choosing("controls.kinds", "rule listing"))));
        Assert.Equal((Standing.Open, Standing.Supported), Standings(ControlVerdicts.C14(Timeline(all with { KnownFrom = PolicyMemo.Date.AddDays(1) }))));
        Assert.Equal((Standing.Supported, Standing.Supported), Standings(ControlVerdicts.C14(Timeline(all with { KnownFrom = PolicyMemo.Date }))));
    }

    [Fact]
    public void C14_ARuleTakenBackSinceTheMemo_IsOvertaken() => Assert.Equal(
        (Standing.Supported, Standing.OvertakenByEvents),
        Standings(ControlVerdicts.C14(Timeline(Rule("a", Before, "tightens", "chips", "chipmaking", "supercomputing"), Rule("b", After, "loosens", "chipmaking")))));

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
        Assert.Equal(expected, ControlVerdicts.C15(Timeline(rule with { InForce = null }).Choosing("investment.step", "issued")).AtMemo.Standing);
    }

    [Fact]
    public void C15_SaysWhichTechnologyIsMissing_AndCountsFromTheDayOfTheStepChosen()
    {
        PolicyEvent rule = Rule("The rule", PolicyMemo.Date, "tightens", "investment", "ai", "chips") with { InForce = new DateOnly(2025, 1, 2) };

        Assert.Equal("The rule took effect on 2 January 2025 and names not all three technologies: quantum is missing.", ControlVerdicts.C15(Timeline(rule)).Now.Reason);
        Assert.Equal(0, ControlVerdicts.C15(Timeline(rule).Choosing("investment.step", "issued")).Now.Measured!.Value);
    }

    [Fact]
    public void C11AndC13_SayWhatWouldTestThem() => Assert.All(
        [ControlVerdicts.C11(Timeline()), ControlVerdicts.C13(Timeline())],
        verdict => Assert.True(verdict.Now.Standing == Standing.NotTestableHere && verdict.WouldChange.Length > 0));

    [Fact]
    public void C11_CountsWhatIsInTheCollection()
    {
        Timeline timeline = Timeline(Rule("a", Before, "tightens", "chips", "entities"), Rule("b", Before, "tightens", "seeds"), Rule("c", Before, "tightens", "chips") with { Track = Workbook.Memo.Context.Timeline.Allies });

        Assert.StartsWith("Of 2 changes to American controls in the collection 1 act on chips", ControlVerdicts.C11(timeline).EvidenceFor, StringComparison.Ordinal);
    }

    [Fact]
    public void KnownOn_FindingPublishedLater_IsNotYetThere()
    {
        PolicyEvent late = Rule("late", Before, "tightens", "chips") with { KnownFrom = After };

        Assert.Empty(Timeline(late).KnownOn(PolicyMemo.Date).Events);
    }
}

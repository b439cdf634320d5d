using System.Collections.Immutable;
using Workbook.Data;
using Workbook.Memo.Gap;
using Workbook.Memo.Judging;
using Workbook.Publishing;
using static System.FormattableString;

namespace Workbook.Memo.Context;

/// <summary>Verdicts on what the United States does, from the events collected.</summary>
/// <remarks>
/// The events were collected to read the memo and are no sample: that something happened can be shown from them, how much of all it is cannot. What is
/// not among them is not shown not to have happened.
/// </remarks>
public static class ControlVerdicts
{
    private const string Selected = "The events were collected around this memo and are no sample of American policy.";

    /// <summary>The subjects that the memo names for the controls.</summary>
    private static readonly ImmutableArray<string> ControlSubjects = ["chips", "chipmaking", "supercomputing"];

    /// <summary>The technologies that the memo names for the rules on investment.</summary>
    private static readonly ImmutableArray<string> InvestmentAreas = ["ai", "quantum", "chips"];

    /// <summary>C03: the United States is committed to keeping technological leadership over the long term.</summary>
    public static Verdict C03(Timeline timeline)
    {
        Assessment then = Assess(timeline.KnownOn(PolicyMemo.Date), null, "up to the memo");
        (int tighter, int looser, int mixed) = timeline.ChangesOf(Timeline.UnitedStates, after: PolicyMemo.Date);
        return new Verdict(
            "C03", then, Tense.Present(then, Assess(timeline, PolicyMemo.Date, "after the memo")), timeline.Sources,
            $"Changes to American controls after the memo that tighten them: {tighter}.",
            looser + mixed == 0 ? "None after the memo loosens them." : $"After the memo {looser} loosen them and {mixed} do both, so the course did not hold in one direction.",
            "Years without a loosening would support the reading, and more loosenings than not would contradict it; selling can itself be meant to keep the lead.");

        static Assessment Assess(Timeline known, DateOnly? after, string when)
        {
            ControlChanges changes = known.ChangesOf(Timeline.UnitedStates, after);
            (int tighter, int looser, int mixed) = changes;
            double share = changes.All == 0 ? double.NaN : 100.0 * tighter / changes.All;
            return new Assessment(
                share >= known.Choices.Number("controls.committed") ? Standing.SupportedUnderStatedReading
                    : share < known.Choices.Number("controls.abandoned") ? Standing.Contradicted : Standing.Open,
                $"Read as: controls on technology go one way. Of {changes.All} changes to American controls {when}, {tighter} tighten, {looser} loosen and {mixed} do both. Intent itself is not measured.",
                new Measurement(tighter, $"of {changes.All} changes tighten", N: changes.All));
        }
    }

    /// <summary>C11: American efforts have concentrated on compute and AI.</summary>
    public static Verdict C11(Timeline timeline)
    {
        IReadOnlyList<PolicyEvent> own = [.. timeline.Controls.Where(control => control.Track == Timeline.UnitedStates)];
        return NotTestable(
            "C11", timeline, $"'Concentrated' is a share of all efforts, and that needs all efforts. {Selected}",
            $"Of {own.Count} changes to American controls in the collection {own.Count(control => control.Subjects.Any(ControlSubjects.Contains))} act on chips, chip tools or supercomputing; this follows from how it was collected.",
            "Rules on other technologies were not looked for.",
            "American rules and budget lines of these years, coded by technology.");
    }

    /// <summary>C12: slowing China's advanced-node chips is a key pillar of American strategy.</summary>
    public static Verdict C12(Timeline timeline)
    {
        string subject = timeline.Choices.Text("pillar.subject");
        Assessment then = Assess(timeline.KnownOn(PolicyMemo.Date));
        return new Verdict(
            "C12", then, Tense.Present(then, Assess(timeline)), timeline.Sources,
            $"Controls on {subject}: " + Titles(timeline.Tightening(Timeline.UnitedStates, subject).Concat(timeline.Tightening(Timeline.Allies, subject))) + ".",
            $"How it ranks among pillars cannot be read from a list of rules. {Selected}",
            "A stated ranking of aims, or budgets by aim; or rules on chipmaking that are lifted.");

        static Assessment Assess(Timeline known)
        {
            string subject = known.Choices.Text("pillar.subject");
            ControlChanges own = known.ChangesOn(Timeline.UnitedStates, subject), allies = known.ChangesOn(Timeline.Allies, subject);
            bool pillar = own.Tighter >= known.Choices.Number("pillar.rules") && allies.Tighter >= known.Choices.Number("pillar.allies");
            return new Assessment(
                own.Lifted ? Standing.Contradicted : pillar ? Standing.SupportedUnderStatedReading : Standing.Open,
                $"Read as: American controls on {subject} more than once, and allies brought along. {own.Tighter} American controls and {allies.Tighter} of allies tighten, {own.Looser} American ones loosen; whether it is 'key' is a judgement.",
                new Measurement(own.Tighter + allies.Tighter, $"controls on {subject}", N: known.Controls.Count));
        }
    }

    /// <summary>C13: advanced-node chips are a critical input for AI.</summary>
    public static Verdict C13(Timeline timeline) => NotTestable(
        "C13", timeline, "No table here says on which node the chips were made that a model was trained on, so models cannot be compared by node.",
        "That compute matters is used throughout this workbook; it is not the same as the node.",
        "A model trained on older chips that scores as high would speak against it.",
        "Scores of models beside the node of their training chips.");

    /// <summary>C14: American controls cover advanced compute, chipmaking equipment and supercomputing.</summary>
    /// <remarks>A subject without a row is no evidence against: only one whose rules loosen as often as they tighten is.</remarks>
    public static Verdict C14(Timeline timeline)
    {
        ImmutableArray<string> kinds = timeline.Choices.Words("controls.kinds");
        Assessment then = Assess(timeline.KnownOn(PolicyMemo.Date));
        return new Verdict(
            "C14", then, Tense.Present(then, Assess(timeline)), timeline.Sources,
            "Controls that act on them: " + Titles(ControlSubjects.SelectMany(subject => timeline.Tightening(Timeline.UnitedStates, subject)).Where(rule => kinds.Contains(rule.Kind)).Distinct()) + ".",
            "Coverage is not effect: what the rules catch is the matter of the argument on export controls.",
            "The withdrawal of one of the three.");

        Assessment Assess(Timeline known)
        {
            ControlChanges[] changes = [.. ControlSubjects.Select(subject => known.ChangesOn(Timeline.UnitedStates, subject, kinds))];
            int lifted = changes.Count(change => change.Lifted), covered = changes.Count(change => change.Tighter > 0 && !change.Lifted);
            return new Assessment(
                lifted > 0 ? Standing.Contradicted : covered == ControlSubjects.Length ? Standing.Supported : Standing.Open,
                $"{covered} of the {ControlSubjects.Length} subjects have an American control ({string.Join(", ", kinds)}) in the collection that tightens; {(lifted == 0 ? "on none do as many loosen" : $"on {lifted} as many loosen")}.",
                new Measurement(covered, $"of {ControlSubjects.Length} subjects", N: known.Controls.Count));
        }
    }

    /// <summary>C15: coming rules will prohibit and monitor American investment in Chinese AI, quantum computing and semiconductors.</summary>
    public static Verdict C15(Timeline timeline)
    {
        return new Verdict(
            "C15", Assess(timeline.KnownOn(PolicyMemo.Date)), Assess(timeline), timeline.Sources,
            "Steps: " + Titles(timeline.Tightening(Timeline.UnitedStates, "investment")) + ".",
            "How many deals the rule stopped is not known here.",
            "The rule's withdrawal, or one of the three technologies left out.");

        static Assessment Assess(Timeline known)
        {
            IReadOnlyList<PolicyEvent> steps = known.Tightening(Timeline.UnitedStates, "investment");
            bool issued = known.Choices.Text("investment.step") == "issued";
            PolicyEvent? rule = steps.FirstOrDefault(step => issued || step.InForce is not null);
            if (rule is null)
            {
                return new Assessment(Standing.Open, $"A forecast. Steps on investment in the collection: {steps.Count}; no rule was in force.", new Measurement(steps.Count, "steps", N: steps.Count));
            }

            DateOnly day = issued ? rule.FirstDay : rule.InForce!.Value;
            string[] missing = [.. InvestmentAreas.Where(area => !rule.Subjects.Contains(area))];
            return new Assessment(
                missing.Length == 0 ? Standing.Supported : Standing.Contradicted,
                Invariant($"{rule.Title} {(issued ? "was issued" : "took effect")} on {day:d MMMM yyyy} and names {(missing.Length == 0 ? "all three technologies" : $"not all three technologies: {string.Join(", ", missing)} is missing")}."),
                new Measurement(FrontierLag.Months(PolicyMemo.Date, day), "months from the memo to the rule", N: steps.Count));
        }
    }

    private static Verdict NotTestable(string claim, Timeline timeline, string reason, string evidenceFor, string evidenceAgainst, string wouldChange)
    {
        var assessment = new Assessment(Standing.NotTestableHere, reason);
        return new Verdict(claim, assessment, assessment, timeline.Sources, evidenceFor, evidenceAgainst, wouldChange);
    }

    private static string Titles(IEnumerable<PolicyEvent> events) =>
        string.Join("; ", events.Select(happened => $"{happened.Title} ({DateText.InWords(happened.Date) ?? happened.Date})").DefaultIfEmpty("none"));
}

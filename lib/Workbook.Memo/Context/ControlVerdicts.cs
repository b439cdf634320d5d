using System.Collections.Immutable;
using Workbook.Methods;
using Workbook.Publishing;

namespace Workbook.Memo.Context;

/// <summary>Verdicts on what the United States does, from the events collected.</summary>
/// <remarks>The events were collected to read the memo and are no sample: that something happened can be shown from them, how much of all it is cannot.</remarks>
public static class ControlVerdicts
{
    private const string Selected = "The events were collected around this memo and are no sample of American policy.";

    /// <summary>The technologies that the memo names for the rules on investment.</summary>
    private static readonly ImmutableArray<string> InvestmentAreas = ["ai", "quantum", "chips"];

    /// <summary>C03: the United States is committed to keeping technological leadership over the long term.</summary>
    public static Verdict C03(Timeline timeline)
    {
        (int tighter, int looser, int mixed) = timeline.ChangesOf(Timeline.UnitedStates, after: PolicyMemo.Date);
        return new Verdict(
            "C03", Assess(timeline.KnownOn(PolicyMemo.Date), null, "up to the memo"), Assess(timeline, PolicyMemo.Date, "after the memo"),
            timeline.Sources,
            $"{tighter} changes to American controls after the memo tighten them.",
            $"{looser} loosen them and {mixed} do both, so the course did not hold in one direction.",
            "Years without a loosening would support the reading; a loosening is only evidence against it if selling is not itself meant to keep the lead.");

        static Assessment Assess(Timeline known, DateOnly? after, string when)
        {
            ControlChanges changes = known.ChangesOf(Timeline.UnitedStates, after);
            (int tighter, int looser, int mixed) = changes;
            return new Assessment(
                looser + mixed == 0 && tighter > 0 ? Standing.SupportedUnderStatedReading : Standing.Open,
                $"Read as: controls on technology go one way. Of {changes.All} changes to American controls {when}, {tighter} tighten, {looser} loosen and {mixed} do both. Intent itself is not measured.",
                new Measurement(tighter, $"of {changes.All} changes tighten", N: changes.All));
        }
    }

    /// <summary>C11: American efforts have concentrated on compute and AI.</summary>
    public static Verdict C11(Timeline timeline) => NotTestable(
        "C11", timeline, $"'Concentrated' is a share of all efforts, and that needs all efforts. {Selected}",
        "Every American rule in the collection acts on chips, chip tools, firms that make or use them, or money for them; this follows from how it was collected.",
        "Nothing in the catalogue speaks against it either.",
        "American rules and budget lines of these years, coded by technology.");

    /// <summary>C12: slowing China's advanced-node chips is a key pillar of American strategy.</summary>
    public static Verdict C12(Timeline timeline)
    {
        return new Verdict(
            "C12", Assess(timeline.KnownOn(PolicyMemo.Date)), Assess(timeline), timeline.Sources,
            "Rules on chipmaking tools: " + Titles(timeline.Tightening(Timeline.UnitedStates, "chipmaking").Concat(timeline.Tightening(Timeline.Allies, "chipmaking"))) + ".",
            $"How it ranks among pillars cannot be read from a list of rules. {Selected}",
            "A stated ranking of aims, or budgets by aim.");

        static Assessment Assess(Timeline known)
        {
            int own = known.Tightening(Timeline.UnitedStates, "chipmaking").Count;
            int allies = known.Tightening(Timeline.Allies, "chipmaking").Count;
            return new Assessment(
                own > 1 && allies > 0 ? Standing.SupportedUnderStatedReading : Standing.Open,
                $"Read as: more than one American rule acts on chipmaking, and allies were brought along. {own} American rules and {allies} of allies do; whether it is 'key' is a judgement.",
                new Measurement(own + allies, "rules on chipmaking", N: known.Controls.Count));
        }
    }

    /// <summary>C13: advanced-node chips are a critical input for AI.</summary>
    public static Verdict C13(Timeline timeline) => NotTestable(
        "C13", timeline, "No table here says on which node the chips were made that a model was trained on, so models cannot be compared by node.",
        "That compute matters is used throughout this workbook; it is not the same as the node.",
        "A model trained on older chips that scores as high would speak against it.",
        "Scores of models beside the node of their training chips.");

    /// <summary>C14: American controls cover advanced compute, chipmaking equipment and supercomputing.</summary>
    public static Verdict C14(Timeline timeline)
    {
        ImmutableArray<string> subjects = ["chips", "chipmaking", "supercomputing"];
        return new Verdict(
            "C14", Assess(timeline.KnownOn(PolicyMemo.Date)), Assess(timeline), timeline.Sources,
            "Rules that act on them: " + Titles(subjects.SelectMany(subject => timeline.Tightening(Timeline.UnitedStates, subject)).Where(rule => rule.Kind == "rule").Distinct()) + ".",
            "Coverage is not effect: what the rules catch is the matter of the argument on export controls.",
            "The withdrawal of one of the three.");

        Assessment Assess(Timeline known)
        {
            int covered = subjects.Count(subject => known.Tightening(Timeline.UnitedStates, subject).Any(rule => rule.Kind == "rule"));
            return new Assessment(
                covered == subjects.Length ? Standing.Supported : Standing.Contradicted,
                $"{covered} of the {subjects.Length} subjects have an American rule in the collection.",
                new Measurement(covered, $"of {subjects.Length} subjects", N: known.Controls.Count));
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
            PolicyEvent? rule = steps.FirstOrDefault(step => step.InForce is not null);
            bool all = rule is not null && InvestmentAreas.All(area => rule.Subjects.Contains(area));
            return rule is null
                ? new Assessment(Standing.Open, $"A forecast. {steps.Count} order named the three technologies; no rule was in force.", new Measurement(steps.Count, "steps", N: steps.Count))
                : new Assessment(
                    all ? Standing.Supported : Standing.Contradicted,
                    FormattableString.Invariant($"The rule took effect on {rule.InForce:d MMMM yyyy} and names {(all ? "all three" : "not all three")} technologies."),
                    new Measurement(FrontierLag.Months(PolicyMemo.Date, rule.InForce!.Value), "months from the memo to the rule", N: steps.Count));
        }
    }

    private static Verdict NotTestable(string claim, Timeline timeline, string reason, string evidenceFor, string evidenceAgainst, string wouldChange)
    {
        var assessment = new Assessment(Standing.NotTestableHere, reason);
        return new Verdict(claim, assessment, assessment, timeline.Sources, evidenceFor, evidenceAgainst, wouldChange);
    }

    private static string Titles(IEnumerable<PolicyEvent> events) =>
        string.Join("; ", events.Select(happened => FormattableString.Invariant($"{happened.Title} ({happened.Date})")));
}

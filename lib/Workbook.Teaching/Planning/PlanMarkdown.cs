using System.Text;
using Workbook.Teaching.Format;

namespace Workbook.Teaching.Planning;

/// <summary>A plan as Markdown.</summary>
internal static class PlanMarkdown
{
    public static string Of(SessionPlan plan)
    {
        var text = new StringBuilder();
        text.Append(FormattableString.Invariant($"# {plan.Title}\n\nA session of {plan.Minutes} minutes. {plan.Planned} are planned.\n"));
        if (plan.Warning is not null)
        {
            text.Append(FormattableString.Invariant($"\n**Overrun.** {plan.Warning}\n"));
        }

        text.Append("\n## Aims\n\nAfterwards students can:\n\n");
        foreach (string aim in plan.Aims)
        {
            text.Append(FormattableString.Invariant($"- {aim}\n"));
        }

        text.Append("\n## What it comes to\n\n").AppendJoin("\n\n", plan.Summaries.Select(summary => plan.Summaries.Length > 1 ? $"**{summary.Title}.** {summary.Text}" : summary.Text)).Append("\n\n## Times\n\n| from | minutes | what | where |\n|---:|---:|---|---|\n");
        foreach (PlanStep step in plan.Steps)
        {
            text.Append(FormattableString.Invariant($"| {step.Start} | {step.Minutes} | {Cell(step.Title)} | {Cell(step.Where)} |\n"));
        }

        text.Append("\n## What to say and to ask\n");
        foreach (PlanStep step in plan.Steps.Where(step => step.Say.Length + step.Ask.Length > 0))
        {
            text.Append(FormattableString.Invariant($"\n### {step.Start}′ {step.Title}\n\n"));
            text.Append(string.Concat(step.Say.Select(line => $"- Say: {line}\n"))).Append(string.Concat(step.Ask.Select(line => $"- Ask: {line}\n")));
        }

        text.Append("\n## What to skip\n\n");
        text.Append(plan.Skipped.IsEmpty ? "Nothing.\n" : string.Concat(plan.Skipped.Select(line => $"- {line}\n")));
        text.Append("\n## Exercises\n\n| id | level | minutes | points | afterwards you can |\n|---|---|---:|---:|---|\n");
        foreach (TaughtExercise exercise in plan.Exercises)
        {
            ExerciseSpec spec = exercise.Spec;
            text.Append(FormattableString.Invariant($"| {spec.Id} | {Level(spec.Level)} | {spec.Minutes} | {spec.Points} | {Cell(spec.Objective)} |\n"));
        }

        return text.ToString();
    }

    private static string Level(ExerciseLevel level) => level switch
    {
        ExerciseLevel.Value => "change a value",
        ExerciseLevel.Line => "complete a line",
        _ => "write",
    };

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
}

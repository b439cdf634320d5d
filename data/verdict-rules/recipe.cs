#:project ../../lib/Workbook.Recipes/Workbook.Recipes.csproj
using Workbook.Recipes;

// Kept by hand, except for the flips, which `workbook claims --write-flips` computes; this puts them into the form of a table.
return Recipe.Run(args, "verdict-rules", recipe =>
{
    List<Rule> criteria = [.. recipe.ReadBeside("criteria.csv").Rows.Select(row => new Rule(
        row["claim_id"], row.Day("set_on")!.Value, row["asks"], row["criterion"], row["quantity"], row.TextOrNull("supported_if"), row.TextOrNull("contradicted_if"),
        row.TextOrNull("not_testable")))];
    List<Choice> choices = [.. recipe.ReadBeside("choices.csv").Rows.Select(row => new Choice(
        row["choice_id"], row["claims"], row["kind"], row["title"], row["value"], row.TextOrNull("unit"), row["source"], row.TextOrNull("alternatives"), row["why"],
        row.TextOrNull("words")))];
    HashSet<string> known = [.. criteria.Select(criterion => criterion.ClaimId)];
    foreach (Rule criterion in criteria)
    {
        recipe.Check(
            criterion.NotTestable is null == (criterion.SupportedIf is not null && criterion.ContradictedIf is not null),
            $"{criterion.ClaimId} in criteria.csv needs what would support and what would contradict it, or why it is not testable, and not both.");
    }

    foreach (Choice choice in choices)
    {
        recipe.Check(
            choice.Claims.Split(' ').All(known.Contains), $"{choice.ChoiceId} in choices.csv bears on a claim that criteria.csv does not have.");
    }

    recipe.Write("criteria", criteria);
    recipe.Write("choices", choices);
    recipe.Write("routes", recipe.ReadBeside("routes.csv").Rows.Select(row => new Route(
        row["claim_id"], row["standing"], row["at"], (long)row.Number("step")!.Value, row["dataset"], row["resource"], row["action"], row.TextOrNull("where"),
        row.TextOrNull("column"), row.TextOrNull("value"))));
    recipe.Write("flips", recipe.ReadBeside("flips.csv").Rows.Select(row => new Flip(
        row["claim_id"], row["choice_id"], row["value"], row["at_memo"], row["now"], row.Number("measured"))));
});

sealed record Rule(
    string ClaimId, DateOnly SetOn, string Asks, string Criterion, string Quantity, string? SupportedIf, string? ContradictedIf, string? NotTestable);

sealed record Choice(
    string ChoiceId, string Claims, string Kind, string Title, string Value, string? Unit, string Source, string? Alternatives, string Why, string? Words);

sealed record Route(
    string ClaimId, string Standing, string At, long Step, string Dataset, string Resource, string Action, string? Where, string? Column, string? Value);

sealed record Flip(string ClaimId, string ChoiceId, string Value, string AtMemo, string Now, double? Measured);

#:project ../../lib/Workbook.Recipes/Workbook.Recipes.csproj
using Workbook.Recipes;

// figures.csv, kept by hand, says of each row in own words what was found, with its figure, and when it was published where upstream
// has the time that the figure is about. The direction is one reader's view, kept as such.
return Recipe.Run(args, "after-the-memo", recipe =>
{
    List<Finding> findings = [.. recipe.WithNotes(recipe.Read("policy/post_memo.csv"), "figures.csv").Select(pair => Finding.From(pair.Row, pair.Note))];
    foreach (Finding odd in findings.Where(finding => (finding.Value ?? finding.Low) is null != finding.Unit is null))
    {
        recipe.Check(false, $"'{odd.FindingId}' has a figure without a unit, or a unit without a figure.");
    }

    recipe.Write("findings", findings);
});

internal sealed record Finding(
    string FindingId, string ClaimId, string Date, DateOnly KnownFrom, string Text, double? Value, double? Low, double? High, string? Unit,
    string Direction, string SourceUrl)
{
    public static Finding From(UpstreamRow row, UpstreamRow figure) => new(
        figure["finding_id"], row["claim_id"], row["date"], StatedDate.Parse(figure.TextOrNull("published") ?? row["date"]).LastDay,
        figure["finding"], figure.Number("value"), figure.Number("low"), figure.Number("high"), figure.TextOrNull("unit"), row["direction"], row["source_url"]);
}

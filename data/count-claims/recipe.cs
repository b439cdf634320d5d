#:project ../../lib/Workbook.Recipes/Workbook.Recipes.csproj
using Workbook.Recipes;

// described.csv says in own words what each collected row counts, who counted, and when the page was out; left-out.csv why a row is no count of models.
return Recipe.Run(args, "count-claims", recipe =>
{
    List<UpstreamRow> rows = [.. recipe.Package.Sources.SelectMany(source => recipe.Read(source.File!).Rows)];
    var collected = rows.ToDictionary(row => row["claim_id"]);
    List<UpstreamRow> described = [.. recipe.ReadBeside("described.csv").Rows], leftOut = [.. recipe.ReadBeside("left-out.csv").Rows];
    recipe.Check(
        described.Concat(leftOut).Select(row => row["claim_id"]).Order(StringComparer.Ordinal).SequenceEqual(collected.Keys.Order(StringComparer.Ordinal)),
        "each collected row must stand once in described.csv or in left-out.csv, with what it counts or why it is left out.");
    List<Count> counts = [.. described.Select(description => Count.From(description, collected[description["claim_id"]]))];

    // 130 models are given as 40 % of the world's, the United States' share as 50 %: the rest is arithmetic.
    Count china = counts.Single(count => count is { What: "large language models", Economy: "China" });
    Count unitedStates = counts.Single(count => count is { What: "large language models", Economy: "United States" });
    recipe.Check(china is { Models: not null, SharePercent: not null } && unitedStates is { Models: null, SharePercent: not null }, "the broker's number and shares moved; derive the United States' number anew.");
    double derived = Math.Round(china.Models!.Value / china.SharePercent!.Value * unitedStates.SharePercent!.Value, 1);
    recipe.Write("count-claims", counts.Select(count => count == unitedStates ? count with { Models = derived, Qualifier = "derived" } : count));
});

internal sealed record Count(
    string Period, string Economy, string What, string CountedBy, double? Models, double? SharePercent, string Qualifier, StatedDate Date, bool SecondHand, string? SourceUrl)
{
    public DateOnly KnownFrom => Date.LastDay;
    public string Published => Date.IsInferred ? $"c. {Date.Text}" : Date.Text;

    public static Count From(UpstreamRow description, UpstreamRow row)
    {
        bool isShare = row["unit"].StartsWith('%');
        double value = row.Number("count_or_share")!.Value;
        return new Count(
            description["period"], row["country"], description["what"], description["counted_by"],
            isShare ? null : value, isShare ? value : description.Number("share_percent"),
            row["unit"].Contains("more than", StringComparison.Ordinal) ? "more than" : "exact", StatedDate.Parse(description["published"]), description["second_hand"] == "true",
            row["source_url"].StartsWith("http", StringComparison.Ordinal) ? row["source_url"] : null);
    }
}

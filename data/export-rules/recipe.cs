#:project ../../lib/Workbook.Recipes/Workbook.Recipes.csproj
using System.Globalization;
using Workbook.Recipes;

// The collected tests have one row a test; here each bound is a row, so that a new rule is new rows and no new code.
// rules.csv gives what the collection leaves to notes: from when to when a test was in force and what follows from it.
const string Tests = "chips/tpp_pd_rules.csv";
const string Thresholds = "policy/export_control_thresholds.csv";

return Recipe.Run(args, "export-rules", recipe =>
{
    var tests = recipe.Read(Tests).Rows.ToDictionary(row => row["rule_id"], StringComparer.Ordinal);
    List<UpstreamRow> thresholds = [.. recipe.Read(Thresholds).Rows];
    List<Bound> bounds = [.. recipe.ReadBeside("rules.csv").Rows.SelectMany(rule => Bound.Of(rule, tests[rule["row"]]))];
    foreach (UpstreamRow later in recipe.ReadBeside("later.csv").Rows)
    {
        UpstreamRow upstream = thresholds[(int)later.Number("upstream_row")!.Value - 1];
        recipe.Check(later["basis"] == "derived" || upstream.Number("value") == later.Number("threshold"), $"later.csv: row {later["upstream_row"]} of {Thresholds} no longer says {later["threshold"]}.");
        recipe.Check(upstream.Day("effective_date") == later.Day("in_force_from"), $"later.csv: row {later["upstream_row"]} of {Thresholds} has another date.");
        bounds.Add(Bound.Later(later, upstream));
    }

    // The two collections were made apart; where they overlap they must agree.
    foreach ((string rule, double value) in new[] { ("Oct 2022", 4800), ("Oct 2022", 600), ("Oct 2023", 4800), ("Oct 2023", 1600), ("Oct 2023", 5.92), ("Oct 2023", 2400), ("Oct 2023", 1.6), ("Oct 2023", 3.2) })
    {
        recipe.Check(thresholds.Exists(row => row["rule"].StartsWith(rule, StringComparison.Ordinal) && row["value"] == value.ToString(CultureInfo.InvariantCulture)), $"{Thresholds} lacks the threshold {value} of {rule}.");
        recipe.Check(bounds.Exists(bound => bound.Threshold == value), $"{Tests} lacks the threshold {value} of {rule}.");
    }

    recipe.Write("export-rules", bounds);
    recipe.Write("measures", thresholds.Select(Measure.From));
});

internal sealed record Bound(
    string Rule, string Test, string Metric, string Operator, double Threshold, string Unit, string AppliesTo, string Effect, DateOnly Announced,
    DateOnly InForceFrom, DateOnly? InForceTo, string Citation, string Basis, string SourceUrl)
{
    private static readonly (string Column, string Metric, string Operator, string Unit)[] Columns =
    [
        ("tpp_min", "total-processing-performance", ">=", "TPP"),
        ("tpp_max_exclusive", "total-processing-performance", "<", "TPP"),
        ("pd_min", "performance-density", ">=", "TPP/mm²"),
        ("pd_max_exclusive", "performance-density", "<", "TPP/mm²"),
        ("interconnect_min_gb_s", "interconnect", ">=", "GB/s"),
    ];

    public static IEnumerable<Bound> Of(UpstreamRow rule, UpstreamRow test) => Columns
        .Where(column => test.Number(column.Column) is not null)
        .Select(column => new Bound(
            rule["rule"], rule["test"], column.Metric, column.Operator, test.Number(column.Column)!.Value, column.Unit, rule["applies_to"], rule["effect"],
            rule.Day("announced")!.Value, rule.Day("in_force_from")!.Value, rule.Day("in_force_to"), test["citation_in_source"], "published", test["source_url"]));

    public static Bound Later(UpstreamRow row, UpstreamRow upstream) => new(
        row["rule"], row["test"], row["metric"], row["operator"], row.Number("threshold")!.Value, row["unit"], "any", row["effect"],
        row.Day("announced")!.Value, row.Day("in_force_from")!.Value, row.Day("in_force_to"), row["citation"], row["basis"], upstream["source_url"]);
}

internal sealed record Measure(
    long Record, string Rule, DateOnly Effective, string Metric, string Operator, double? Value, string? ValueText, string Unit, string SourceUrl)
{
    public static Measure From(UpstreamRow row)
    {
        double? number = double.TryParse(row["value"], NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : null;
        return new Measure(
            row.Index, row["rule"].Replace(" — ", ": ", StringComparison.Ordinal), row.Day("effective_date")!.Value, row["metric"], row["operator"],
            number, number is null ? row["value"] : null, row["unit"], row["source_url"]);
    }
}

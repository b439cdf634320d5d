#:project ../../lib/Workbook.Recipes/Workbook.Recipes.csproj
using System.Globalization;
using Workbook.Recipes;

// The first collection is a table of its own; later findings stand among those on other claims, and later.csv says which figures to take.
string[] collections = ["chips/chip_supply_claims.csv", "chips/chip_supply_claims_2026-11.csv"];
const string Findings = "policy/post_memo.csv";

// One unit each for chips and percent, with the qualifications of the unit column ("more than", "to 500,000") in columns of their own.
var units = new Dictionary<string, (string Unit, string Bound, double? Upper)>(StringComparer.Ordinal)
{
    ["units"] = ("chips", "about", null),
    ["units (more than)"] = ("chips", "more than", null),
    ["units (less than)"] = ("chips", "less than", null),
    ["units (to 500,000)"] = ("chips", "about", 500_000),
    ["%"] = ("percent", "about", null),
    ["% (about)"] = ("percent", "about", null),
    ["% (more than)"] = ("percent", "more than", null),
    ["% of A100"] = ("percent of A100", "about", null),
    ["% of H100"] = ("percent of H100", "about", null),
    ["USD"] = ("USD", "about", null),
    ["USD billion (about)"] = ("billion USD", "about", null),
    ["chips (at least)"] = ("chips", "more than", null),
};

return Recipe.Run(args, "chip-supply", recipe =>
{
    var dates = recipe.ReadBeside("dates.csv").Rows.ToDictionary(row => row["claim"], StringComparer.Ordinal);
    List<UpstreamRow> findings = [.. recipe.Read(Findings).Rows];
    List<Report> reports = [.. collections.SelectMany(path => recipe.Read(path).Rows.Select(row => Read(path, row, dates[row["claim_id"]])))];
    recipe.Check(reports.Count == dates.Count, "dates.csv must name each report once.");
    foreach (UpstreamRow later in recipe.ReadBeside("later.csv").Rows)
    {
        UpstreamRow? finding = findings.Find(row => row["claim_id"] == later["ledger_claim"] && row["date"] == later["upstream_date"]);
        recipe.Check(finding is not null, $"later.csv: {Findings} has no finding on {later["ledger_claim"]} of {later["upstream_date"]}.");
        string text = string.Join(' ', finding!["finding"], finding["evidence"]);
        recipe.Check(text.Contains(later["found_in"], StringComparison.Ordinal), $"later.csv: the finding of {later["upstream_date"]} no longer says '{later["found_in"]}'.");
        reports.Add(new Report(
            later["claim"], later["subject"], later["metric"], later.Number("value")!.Value, later.Number("upper"), later["bound"], later["unit"],
            (int)later.Number("about_year")!.Value, finding.Day("date")!.Value, SecondHand: true, Address(finding)));
    }

    recipe.Check(reports.TrueForAll(report => report.Upper is null || report.Upper > report.Value), "a range is upside down.");
    recipe.Write("chip-supply", reports);
});

Report Read(string path, UpstreamRow row, UpstreamRow date)
{
    (string unit, string bound, double? upper) = units.TryGetValue(row["unit"], out var known) ? known
        : row["unit"].StartsWith("H100-equivalents (p5", StringComparison.Ordinal) ? ("H100 equivalents", "about", null)
        : throw new RecipeException($"{path}: the unit '{row["unit"]}' is new; say in the recipe what it means.");
    return new Report(
        row["claim_id"], row["subject"], row["metric"], row.Number("value")!.Value, upper, bound, unit,
        int.Parse(row["as_of"].AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture), date.Day("known_from")!.Value, date["second_hand"] == "true", Address(row));
}

// An address may be followed by what to look at there; where there is none the cell stays empty, and the row stays.
static string? Address(UpstreamRow row) => row["source_url"].Split(' ')[0] is { Length: > 0 } address && address.StartsWith("http", StringComparison.Ordinal) ? address : null;

internal sealed record Report(
    string Claim, string Subject, string Metric, double Value, double? Upper, string Bound, string Unit, int AboutYear, DateOnly KnownFrom, bool SecondHand,
    string? SourceUrl);

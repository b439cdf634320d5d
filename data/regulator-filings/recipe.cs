#:project ../../lib/Workbook.Recipes/Workbook.Recipes.csproj
using Workbook.Recipes;

// Statements collected one by one. Where the collector's column mixes a date with a remark, dates.csv says what is meant; addresses.csv
// has the addresses found since. A row without any address is kept with an empty one and counts as second-hand. later.csv has what was read since.
const string Collected = "macro/cac_genai_filings_timeline.csv";
const string Counts = "models/count_and_gap_claims.csv";

// Rows of the second file that count services; the others count models or gaps.
string[] further = ["C07", "C08"];

return Recipe.Run(args, "regulator-filings", recipe =>
{
    var dates = recipe.ReadBeside("dates.csv").Rows.ToDictionary(row => row["found"], row => row["published"]);
    var addresses = recipe.ReadBeside("addresses.csv").Rows.ToDictionary(row => row["found"], row => row.TextOrNull("source_url"));
    string? Address(string found) => addresses.TryGetValue(found, out string? address) ? address : found.StartsWith("http", StringComparison.Ordinal) ? found : null;
    string Published(string found) => dates.GetValueOrDefault(found, found);

    List<UpstreamRow> collected = [.. recipe.Read(Collected).Without("the memo's own figure, which is what is tested", row => row["basis"] == "memo claim").Rows];
    List<Statement> filed = [.. collected.Select(row => Filed(row, Address(row["source_url"]), Published(row["published"])))];
    IEnumerable<Statement> registered = collected.Zip(filed)
        .Where(pair => pair.First.TextOrNull("registered_apps_cumulative") is not null)
        .Select(pair => pair.Second with { Counts = "applications registered", Services = Whole(pair.First, "registered_apps_cumulative") });
    List<Statement> others = [.. recipe.Read(Counts).Without("counts of models and gaps, which other tables hold", row => !further.Contains(row["claim_id"])).Rows.Select(row => Other(row, Published(row["claim_id"])))];
    recipe.Check(others.Count == further.Length, $"{Counts} no longer has the rows {string.Join(", ", further)}.");

    Statement derived = filed.Single(row => row.Qualifier == "derived");
    recipe.Check(
        filed.Where(row => row.Qualifier == "exact" && row.LastDay > derived.LastDay).All(row => row.Services > derived.Services),
        "the derived count of 2023 should lie below every exact count since.");
    recipe.Write("regulator-filings", [.. filed, .. registered, .. others, .. recipe.ReadBeside("later.csv").Rows.Select(Registered)]);
});

static Statement Filed(UpstreamRow row, string? address, string published)
{
    string basis = row["basis"].Split([' ', ':'], 2)[0];
    return new Statement(
        row["as_of"], "services filed", Whole(row, "filed_cumulative"),
        row["filed_qualifier"] == "first batch" ? "exact" : row["filed_qualifier"],
        basis switch
        {
            "official" => row["basis"].StartsWith("official statement", StringComparison.Ordinal) ? "official statement" : "official announcement",
            "derived" => "derived",
            "reported" => "press report",
            _ => throw new RecipeException($"{row["as_of"]}: the basis '{row["basis"]}' is new; decide who vouches for the figure."),
        },
        row["speaker_or_body"], StatedDate.Parse(published), address, row["source_title"])
    {
        SecondHand = address is null || Workbook.Recipes.SecondHand.IsMarked(row),
    };
}

static Statement Registered(UpstreamRow row) => new(
    row["as_of"], "applications registered", Whole(row, "registered_apps_cumulative"), "exact", "press report", row["speaker_or_body"],
    StatedDate.Parse(row["published"]), row["source_url"], row["source_title"])
{
    SecondHand = Workbook.Recipes.SecondHand.IsMarked(row),
};

static Statement Other(UpstreamRow row, string published) => new(
    row["period"], row["claim_id"] == "C07" ? "services filed or registered" : "services filed", Whole(row, "count_or_share"), "exact", "press report",
    "press report", StatedDate.Parse(published), row["source_url"], row["what_is_counted"]);

static long Whole(UpstreamRow row, string column) => checked((long)row.Number(column)!.Value);

internal sealed record Statement(
    string AsOf, string Counts, long Services, string Qualifier, string Basis, string SaidBy, StatedDate Date, string? SourceUrl, string SourceTitle)
{
    public bool SecondHand { get; init; }
    public DateOnly LastDay => StatedDate.Parse(AsOf).LastDay;
    public DateOnly KnownFrom => Date.LastDay;
    public string Published => Date.IsInferred ? $"c. {Date.Text}" : Date.Text;
}

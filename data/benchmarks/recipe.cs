#:project ../../lib/Workbook.Recipes/Workbook.Recipes.csproj
using System.Globalization;
using System.Text.RegularExpressions;
using Workbook.Recipes;

const string Folder = "models/epoch_benchmarks_2026-04/";
const string Index = Folder + "epoch_capabilities_index.csv";

// The index fitted anew in August 2026: another scale, so another test.
const string LaterIndex = "models/epoch_eci_2026-08/eci_scores.csv";

// One model, one day, two scores: the instruction-tuned and the thinking variant of this release. Any other would be a new quirk.
const string TwoVariants = "Qwen3-235B-A22B (Jul 2025)";

return Recipe.Run(args, "benchmarks", recipe =>
{
    List<Test> tests = [.. recipe.ReadBeside("tests.csv").Rows.Select(Test.From)];
    UpstreamTable index = recipe.Read(Index);
    string PathOf(Test test) => test.Benchmark == "eci-2026-08" ? LaterIndex : Folder + test.File;
    var models = new Models(recipe, index, tests.Where(test => PathOf(test) != LaterIndex).Select(test => recipe.Read(PathOf(test))));
    var results = new List<Result>();
    var described = new List<Described>();
    foreach (Test test in tests)
    {
        UpstreamTable table = recipe.Read(PathOf(test));
        List<Result> rows = test.Benchmark == "eci" ? OneRowAModel(recipe, table, test, models)
            : PathOf(test) == LaterIndex ? LaterFit(recipe, table, index, test, models)
            : EveryRow(table, test, models);
        results.AddRange(rows);
        described.Add(Described.From(test, table, rows));
    }

    models.CheckFamiliesUsed();
    recipe.Check(results.TrueForAll(result => result.Country is not null || result.Organisation is null), "a developer has no country; add one to families.csv or to the check.");
    recipe.Write("benchmarks", results);
    recipe.Write("benchmarks-described", described);
});

// The index repeats a model for each thinking budget and host; they share one score.
static List<Result> OneRowAModel(Recipe recipe, UpstreamTable table, Test test, Models models)
{
    var scored = table.Rows.Where(row => row.Number(test.ScoreColumn) is not null).ToList();
    var groups = scored.GroupBy(row => (Model: UpstreamList.Folded(row["Model name"]), Date: row.Day("Release date"), Score: row.Number(test.ScoreColumn))).ToList();
    foreach (var group in groups.GroupBy(group => (group.Key.Model, group.Key.Date)).Where(group => group.Count() > 1))
    {
        recipe.Check(group.Key.Model == TwoVariants, $"{group.Key.Model} of {group.Key.Date} has several index scores; say which rows are variants.");
    }

    return [.. groups.Select(group => models.Result(test, group.OrderBy(row => row["Model version"], StringComparer.Ordinal).First(), record: ""))];
}

// One row a model. A version whose name bears a later month than the row's date is dated as the archive dates it: index-dates.csv has each.
static List<Result> LaterFit(Recipe recipe, UpstreamTable table, UpstreamTable index, Test test, Models models)
{
    var mended = recipe.ReadBeside("index-dates.csv").Rows.ToDictionary(row => row["model"], StringComparer.Ordinal);
    var released = index.Rows.ToDictionary(row => row["Model version"], row => row.Day("Release date"), StringComparer.Ordinal);
    List<Result> rows = [.. table.Rows.Select(row => models.OfLaterIndex(test, row))];
    recipe.Check(
        mended.All(mend => rows.Exists(row => row.Model == mend.Key && row.ReleaseDate == mend.Value.Day("upstream_date"))),
        "index-dates.csv mends a date that upstream no longer has; delete the row.");
    rows = [.. rows.Select(row => mended.TryGetValue(row.Model, out UpstreamRow? mend) ? row with { ReleaseDate = released[mend["model_version"]] } : row)];
    foreach (Result row in rows)
    {
        Match named = Regex.Match(row.Model, @"\((Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec) (20\d\d)\)$");
        recipe.Check(
            !named.Success || row.ReleaseDate?.ToString("MMM yyyy", CultureInfo.InvariantCulture) == $"{named.Groups[1].Value[..3]} {named.Groups[2].Value}",
            $"{row.Model} is dated {row.ReleaseDate:yyyy-MM-dd}, another month than its name has; add it to index-dates.csv.");
    }

    return rows;
}

// A row without a model version names neither developer nor date, so it can tell nothing about a country.
static List<Result> EveryRow(UpstreamTable table, Test test, Models models) =>
    [.. table.Rows
        .Where(row => row["Model version"].Length > 0 && row.Number(test.ScoreColumn) is not null)
        .Select(row => models.Result(test, row, row["id"]))];

internal sealed record Test(string Benchmark, string File, string ScoreColumn, string Stderr, string Low, string High, UpstreamRow Row)
{
    public static Test From(UpstreamRow row) => new(
        row["benchmark"], row["file"], row["score_column"], row["stderr_column"], row["low_column"], row["high_column"], row);
}

internal sealed record Result(
    string Benchmark, string Model, string ModelVersion, string Record, string? Organisation, string? Countries, string? Country, bool CountryInferred,
    DateOnly? ReleaseDate, double? Score, string Unit, double? Stderr, double? Low, double? High, string? Shots, string? Accessibility, bool? OpenWeights,
    string? ReadFrom, string? ReadAt);

internal sealed record Described(
    string Benchmark, string Name, string Measures, string Unit, double? BestPossible, string RunBy, int Rows, int RowsUnnamed, int Models,
    int ModelsUnitedStates, int ModelsChina, DateOnly? FirstRelease, DateOnly? LastRelease, string UpstreamFile)
{
    public static Described From(Test test, UpstreamTable table, List<Result> rows) => new(
        test.Benchmark, test.Row["name"], test.Row["measures"], test.Row["unit"], test.Row.Number("best_possible"), test.Row["run_by"], rows.Count,
        table.Rows.Count(row => row.Has("Model version") && row["Model version"].Length == 0), Count(rows, _ => true),
        Count(rows, row => row.Country == "United States"), Count(rows, row => row.Country == "China"),
        rows.Min(row => row.ReleaseDate), rows.Max(row => row.ReleaseDate), test.File);

    private static int Count(List<Result> rows, Func<Result, bool> keep) => rows.Where(keep).Select(row => row.Model).Distinct().Count();
}

internal sealed class Models
{
    private static readonly string[] SourceLinks = ["Source link", "Source link (site from table)", "Source Link"];

    private readonly Recipe recipe;
    private readonly Dictionary<string, UpstreamRow> index;
    private readonly Dictionary<string, string> countryCell = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> names;
    private readonly List<UpstreamRow> families;
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    public Models(Recipe recipe, UpstreamTable index, IEnumerable<UpstreamTable> tables)
    {
        this.recipe = recipe;
        this.index = index.Rows.ToDictionary(row => row["Model version"], StringComparer.Ordinal);
        names = recipe.ReadBeside("organisations.csv").Rows.ToDictionary(row => row["upstream"], row => row["name"], StringComparer.Ordinal);
        families = [.. recipe.ReadBeside("families.csv").Rows];
        foreach (UpstreamRow row in tables.SelectMany(table => table.Rows).Where(row => row["Organization"].Length > 0 && row["Country"].Length > 0))
        {
            recipe.Check(
                countryCell.TryAdd(row["Organization"], row["Country"]) || countryCell[row["Organization"]] == row["Country"],
                $"{row["Organization"]} stands in two countries; the archive's countries can no longer be inferred from developers.");
        }
    }

    public Result Result(Test test, UpstreamRow row, string record)
    {
        string version = row["Model version"];
        bool inferred = row["Country"].Length == 0 && Family(version) is not null;
        string organisation = inferred ? Family(version)! : row["Organization"];
        IReadOnlyList<string> countries = CountryName.Among(inferred ? countryCell[organisation] : row["Country"]);
        UpstreamRow? known = index.GetValueOrDefault(version);
        string? accessibility = known?.TextOrNull("Model accessibility");
        return new Result(
            test.Benchmark,
            known?.TextOrNull("Model name") is string name ? UpstreamList.Folded(name) : version,
            version, record,
            Joined(UpstreamList.Distinct(organisation).Select(part => names.GetValueOrDefault(part, part))),
            Joined(countries), CountryName.OneOf(countries), inferred,
            row.Day("Release date"), row.Number(test.ScoreColumn), test.Row["unit"],
            Optional(row, test.Stderr), Optional(row, test.Low), Optional(row, test.High),
            row.Has("Shots") ? row.TextOrNull("Shots") : null,
            accessibility, accessibility?.StartsWith("Open weights", StringComparison.Ordinal),
            row.Has("Source") ? row.TextOrNull("Source") : null,
            SourceLinks.Where(row.Has).Select(row.TextOrNull).FirstOrDefault(link => link?.StartsWith("http", StringComparison.Ordinal) == true));
    }

    /// <summary>A row of the later index: one a model, with an interval, and names in another style than the archive's.</summary>
    public Result OfLaterIndex(Test test, UpstreamRow row)
    {
        string model = UpstreamList.Folded(row["Model"]), cell = row["Country (of organization)"];
        bool inferred = cell.Length == 0 && Family(model) is not null;
        string organisation = inferred ? Family(model)! : row["Organization"];
        IReadOnlyList<string> countries = CountryName.Among(inferred ? countryCell[organisation] : cell);
        string? accessibility = row["Model accessibility"] is "" or "Unknown" ? null : row["Model accessibility"];
        return new Result(
            test.Benchmark, model, model, "",
            Joined(UpstreamList.Distinct(organisation).Select(part => names.GetValueOrDefault(part, part))),
            Joined(countries), CountryName.OneOf(countries), inferred,
            row.Day("date"), row.Number(test.ScoreColumn), test.Row["unit"], null, Optional(row, test.Low), Optional(row, test.High),
            null, accessibility, accessibility?.StartsWith("Open weights", StringComparison.Ordinal), null, null);
    }

    public void CheckFamiliesUsed() => recipe.Check(
        families.TrueForAll(family => used.Contains(family["starts_with"])),
        $"families.csv names what needs no inference: {string.Join(", ", families.Select(family => family["starts_with"]).Except(used))}. Delete those rows.");

    private string? Family(string version)
    {
        UpstreamRow? family = families.Find(candidate => version.StartsWith(candidate["starts_with"], StringComparison.Ordinal));
        if (family is null)
        {
            return null;
        }

        used.Add(family["starts_with"]);
        recipe.Check(countryCell.ContainsKey(family["organisation"]), $"families.csv: the archive does not have the developer '{family["organisation"]}'.");
        return family["organisation"];
    }

    private static double? Optional(UpstreamRow row, string column) => column.Length == 0 ? null : row.Number(column);

    private static string? Joined(IEnumerable<string> values) => string.Join("; ", values.Distinct()) is { Length: > 0 } text ? text : null;
}

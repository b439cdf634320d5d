#:project ../../lib/Workbook.Recipes/Workbook.Recipes.csproj
using System.Globalization;
using Workbook.Recipes;

// The files differ in schema and in what was let in, so each month stays a vintage of its own; only names, lists and spellings are made alike.
Upstream[] upstream =
[
    new("2024-09", ["models/epoch_all_ml_systems_2024-09.csv"], "System", "Country (from Organization)", Rows: 1755, WithCompute: 782),
    new("2025-03", ["models/epoch_all_ai_models_2025-03.csv"], "Model", "Country (from Organization)", Rows: 2223, WithCompute: 969, Repeated: 2, Nameless: 3),
    new("2025-06", ["models/epoch_all_ml_systems_2025-06.csv"], "Model", "Country (of organization)", Rows: 1891, WithCompute: 988, Repeated: 1),
    new("2025-11", ["models/epoch_all_ai_models_2025-11.csv"], "Model", "Country (of organization)", Rows: 3155, WithCompute: 1358, Repeated: 15),

    // The list of all models lacks rows of the list of large ones in the same archive.
    new(
        "2026-03", ["models/epoch_all_ai_models_2026-03.csv", "models/epoch_large_scale_ai_models_2026-03.csv"], "Model", "Country (of organization)",
        Rows: 3230, WithCompute: 1385, Repeated: 15),
    new("2026-07", ["models/epoch_notable_ai_models_2026-07.csv"], "Model", "Country (of organization)", Rows: 1036, WithCompute: 529),
];

return Recipe.Run(args, "ai-models", recipe =>
{
    var names = recipe.ReadBeside("organisations.csv").Rows.ToDictionary(row => row["upstream"], row => row["name"], StringComparer.Ordinal);
    var used = new HashSet<string>(StringComparer.Ordinal);
    foreach (Upstream file in upstream)
    {
        List<AiModel> models = Union(file.Paths.Select(path => WithoutRepeats(recipe, file, Listed(recipe, file, path, names, used))));
        Check(recipe, file, models);
        recipe.Write($"ai-models-{file.Vintage}", models);
    }

    recipe.Check(used.SetEquals(names.Keys), $"organisations.csv renames what no file has: {string.Join(", ", names.Keys.Except(used))}. Delete those rows.");
});

static List<AiModel> Listed(Recipe recipe, Upstream file, string path, Dictionary<string, string> names, HashSet<string> used)
{
    IReadOnlyList<UpstreamRow> rows = recipe.Read(path).Rows;
    int nameless = rows.Count(row => row[file.NameColumn].Length == 0);
    recipe.Check(nameless == file.Nameless, $"{path} has {nameless} rows without a name, {file.Nameless} expected.");
    return [.. rows.Where(row => row[file.NameColumn].Length > 0).Select(row => AiModel.From(row, file, names, used))];
}

// A name that stands twice, at times with white space behind it, is one model: the row with compute is kept, the larger of two, else the one with a date.
static List<AiModel> WithoutRepeats(Recipe recipe, Upstream file, List<AiModel> models)
{
    List<IGrouping<string, AiModel>> byName = [.. models.GroupBy(model => model.Model)];
    int repeated = byName.Count(group => group.Count() > 1);
    recipe.Check(repeated == file.Repeated || repeated == 0, $"{file.Paths[0]} has several rows for {repeated} names, {file.Repeated} expected; see which to keep.");
    return [.. byName.Select(group => group.MaxBy(model => (model.TrainingComputeFlop ?? double.NegativeInfinity, model.PublicationDate ?? DateOnly.MinValue))!)];
}

// A model on several lists of one archive counts once, as the first list has it.
static List<AiModel> Union(IEnumerable<List<AiModel>> lists) => [.. lists.SelectMany(models => models).DistinctBy(model => model.Model)];

static void Check(Recipe recipe, Upstream file, List<AiModel> models)
{
    int compute = models.Count(model => model.TrainingComputeFlop is not null);
    recipe.Check(models.Count == file.Rows, $"{file.Vintage} gave {models.Count} models, {file.Rows} expected.");
    recipe.Check(compute == file.WithCompute, $"{file.Vintage} gave compute for {compute} models, {file.WithCompute} expected.");
    recipe.Check(models.TrueForAll(model => model.TrainingComputeFlop is null or > 0), $"{file.Vintage} has a training compute that is not positive.");
    foreach (AiModel model in models.Where(model => model.Countries?.Contains(" of America", StringComparison.Ordinal) == true))
    {
        recipe.Check(false, $"{file.Vintage}: the countries of {model.Model} read '{model.Countries}'.");
    }
}

internal sealed record Upstream(
    string Vintage, string[] Paths, string NameColumn, string CountryColumn, int Rows, int WithCompute, int Repeated = 0, int Nameless = 0);

internal sealed record AiModel(
    string Model,
    DateOnly? PublicationDate,
    string? Organisation,
    string? Countries,
    string? Country,
    double? TrainingComputeFlop,
    string? Confidence,
    double? Parameters,
    double? TrainingCostUsd2023,
    string? Accessibility,
    bool? OpenWeights,
    string? Domain,
    string? BaseModel,
    string? Notability)
{
    // Not every file has these.
    private const string CostColumn = "Training compute cost (2023 USD)", NotabilityColumn = "Notability criteria";

    public static AiModel From(UpstreamRow row, Upstream file, Dictionary<string, string> names, HashSet<string> used)
    {
        IReadOnlyList<string> countries = CountryName.Among(row[file.CountryColumn]);
        string? accessibility = row.TextOrNull("Model accessibility");
        return new AiModel(
            UpstreamList.Folded(row[file.NameColumn]),
            row.Day("Publication date"),
            Joined(UpstreamList.Distinct(row["Organization"]).Select(Renamed).Distinct()),
            Joined(countries),
            CountryName.OneOf(countries),
            row.Number("Training compute (FLOP)"),
            row.TextOrNull("Confidence"),
            row.Number("Parameters"),
            row.Has(CostColumn) ? Dollars(row[CostColumn]) : null,
            accessibility,
            accessibility?.StartsWith("Open weights", StringComparison.Ordinal),
            Joined(UpstreamList.Distinct(row["Domain"])),
            Joined(UpstreamList.Distinct(row["Base model"])),
            row.Has(NotabilityColumn) ? Joined(UpstreamList.Distinct(row[NotabilityColumn])) : null);

        string Renamed(string name)
        {
            if (!names.TryGetValue(name, out string? renamed))
            {
                return name;
            }

            used.Add(name);
            return renamed;
        }
    }

    private static string? Joined(IEnumerable<string> values) => string.Join("; ", values) is { Length: > 0 } text ? text : null;

    // The older files write "$29827341.92", the later ones "9642947.0".
    private static double? Dollars(string cell) =>
        cell.Length == 0 ? null : double.Parse(cell.TrimStart('$').Replace(",", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture);
}

#:project ../../lib/Workbook.Recipes/Workbook.Recipes.csproj
using System.Globalization;
using Workbook.Recipes;

// The three files differ in schema and in what was let in, so each stays a vintage of its own; only names, lists and spellings are made alike.
Upstream[] upstream =
[
    new("ai-models-2024-09", "models/epoch_all_ml_systems_2024-09.csv", "System", "Country (from Organization)", Rows: 1755, WithCompute: 782),
    new("ai-models-2025-06", "models/epoch_all_ml_systems_2025-06.csv", "Model", "Country (of organization)", Rows: 1891, WithCompute: 988),
    new("ai-models-2026-07", "models/epoch_notable_ai_models_2026-07.csv", "Model", "Country (of organization)", Rows: 1036, WithCompute: 529),
];

// This model stands twice in the 2025-06 file, once without compute; the fuller row is kept.
const string Repeated = "P-LLama3";

return Recipe.Run(args, "ai-models", recipe =>
{
    var names = recipe.ReadBeside("organisations.csv").Rows.ToDictionary(row => row["upstream"], row => row["name"], StringComparer.Ordinal);
    var used = new HashSet<string>(StringComparer.Ordinal);
    foreach (Upstream file in upstream)
    {
        List<AiModel> models = [.. recipe.Read(file.Path).Rows.Select(row => AiModel.From(row, file, names, used))];
        models = WithoutRepeats(recipe, file, models);
        Check(recipe, file, models);
        recipe.Write(file.Resource, models);
    }

    recipe.Check(used.SetEquals(names.Keys), $"organisations.csv renames what no file has: {string.Join(", ", names.Keys.Except(used))}. Delete those rows.");
});

static List<AiModel> WithoutRepeats(Recipe recipe, Upstream file, List<AiModel> models)
{
    List<string> repeated = [.. models.GroupBy(model => model.Model).Where(group => group.Count() > 1).Select(group => group.Key)];
    recipe.Check(repeated.TrueForAll(name => name == Repeated), $"{file.Path} has several rows for {string.Join(", ", repeated)}; say which to keep.");
    return [.. models.GroupBy(model => model.Model).Select(group => group.MaxBy(model => model.TrainingComputeFlop ?? double.NegativeInfinity)!)];
}

static void Check(Recipe recipe, Upstream file, List<AiModel> models)
{
    int compute = models.Count(model => model.TrainingComputeFlop is not null);
    recipe.Check(models.Count == file.Rows, $"{file.Path} gave {models.Count} models, {file.Rows} expected.");
    recipe.Check(compute == file.WithCompute, $"{file.Path} gave compute for {compute} models, {file.WithCompute} expected.");
    recipe.Check(models.TrueForAll(model => model.TrainingComputeFlop is null or > 0), $"{file.Path} has a training compute that is not positive.");
    foreach (AiModel model in models.Where(model => model.Countries?.Contains(" of America", StringComparison.Ordinal) == true))
    {
        recipe.Check(false, $"{file.Path}: the countries of {model.Model} read '{model.Countries}'.");
    }
}

internal sealed record Upstream(string Resource, string Path, string NameColumn, string CountryColumn, int Rows, int WithCompute);

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
            Dollars(row["Training compute cost (2023 USD)"]),
            accessibility,
            accessibility?.StartsWith("Open weights", StringComparison.Ordinal),
            Joined(UpstreamList.Distinct(row["Domain"])),
            Joined(UpstreamList.Distinct(row["Base model"])),
            Joined(UpstreamList.Distinct(row["Notability criteria"])));

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

    // The older files write "$29827341.92", the newest "9642947.0".
    private static double? Dollars(string cell) =>
        cell.Length == 0 ? null : double.Parse(cell.TrimStart('$').Replace(",", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture);
}

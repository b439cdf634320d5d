#:project ../../lib/Workbook.Recipes/Workbook.Recipes.csproj
using System.Text.Json;
using Workbook.Recipes;

// Prices of the developers' own interfaces only: providers.csv names them. A host of open weights sets its own price.
const string List = "models/litellm_model_prices_2026-07.json";

return Recipe.Run(args, "api-prices", recipe =>
{
    var providers = recipe.ReadBeside("providers.csv").Rows.ToDictionary(row => row["provider"], StringComparer.Ordinal);
    using JsonDocument list = JsonDocument.Parse(recipe.ReadText(List));
    List<Price> prices = [.. list.RootElement.EnumerateObject()
        .Where(entry => entry.Value.ValueKind == JsonValueKind.Object)
        .Select(entry => Price.Read(entry.Name, entry.Value, providers))
        .OfType<Price>()];
    var keys = prices.Select(price => price.Key).ToHashSet(StringComparer.Ordinal);
    List<Name> names = [.. recipe.ReadBeside("names.csv").Rows.Select(row => new Name(row["arena_name"], row["key"]))];
    foreach (Name name in names.Where(name => !keys.Contains(name.Key)))
    {
        recipe.Check(false, $"names.csv: '{name.ArenaName}' points to '{name.Key}', which is not on the list; correct or delete the row.");
    }

    foreach (string provider in providers.Keys.Where(provider => prices.TrueForAll(price => price.Provider != provider)))
    {
        recipe.Check(false, $"providers.csv: '{provider}' has no price on the list; it was renamed or has gone.");
    }

    recipe.Write("api-prices", prices);
    recipe.Write("arena-names", names);
});

internal sealed record Name(string ArenaName, string Key);

internal sealed record Price(string Key, string Provider, string Developer, string Country, double InputUsd, double OutputUsd)
{
    // Free and experimental entries have no price to compare; fine-tuned ones carry a surcharge.
    public static Price? Read(string key, JsonElement entry, Dictionary<string, UpstreamRow> providers)
    {
        string provider = Text(entry, "litellm_provider");
        double? input = Number(entry, "input_cost_per_token");
        double? output = Number(entry, "output_cost_per_token");
        return Text(entry, "mode") is "chat" or "responses" && input > 0 && output > 0 && !key.StartsWith("ft:", StringComparison.Ordinal)
            && providers.TryGetValue(provider, out UpstreamRow? named)
            ? new Price(key, provider, named["developer"], named["country"], PerMillion(input.Value), PerMillion(output.Value))
            : null;
    }

    // The list prices a token; developers state prices a million. Rounding gives back the decimal price that was meant.
    private static double PerMillion(double price) => Math.Round(price * 1e6, 6);

    private static string Text(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static double? Number(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;
}

#:project ../../lib/Workbook.Recipes/Workbook.Recipes.csproj
using Workbook.Recipes;

const string File = "chips/epoch_hardware_prices_2025-03.csv";

return Recipe.Run(args, "hardware-prices", recipe =>
{
    UpstreamTable table = recipe.Read(File);
    var kinds = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Price (hardware purchase)"] = "purchase",
        ["Price per chip-hour (on-demand)"] = "hour on demand",
        ["Price per chip-hour (1-year CUD)"] = "hour, 1 year",
        ["Price per chip-hour (3-year CUD)"] = "hour, 3 years",
    };
    List<Price> prices = [.. table.Rows.SelectMany(row => kinds
        .Where(kind => row.Number(kind.Key) is not null)
        .Select(kind => new Price(
            row.Index, row["Hardware model"], row.Day("Price date"), row.TextOrNull("Vendor"), row.TextOrNull("Location"), kind.Value, row.Number(kind.Key)!.Value,
            row["Price source"].StartsWith("http", StringComparison.Ordinal) ? row["Price source"] : null)))];
    recipe.Check(prices.TrueForAll(price => price.PriceUsd > 0), "a price is zero; find out what the source means by it.");
    recipe.Write("hardware-prices", prices);
});

internal sealed record Price(
    long Record, string Chip, DateOnly? PriceDate, string? Vendor, string? Location, string Kind, double PriceUsd, string? SourceUrl);

#:project ../../lib/Workbook.Recipes/Workbook.Recipes.csproj
using Workbook.Recipes;

// The report's title page states this day (NSB-2024-7).
var published = new DateOnly(2024, 4, 22);

return Recipe.Run(args, "value-added", recipe =>
{
    // Rows ending in "(%)" are quotients of others.
    List<Row> rows =
    [
        .. recipe.Read("macro/ncses_value_added_by_industry_2002_2022.csv")
            .Without("quotients of other rows", row => row["industry"].EndsWith("(%)", StringComparison.Ordinal)).Rows.Select(Read),
    ];
    foreach (IGrouping<(string, int), Row> place in rows.Where(row => row.Economy != "World").GroupBy(row => (row.Industry, row.Year)))
    {
        double world = rows.Single(row => row.Economy == "World" && (row.Industry, row.Year) == place.Key).UsdMillion;
        recipe.Check(place.All(row => row.UsdMillion < world), $"an economy has more of {place.Key.Item1} in {place.Key.Item2} than the world.");
    }

    recipe.Write("value-added", rows);
});

Row Read(UpstreamRow row) => new(
    row["economy"] == "World (75)" ? "World" : row["economy"], Names.Short.GetValueOrDefault(row["industry"], row["industry"]),
    row.TextOrNull("isic_rev4"), (int)row.Number("year")!.Value, row.Number("usd_million")!.Value, published);

internal static class Names
{
    /// <summary>Short names; upstream spells the first in two ways.</summary>
    public static readonly Dictionary<string, string> Short = new()
    {
        ["All ISIC, Rev.4, industries"] = "All industries",
        ["All ISIC Rev.4, industries"] = "All industries",
        ["All manufacturing"] = "Manufacturing",
        ["Total private services"] = "Private services",
        ["All KTI industries"] = "Knowledge-intensive industries",
        ["KTI manufacturing industries"] = "Knowledge-intensive manufacturing",
        ["KTI service industries"] = "Knowledge-intensive services",
        ["Chemicals and chemical products"] = "Chemicals",
        ["Pharmaceuticals, medicinal chemical, and botanical products"] = "Pharmaceuticals",
        ["Computer, electronic, and optical products"] = "Computers and electronics",
        ["Machinery and equipment nec"] = "Machinery",
        ["Motor vehicles, trailers, and semi-trailers"] = "Motor vehicles",
        ["Railroad, military vehicles, and transport equipment nec"] = "Railway and other transport equipment",
        ["Air and spacecraft and related machinery"] = "Aircraft and spacecraft",
        ["Medical and dental instruments and supplies"] = "Medical instruments",
        ["IT and other information services"] = "IT services",
        ["Scientific R&D"] = "Research services",
    };
}

internal sealed record Row(string Economy, string Industry, string? Isic, int Year, double UsdMillion, DateOnly KnownFrom);

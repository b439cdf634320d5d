#:project ../../lib/Workbook.Recipes/Workbook.Recipes.csproj
using System.Globalization;
using System.Text.RegularExpressions;
using Workbook.Recipes;

// Designers are spelt as everywhere else in the catalogue.
var spelling = new Dictionary<string, string>(StringComparer.Ordinal) { ["Nvidia"] = "NVIDIA" };

return Recipe.Run(args, "chip-counts", recipe =>
{
    var counts = new List<Count>();
    foreach (string path in recipe.Package.Sources.Single().Files.Select(file => file.Path))
    {
        bool quarters = path.Contains("quarters", StringComparison.Ordinal);
        foreach (UpstreamRow row in recipe.Read(path).Rows)
        {
            counts.Add(Count.Read(row, quarters ? "quarter" : "cumulative", spelling.GetValueOrDefault(row["Chip manufacturer"], row["Chip manufacturer"])));
        }
    }

    foreach (Count count in counts.Where(count => !(count.UnitsLow <= count.Units && count.Units <= count.UnitsHigh && count.H100eLow <= count.H100e && count.H100e <= count.H100eHigh)))
    {
        recipe.Check(false, $"{count.Owner} {count.Chip} to {count.To:yyyy-MM-dd}: the median lies outside its own interval.");
    }

    recipe.Check(counts.TrueForAll(count => count.From < count.To), "a period ends before it starts.");
    recipe.Write("chip-counts", counts);
});

internal sealed record Count(
    string Designer, string Owner, string Chip, string Period, DateOnly From, DateOnly To, double Units, double UnitsLow, double UnitsHigh,
    double H100e, double H100eLow, double H100eHigh, bool Incomplete, DateOnly Published)
{
    // Files about a designer and files about owners name the same columns differently.
    public static Count Read(UpstreamRow row, string period, string designer) => new(
        designer, Optional(row, "Owner") ?? "all", Optional(row, "Chip type") ?? "all", period, Day(row["Start date"]), Day(row["End date"]),
        Either(row, "Number of units (median)", "Number of Units"),
        Either(row, "Number of units (5th percentile)", "Number of Units (5th percentile)"),
        Either(row, "Number of units (95th percentile)", "Number of Units (95th percentile)"),
        Either(row, "Compute estimate in H100e (median)", "Compute estimate in H100e (median)"),
        Either(row, "Compute estimate in H100e (5th percentile)", "H100e (5th percentile)"),
        Either(row, "Compute estimate in H100e (95th percentile)", "H100e (95th percentile)"),
        Optional(row, "Incomplete") == "checked", Made(row["Notes"]));

    private static string? Optional(UpstreamRow row, string column) => row.Has(column) ? row.TextOrNull(column) : null;

    private static double Either(UpstreamRow row, string one, string other) => row.Number(row.Has(one) ? one : other)!.Value;

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "M/d/yyyy", CultureInfo.InvariantCulture);

    private static DateOnly Made(string notes) => Regex.Match(notes, @"Estimates generated on: (\d\d-\d\d-\d{4})") is { Success: true } match
        ? DateOnly.ParseExact(match.Groups[1].Value, "MM-dd-yyyy", CultureInfo.InvariantCulture)
        : throw new RecipeException($"'{notes}' does not say when the estimate was made.");
}

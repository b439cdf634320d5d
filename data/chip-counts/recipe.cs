#:project ../../lib/Workbook.Recipes/Workbook.Recipes.csproj
using System.Globalization;
using System.Text.RegularExpressions;
using Workbook.Recipes;

// Designers are spelt as everywhere else in the catalogue.
var spelling = new Dictionary<string, string>(StringComparer.Ordinal) { ["Nvidia"] = "NVIDIA" };

// The estimates of September 2026 carry no day in the file; the repository's commit says when they were made.
DateOnly september = new(2026, 9, 24);

return Recipe.Run(args, "chip-counts", recipe =>
{
    var april = new List<Count>();
    foreach (string path in recipe.Package.Sources.Single(source => source.Name == "epoch-chip-counts").Files.Select(file => file.Path))
    {
        bool quarters = path.Contains("quarters", StringComparison.Ordinal);
        april.AddRange(recipe.Read(path).Rows.Select(row => Count.Read(row, quarters ? "quarter" : "cumulative", Designer(row["Chip manufacturer"]))));
    }

    List<Count> later = [.. recipe.Package.Sources.Single(source => source.Name == "epoch-chip-counts-2026-09").Files
        .SelectMany(file => recipe.Read(file.Path).Rows).Select(row => Count.ReadLater(row, Designer(row["designer"]), september))];
    foreach (Count count in april.Concat(later).Where(count => count.IsOutOfOrder))
    {
        recipe.Check(false, $"{count.Owner} {count.Chip} to {count.To:yyyy-MM-dd}: the median lies outside its own interval.");
    }

    recipe.Check(april.TrueForAll(count => count.HasIntervals), "an estimate of April 2026 has no interval.");
    recipe.Check(april.Concat(later).All(count => count.From < count.To), "a period ends before it starts.");
    CheckSums(recipe, later);
    recipe.Write("chip-counts-2026-04", april);
    recipe.Write("chip-counts-2026-09", later);
});

string Designer(string upstream) => spelling.GetValueOrDefault(upstream, upstream);

// Typed in by hand: what is cumulated must never fall, and China's makers must add up from their quarters, but for rounding.
static void CheckSums(Recipe recipe, List<Count> counts)
{
    foreach (var series in counts.Where(count => count.Period == "cumulative").GroupBy(count => (count.Designer, count.Owner)))
    {
        List<Count> ordered = [.. series.OrderBy(count => count.To)];
        recipe.Check(ordered.Zip(ordered.Skip(1)).All(pair => pair.First.H100e <= pair.Second.H100e), $"the stock of {series.Key} falls.");
        foreach (Count count in ordered.Where(count => count.Designer is "Huawei" or "Cambricon"))
        {
            List<Count> quarters = [.. counts.Where(quarter => quarter.Period == "quarter" && quarter.Designer == count.Designer && quarter.To <= count.To)];
            recipe.Check(
                Math.Abs(quarters.Sum(quarter => quarter.Units) - count.Units) <= 2 && Math.Abs(quarters.Sum(quarter => quarter.H100e) - count.H100e) <= 4,
                $"the quarters of {count.Designer} to {count.To:yyyy-MM-dd} do not add up to its stock.");
        }
    }
}

internal sealed record Count(
    string Designer, string Owner, string Chip, string Period, DateOnly From, DateOnly To, double Units, double? UnitsLow, double? UnitsHigh,
    double H100e, double? H100eLow, double? H100eHigh, bool Incomplete, DateOnly Published, string Basis = "model")
{
    public bool HasIntervals => UnitsLow is not null && UnitsHigh is not null && H100eLow is not null && H100eHigh is not null;

    public bool IsOutOfOrder => UnitsLow > Units || UnitsHigh < Units || H100eLow > H100e || H100eHigh < H100e;

    // The table of designers has neither owner nor kind, that of quarters a first day and a type.
    public static Count ReadLater(UpstreamRow row, string designer, DateOnly published)
    {
        bool quarter = row.Has("chip_type");
        return new Count(
            designer, quarter ? "China" : Optional(row, "owner") ?? "all", Optional(row, "chip_type") ?? "all", quarter ? "quarter" : "cumulative",
            row.Day(quarter ? "start_date" : "series_start")!.Value, row.Day("end_date")!.Value,
            row.Number("units_med")!.Value, row.Number("units_p5"), row.Number("units_p95"),
            row.Number("h100e_med")!.Value, row.Number("h100e_p5"), row.Number("h100e_p95"),
            Optional(row, "incomplete") == "True", published, quarter ? "curated" : Optional(row, "kind") ?? "model");
    }

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

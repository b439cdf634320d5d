#:project ../../lib/Workbook.Recipes/Workbook.Recipes.csproj
using System.Globalization;
using Workbook.Recipes;

const string File = "chips/epoch_gpu_clusters_2025-12.csv";

return Recipe.Run(args, "clusters", recipe =>
{
    List<Cluster> clusters = [.. recipe.Read(File).Rows.Select(Cluster.From)];
    recipe.Check(clusters.TrueForAll(cluster => cluster.H100e is not 0), "a cluster has size 0, which the source does not use for unknown.");
    recipe.Write("clusters", clusters);
});

internal sealed record Cluster(
    long Record, string Name, string Status, string Certainty, bool Standard, bool PossibleDuplicate, string? Country, string? Owner, string? Sector,
    DateOnly? FirstOperational, double? H100e, string? Chip, double? Chips, double? PowerMw, double? CostUsd)
{
    public static Cluster From(UpstreamRow row) => new(
        row.Index, UpstreamList.Folded(row["Name"]), row["Status"], row["Certainty"], row["Include in Standard Analysis"] == "TRUE", row["Possible Duplicate"] == "TRUE",
        CountryName.OneOf(CountryName.Among(row["Country"])), Folded(row, "Owner"), Folded(row, "Sector"), Day(row["First Operational Date"]),
        row.Number("H100 equivalents"), Folded(row, "Chip type (primary)"), row.Number("Total number of AI chips"),
        row.Number("Power Capacity (MW)"), row.Number("Hardware Cost"));

    private static string? Folded(UpstreamRow row, string column) => row.TextOrNull(column) is string text ? UpstreamList.Folded(text) : null;

    // The file writes days as in the United States.
    private static DateOnly? Day(string text) =>
        text.Length == 0 ? null : DateOnly.ParseExact(text, "M/d/yyyy", CultureInfo.InvariantCulture);
}

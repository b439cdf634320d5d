#:project ../../lib/Workbook.Recipes/Workbook.Recipes.csproj
using Workbook.Recipes;

return Recipe.Run(args, "economic-growth", recipe =>
{
    List<Growth> rows = [.. recipe.Read("macro/china_output_growth_handcollected.csv").Rows.Where(row => row["indicator"] == "real_gdp_growth").Select(Growth.From)];
    recipe.Check(rows.Select(row => row.Year).SequenceEqual(Enumerable.Range(2018, 7)), "growth should be given once for each year from 2018 to 2024.");
    recipe.Write("economic-growth", rows);
});

internal sealed record Growth(int Year, double Percent, StatedDate Date, string SourceUrl, string SourceTitle)
{
    public string Iso3 { get; } = "CHN";
    public DateOnly KnownFrom => Date.LastDay;
    public string Published => Date.IsInferred ? $"c. {Date.Text}" : Date.Text;

    public static Growth From(UpstreamRow row) => new(
        (int)row.Number("period")!.Value, row.Number("value")!.Value, StatedDate.Parse(row["published"]), row["source_url"], row["source_title"]);
}

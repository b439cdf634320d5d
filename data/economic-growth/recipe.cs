#:project ../../lib/Workbook.Recipes/Workbook.Recipes.csproj
using Workbook.Recipes;

return Recipe.Run(args, "economic-growth", recipe =>
{
    List<Growth> rows =
    [
        .. Growths("macro/china_output_growth_handcollected.csv"),
        .. Growths("macro/china_output_growth_2026-11_handcollected.csv"),
    ];
    recipe.Check(rows.Select(row => row.Year).SequenceEqual(Enumerable.Range(2018, 8)), "growth should be given once for each year from 2018 to 2025.");
    recipe.Write("economic-growth", rows);

    IEnumerable<Growth> Growths(string file) => recipe.Read(file)
        .Without("output and imports of chips and robots, which no table holds", row => row["indicator"] != "real_gdp_growth").Rows.Select(Growth.From);
});

internal sealed record Growth(int Year, double Percent, StatedDate Date, string SourceUrl, string SourceTitle, bool SecondHand)
{
    public string Iso3 { get; } = "CHN";
    public DateOnly KnownFrom => Date.LastDay;
    public string Published => Date.IsInferred ? $"c. {Date.Text}" : Date.Text;

    public static Growth From(UpstreamRow row) => new(
        (int)row.Number("period")!.Value, row.Number("value")!.Value, StatedDate.Parse(row["published"]), row["source_url"], row["source_title"], Workbook.Recipes.SecondHand.IsMarked(row));
}

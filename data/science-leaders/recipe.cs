#:project ../../lib/Workbook.Recipes/Workbook.Recipes.csproj
using System.Globalization;
using Workbook.Recipes;

// Typed by hand from the pages named in each row; there is no upstream file. A figure belongs here if its source gives it for China
// and for the United States by one rule, whatever it shows.
return Recipe.Run(args, "science-leaders", recipe =>
{
    List<Leader> figures = [.. recipe.ReadBeside("figures.csv").Rows.Select(Leader.Read)];
    foreach (IGrouping<(string Indicator, string Period), Leader> pair in figures.GroupBy(row => (row.Indicator, row.Period)))
    {
        recipe.Check(pair.Any(row => row.Economy == "China") && pair.Any(row => row.Economy == "United States"), $"'{pair.Key.Indicator}' of {pair.Key.Period} must have both countries.");
    }

    recipe.Write("science-leaders", figures);
});

internal sealed record Leader(string Indicator, string Economy, string Period, double Value, string Unit, StatedDate Date, string SourceUrl, string SourceTitle)
{
    public int Year => int.Parse(Period[^4..], CultureInfo.InvariantCulture);
    public DateOnly KnownFrom => Date.LastDay;
    public string Published => Date.IsInferred ? $"c. {Date.Text}" : Date.Text;

    public static Leader Read(UpstreamRow row) => new(
        row["indicator"], row["economy"], row["period"], row.Number("value")!.Value, row["unit"], StatedDate.Parse(row["published"]), row["source_url"], row["source_title"]);
}

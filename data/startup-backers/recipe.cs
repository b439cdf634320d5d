#:project ../../lib/Workbook.Recipes/Workbook.Recipes.csproj
using Workbook.Recipes;

// Read page by page; backers.csv is the collection itself.
return Recipe.Run(args, "startup-backers", recipe =>
{
    List<Backing> pairs = [.. recipe.ReadBeside("backers.csv").Rows.Select(Backing.From)];
    recipe.Check(pairs.TrueForAll(pair => pair.SourceUrl.StartsWith("https://", StringComparison.Ordinal)), "a pair has no address; each must be cited.");
    recipe.Write("startup-backers", pairs);
});

internal sealed record Backing(string Startup, string Backer, StatedDate Date, string SourceUrl, string SourceTitle)
{
    public DateOnly KnownFrom => Date.LastDay;
    public string Published => Date.IsInferred ? $"c. {Date.Text}" : Date.Text;

    public static Backing From(UpstreamRow row) => new(row["startup"], row["backer"], StatedDate.Parse(row["published"]), row["source_url"], row["source_title"]);
}

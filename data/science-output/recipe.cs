#:project ../../lib/Workbook.Recipes/Workbook.Recipes.csproj
using Workbook.Recipes;

const string Indicators = "macro/ncses_science_indicators_long.csv";

// "Publications Output" (NSB-2023-33) came out on this day, and its supplementary tables with it; the patents in the same upstream
// file are of other reports and other days, and stay behind.
var released = new DateOnly(2023, 12, 11);

return Recipe.Run(args, "science-output", recipe =>
{
    List<Cell> cells = [.. recipe.Read(Indicators)
        .Without("patents, which are of other reports and other days", row => !row["indicator"].StartsWith("articles_", StringComparison.Ordinal) && !row["indicator"].StartsWith("top1pct_", StringComparison.Ordinal))
        .Without("the sum of all economies but one", row => row["economy"] == "Not United States").Rows
        .Select(row => Cell.Read(row, released))];
    List<Cell> articles = [.. cells.Where(cell => cell.Measure == "articles")];
    List<Cell> shares = [.. cells.Where(cell => cell.Measure == "top1pct_share")];
    CheckCells(recipe, articles, shares);
    recipe.Write("articles", articles.Select(cell => new OutputRow(cell)));
    recipe.Write("top-cited", shares.Select(cell => new TopCitedRow(cell)));
});

void CheckCells(Recipe recipe, List<Cell> articles, List<Cell> shares)
{
    recipe.Check(articles.Min(cell => cell.Year) == 2003 && articles.Max(cell => cell.Year) == 2022, "articles should run from 2003 to 2022; correct the coverage and the day of release.");
    recipe.Check(shares.Max(cell => cell.Year) == 2020, "top-cited shares end where the window for citations is complete, in 2020; correct the limits if a later year came.");

    // A share is of the country's own articles, so the world's is 1 by construction. The published table rounds to two decimals.
    recipe.Check(shares.Where(cell => cell.Economy == "World").All(cell => Math.Abs(cell.Value - 1) < 0.05), "the world's share in the top 1% should be 1; the economies may have slipped a row.");
    foreach (Cell whole in articles.Where(cell => cell is { Field: "all", Counting: "whole" }))
    {
        Cell split = articles.Single(cell => cell is { Field: "all", Counting: "fractional" } && cell.Economy == whole.Economy && cell.Year == whole.Year);
        recipe.Check(split.Value <= whole.Value + 0.5, $"{whole.Economy} {whole.Year}: a fractional count cannot exceed a whole one ({split.Value} against {whole.Value}).");
    }
}

/// <summary>One cell of a published table, its indicator's name taken apart: <c>top1pct_share_biology_fractional</c>.</summary>
sealed record Cell(string Measure, string Field, string Counting, string Economy, int Year, double Value, DateOnly KnownFrom)
{
    public static Cell Read(UpstreamRow row, DateOnly released)
    {
        string[] parts = row["indicator"].Split('_');

        // One table abbreviates the name that the others spell out.
        string economy = row["economy"] == "EU-27 and UK" ? "EU-27 and United Kingdom" : row["economy"];
        return new Cell(
            string.Join('_', parts[..^2]), parts[^2], parts[^1], economy, (int)row.Number("year")!.Value, row.Number("value")!.Value, released);
    }
}

/// <summary>The columns that both tables share.</summary>
abstract record Keyed(Cell Cell)
{
    public string Field => Cell.Field;
    public string Counting => Cell.Counting;
    public string Economy => Cell.Economy;
    public int Year => Cell.Year;
    public DateOnly KnownFrom => Cell.KnownFrom;
}

sealed record OutputRow(Cell Cell) : Keyed(Cell)
{
    public double Articles => Cell.Value;
}

sealed record TopCitedRow(Cell Cell) : Keyed(Cell)
{
    public double Percent => Cell.Value;
}

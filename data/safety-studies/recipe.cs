#:project ../../lib/Workbook.Recipes/Workbook.Recipes.csproj
using Workbook.Recipes;

// Typed by hand from the pages named in each row; there is no upstream file. A study belongs here if it put the same measure to
// Chinese and to American models or companies, whatever it found.
return Recipe.Run(args, "safety-studies", recipe =>
{
    List<Result> results = [.. recipe.ReadBeside("figures.csv").Rows.Select(Result.Read)];
    foreach (IGrouping<string, Result> study in results.GroupBy(result => result.Study))
    {
        recipe.Check(study.Select(result => result.Origin).Distinct().Count() == 2, $"'{study.Key}' must have figures of both origins.");
        recipe.Check(
            study.Select(result => (result.KnownFrom, result.Measure, result.Unit, result.HigherIsSafer)).Distinct().Count() == 1,
            $"the rows of '{study.Key}' differ in day, measure, unit or sense.");
    }

    recipe.Write("results", results);
});

internal sealed record Result(
    string Study, DateOnly KnownFrom, string Who, string Measure, string Subject, string Origin, double Value, string Unit, bool UpperBound, bool? HigherIsSafer,
    int? Prompts, string SourceUrl, string SourceTitle)
{
    public static Result Read(UpstreamRow row) => new(
        row["study"], row.Day("published")!.Value, row["who"], row["measure"], row["subject"], row["origin"], row.Number("value")!.Value, row["unit"],
        row["bound"] == "below", row.TextOrNull("higher_is_safer") is string safer ? safer == "true" : null, (int?)row.Number("prompts"), row["source_url"], row["source_title"]);
}

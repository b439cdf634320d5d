#:project ../../lib/Workbook.Recipes/Workbook.Recipes.csproj
using System.Globalization;
using Workbook.Recipes;

// Hand-collected figures, one address a row. What each is about is put in own words by lenses.csv, which names rows by number:
// a row added upstream shifts them. Some upstream rows carry the date that a later study is about;
// lenses.csv then says when the study came out, so that nobody is taken to have known it earlier.
const string File = "policy/lag_estimates.csv";

return Recipe.Run(args, "lag-estimates", recipe =>
{
    List<Estimate> estimates = [.. recipe.WithNotes(recipe.Read(File), "lenses.csv").Select(pair => Estimate.From(pair.Row, pair.Note))];
    recipe.Check(estimates.TrueForAll(estimate => (estimate.LowMonths is null) == (estimate.HighMonths is null)), "an estimate has one end of a range only.");
    recipe.Check(estimates.TrueForAll(estimate => estimate.LowMonths is null || estimate.LowMonths <= estimate.HighMonths), "an estimate's range is upside down.");
    recipe.Write("lag-estimates", estimates);
});

internal sealed record Estimate(
    string Date, DateOnly FirstDay, DateOnly KnownFrom, string Who, string Kind, string About, string Lens,
    double? LowMonths, double? HighMonths, string Certainty, string SourceUrl)
{
    public static Estimate From(UpstreamRow row, UpstreamRow lens)
    {
        string date = row["date"];
        DateOnly first = Period(date).First;
        DateOnly last = Period(lens.TextOrNull("published") ?? date).Last;
        string certainty = row["status"].Split([';', ':'], 2)[0].Trim();
        return new Estimate(
            date, first, last, row["who"].Replace(" – ", ": ", StringComparison.Ordinal), lens["kind"], lens["about"], lens["lens"],
            row.Number("low_months"), row.Number("high_months"), certainty, row["source_url"]);
    }

    // "2024-05" is known for certain only when May is over.
    private static (DateOnly First, DateOnly Last) Period(string date)
    {
        int[] parts = [.. date.Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
        var first = new DateOnly(parts[0], parts.Length > 1 ? parts[1] : 1, parts.Length > 2 ? parts[2] : 1);
        DateOnly next = parts.Length switch { 1 => first.AddYears(1), 2 => first.AddMonths(1), _ => first.AddDays(1) };
        return (first, next.AddDays(-1));
    }
}

#:project ../../lib/Workbook.Recipes/Workbook.Recipes.csproj
using Workbook.Recipes;

// Typed by hand from the pages named in each row; there is no upstream file. A record belongs here if it reports what was said in the
// speech, whatever it names. An empty cell means that the part of the page that could be read does not name the point, not that the speech does
// not; "false" would be a record that has the speech say otherwise.
return Recipe.Run(args, "speech-records", recipe =>
{
    List<Report> records = [.. recipe.ReadBeside("records.csv").Rows.Select(Report.Read)];
    recipe.Check(records.TrueForAll(row => row.Spoken <= row.KnownFrom), "a record cannot be older than the speech; check the two dates.");
    recipe.Write("speech-records", records);
});

internal sealed record Report(
    string Speech, DateOnly Spoken, string Record, string Reporter, bool? OriginalInnovation, bool? CoreTechnologies, bool? TopTalent,
    bool? InnovationDriven, bool? PowerBy2035, StatedDate Date, string SourceUrl, string SourceTitle)
{
    public DateOnly KnownFrom => Date.LastDay;
    public string Published => Date.IsInferred ? $"c. {Date.Text}" : Date.Text;

    public static Report Read(UpstreamRow row) => new(
        row["speech"], row.Day("spoken")!.Value, row["record"], row["reporter"], Has(row, "original_innovation"), Has(row, "core_technologies"), Has(row, "top_talent"),
        Has(row, "innovation_driven"), Has(row, "power_by_2035"), StatedDate.Parse(row["published"]), row["source_url"], row["source_title"]);

    private static bool? Has(UpstreamRow row, string point) => row.TextOrNull(point) is string cell ? bool.Parse(cell) : null;
}
